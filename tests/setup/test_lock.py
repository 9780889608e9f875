"""The lock, the requirements of the project and what is installed here agree."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def requirements(name: str) -> list[Requirement]:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


LOCKED = {
    canonicalize_name(one.name): one
    for one in requirements("runtime") + requirements("torch") + requirements("dev")
}
DIRECT = [Requirement(text) for text in PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]]


PEERS = {canonicalize_name(one.name): one for one in requirements("peers")}


def version_in(requirement: Requirement) -> str:
    (specifier,) = requirement.specifier
    assert specifier.operator == "=="
    return specifier.version


@pytest.mark.parametrize("direct", DIRECT, ids=str)
def test_every_requirement_of_the_project_is_locked_at_a_version_that_it_allows(direct: Requirement) -> None:
    assert version_in(LOCKED[canonicalize_name(direct.name)]) in direct.specifier


def test_what_benchmarks_compare_with_is_locked_apart_and_stays_optional() -> None:
    direct = [Requirement(text) for text in PROJECT["optional-dependencies"]["peers"]]
    assert {canonicalize_name(one.name) for one in direct} == PEERS.keys()
    assert all(version_in(PEERS[canonicalize_name(one.name)]) in one.specifier for one in direct)
    assert not PEERS.keys() & LOCKED.keys()


@pytest.mark.parametrize("locked", LOCKED.values(), ids=str)
def test_what_is_installed_is_what_is_locked(locked: Requirement) -> None:
    assert metadata.version(locked.name).partition("+")[0] == version_in(locked)


@pytest.mark.parametrize("locked", LOCKED.values(), ids=str)
def test_the_lock_holds_everything_that_its_packages_require(locked: Requirement) -> None:
    needed = (Requirement(text) for text in metadata.requires(locked.name) or ())

    for one in needed:
        name = canonicalize_name(one.name)
        if one.marker is None or one.marker.evaluate({"extra": ""}):
            assert name in LOCKED or name.startswith(("nvidia-", "cuda-", "triton")), (
                f"{locked.name} needs {name}"
            )


def test_every_package_that_the_program_runs_with_is_in_the_notices() -> None:
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    named = {canonicalize_name(name) for name in re.findall(r"^\| \[([^\]]+)\]", notices, flags=re.MULTILINE)}

    assert named >= {canonicalize_name(one.name) for one in requirements("runtime") + requirements("torch")}
