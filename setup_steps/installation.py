"""What goes into the environment: all that the program runs with, and what its checks need on top."""

import platform
from pathlib import Path

from setup_steps.environment import Environment, fingerprint
from setup_steps.gpu import first_gpu
from setup_steps.installer import Installer, pins_in
from setup_steps.terminal import say
from setup_steps.torch_source import choose

CODE = ("installation", "installer", "torch_source", "gpu")  # a change in these sets up anew


def provide_program(environment: Environment) -> None:
    """Everything the program runs with; at once where the stamp says that it is there."""
    runtime, torch = requirements(environment.root, "runtime"), requirements(environment.root, "torch")
    code = [Path(__file__).with_name(f"{name}.py") for name in CODE]
    wanted = fingerprint(environment.root, [runtime, torch, *code])
    if environment.has("program", wanted):
        return
    say("setting up, once: some 450 MB to download, 3 GB more where an NVIDIA GPU can be used")
    environment.make()
    installer = Installer(environment)
    installer.prepare()
    installer.install_lock(runtime)
    (pin,) = pins_in(torch)
    source = choose(pin, platform.system(), first_gpu(), installer.resolve(pin))
    say(f"{torch.name}: {source.requirement}, {source.reason}")
    installer.install(source.requirement, source.url)
    environment.mark("program", wanted)
    say("set up")


def provide_checks(environment: Environment) -> None:
    """What the checks need on top of the program."""
    dev = requirements(environment.root, "dev")
    wanted = fingerprint(environment.root, [dev, environment.stamp("program")])
    if environment.has("checks", wanted):
        return
    Installer(environment).install_lock(dev)
    environment.mark("checks", wanted)


def provide_peers(environment: Environment) -> None:
    """What the benchmarks are compared with; nothing else ever needs it."""
    peers = requirements(environment.root, "peers")
    wanted = fingerprint(environment.root, [peers, environment.stamp("program")])
    if environment.has("peers", wanted):
        return
    Installer(environment).install_lock(peers)
    environment.mark("peers", wanted)


def requirements(root: Path, name: str) -> Path:
    """A file of the lock."""
    return root / "requirements" / f"{name}.txt"
