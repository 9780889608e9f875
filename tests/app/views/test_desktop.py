"""A desktop that becomes dark takes the window along: on a real X server, by the signal of the desktop."""

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.theme import LIGHT

ROOT = Path(__file__).parents[3]
TOOLS = ("Xvfb", "dbus-run-session")
PROGRAM = """
    import subprocess, sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from app.application import build
    from app.settings import Settings

    made = build([], Settings(Path(sys.argv[1]) / "window.ini"))
    told = [made.window.themes.theme.name]
    desktop = subprocess.Popen([sys.executable, "-c", sys.argv[2]])

    def follow(theme):
        told.append(theme.name)
        if len(told) == 3:
            made.qt.quit()

    made.window.themes.changed.connect(follow)
    made.window.show()
    QTimer.singleShot(150_000, made.qt.quit)
    made.qt.exec()
    desktop.terminate()
    desktop.wait()
    print("themes:", *told, made.window.palette().window().color().name())
    made.window.close()
"""
DESKTOP = """
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

    here = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    assert bus.registerService("org.freedesktop.portal.Desktop")
    schemes = [1, 2]  # dark, light

    def tell():
        scheme = QDBusVariant()
        scheme.setVariant(schemes[0])
        schemes.reverse()
        path, place = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
        message = QDBusMessage.createSignal(path, place, "SettingChanged")
        message.setArguments(["org.freedesktop.appearance", "color-scheme", scheme])
        assert bus.send(message)

    clock = QTimer(interval=1000)
    clock.timeout.connect(tell)
    clock.start()
    here.exec()
"""


@pytest.fixture
def display() -> Iterator[str]:
    """An X server without a screen."""
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)}")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


def test_the_window_follows_a_desktop_that_becomes_dark_and_light_again(display: str, tmp_path: Path) -> None:
    surroundings = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CURRENT_DESKTOP": "GNOME",
        "PYTHONPATH": str(ROOT),
    }
    texts = [textwrap.dedent(text) for text in (PROGRAM, DESKTOP)]
    command = ["dbus-run-session", "--", sys.executable, "-c", texts[0], str(tmp_path), texts[1]]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=300, check=False)
    if "could not load the Qt platform plugin" in done.stderr.lower():
        pytest.skip("the libraries that Qt needs on an X server are not there")
    assert f"themes: light dark light {LIGHT.window}" in done.stdout, done.stdout + done.stderr
