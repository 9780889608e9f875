"""What the system must bring: found by trying it, got with apt or asked for in one line."""

import sys

import pytest

from setup_steps.system import (
    Missing,
    has_screen,
    is_loadable,
    missing_libraries,
    plan,
    provide,
)
from setup_steps.terminal import SetupError

ONE = Missing("libEGL.so.1", "libegl1")
OTHER = Missing("libGL.so.1", "libgl1")

only_linux = pytest.mark.skipif(sys.platform != "linux", reason="the libraries are Linux's")


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_window_is_possible_wherever_there_is_a_display(
    system: str, environment: dict[str, str], expected: bool
) -> None:
    assert has_screen(system, environment) is expected


def test_a_library_is_loadable_when_the_system_can_load_it() -> None:
    assert not is_loadable("libno-such-library-as-this.so.7")


@only_linux
def test_the_c_library_is_loadable() -> None:
    assert is_loadable("libc.so.6")


@only_linux
def test_only_what_does_not_load_is_missing() -> None:
    needed = {ONE.what: ONE.package, OTHER.what: OTHER.package}

    assert missing_libraries(needed, loads=lambda name: name != ONE.what) == [ONE]


def test_root_on_debian_installs_every_package_once() -> None:
    update, install = plan([OTHER, ONE, ONE], has_apt=True, is_root=True)

    assert update[-1] == "update"
    assert install[-3:] == ["--no-install-recommends", "libegl1", "libgl1"]


def test_a_user_on_debian_is_given_one_line_to_type() -> None:
    with pytest.raises(SetupError, match=r"sudo apt-get update && sudo apt-get install .*libegl1 libgl1"):
        plan([ONE, OTHER], has_apt=True, is_root=False)


def test_another_system_names_what_it_lacks() -> None:
    with pytest.raises(SetupError, match=r"lacks libEGL\.so\.1, libGL\.so\.1"):
        plan([ONE, OTHER], has_apt=False, is_root=True)


def test_nothing_is_done_where_nothing_is_missing(capfd: pytest.CaptureFixture[str]) -> None:
    provide([])

    assert capfd.readouterr().out == ""
