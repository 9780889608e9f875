"""Fills the environment from the lock: what the program runs with, and what its checks need on top."""

import json
import platform
import subprocess
import sys
from pathlib import Path

from setup_steps.environment import Environment, fingerprint
from setup_steps.gpu import first_gpu
from setup_steps.terminal import SetupError, say
from setup_steps.torch_source import Resolved, TorchSource, choose, read_report

# Debian 12's own pip (23.0) cannot go on with half a file, and fetches whole wheels to read their metadata.
PIP = "pip==26.3"
NEWEST_PYTHON = (3, 14)  # the newest that every pinned package has wheels for

STOPPED = (
    "pip stopped before everything was there (its message is above). "
    "If a download failed, run the same command again: it resumes, and what has arrived is kept."
)
TOO_NEW = " This Python is newer than the pinned packages, too: 3.11 to 3.14 will do."


def provide_program(environment: Environment) -> None:
    """Everything the program runs with; at once where the stamp says that it is there."""
    runtime, torch = requirement_files(environment.root, "runtime", "torch")
    wanted = fingerprint(environment.root, [runtime, torch, *setup_code()])
    if environment.has("program", wanted):
        return
    say("setting up, once: some 400 MB to download, 3 GB more where an NVIDIA GPU can be used")
    environment.make()
    pip(environment, "install", "--quiet", PIP)
    say("installing the packages of requirements/runtime.txt")
    install(environment, "--requirement", str(runtime))
    source = torch_source(environment, pin_in(torch))
    say(f"installing {source.requirement}, {source.reason}")
    install(environment, source.requirement, *(["--index-url", source.url] if source.url else []))
    environment.mark("program", wanted)
    say("set up")


def provide_checks(environment: Environment) -> None:
    """What the checks need on top of the program."""
    (dev,) = requirement_files(environment.root, "dev")
    wanted = fingerprint(environment.root, [dev, environment.stamp("program")])
    if environment.has("checks", wanted):
        return
    say("installing the packages of requirements/dev.txt")
    install(environment, "--requirement", str(dev))
    environment.mark("checks", wanted)


def requirement_files(root: Path, *names: str) -> list[Path]:
    """The files of the lock."""
    return [root / "requirements" / f"{name}.txt" for name in names]


def setup_code() -> list[Path]:
    """The code that decides what is installed: a change in it sets up anew."""
    return [Path(__file__).with_name(f"{name}.py") for name in ("installation", "torch_source", "gpu")]


def pin_in(file: Path) -> str:
    """The one requirement of a file with comments."""
    (pin,) = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return pin


def torch_source(environment: Environment, pin: str) -> TorchSource:
    """Where this machine takes torch from."""
    return choose(pin, platform.system(), first_gpu(), resolve(environment, pin))


def resolve(environment: Environment, pin: str) -> Resolved:
    """What pip, as it is set up on this machine, would install for the pin."""
    arguments = [
        "--dry-run",
        "--no-deps",
        "--ignore-installed",
        "--only-binary=:all:",
        "--quiet",
        "--report=-",
    ]
    return read_report(json.loads(pip(environment, "install", *arguments, pin, output=subprocess.PIPE)))


def install(environment: Environment, *arguments: str) -> None:
    """Install from wheels alone: a source build would need compilers that a fresh machine does not have."""
    pip(environment, "install", "--only-binary=:all:", *arguments)


def pip(environment: Environment, *arguments: str, output: int | None = None) -> str:
    """Run the environment's pip; its progress goes to the terminal.

    Raises:
        SetupError: pip failed.
    """
    command = [str(environment.python), "-I", "-m", "pip", "--disable-pip-version-check", *arguments]
    finished = subprocess.run(command, stdout=output, text=True)
    if finished.returncode != 0:
        raise SetupError(STOPPED + (TOO_NEW if sys.version_info[:2] > NEWEST_PYTHON else ""))
    return finished.stdout or ""
