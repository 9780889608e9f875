"""Whether a window can be shown at all."""

from collections.abc import Mapping


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt would find a display, or was told to do without one.

    Args:
        platform: `sys.platform`; only Linux and its like can be without a display.
        environment: `os.environ`.
    """
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
