"""Chooses where torch comes from: the CUDA build where a GPU can use it, a CPU build everywhere else."""

from typing import Any, NamedTuple

from setup_steps.gpu import Gpu

INDEX = "https://download.pytorch.org/whl/"
CUDA_BUILD = "cu130"  # the one that PyPI carries for Linux at the pinned version
CUDA_BUILD_NEEDS = Gpu(cuda=(13, 0), capability=(7, 5))
CUDA_PACKAGES = ("nvidia-", "cuda-")


class Resolved(NamedTuple):
    """What pip would install for the bare pin on this machine: its version and what it requires."""

    version: str
    requires: tuple[str, ...]

    @property
    def build(self) -> str:
        """The local label of the version: "cpu" of 2.13.0+cpu, empty where there is none."""
        return self.version.partition("+")[2]

    def is_cuda(self, system: str) -> bool:
        """Whether this wheel brings CUDA along, gigabytes of it.

        The wheels on PyPI carry no label; on Linux those with CUDA show by the packages they require.
        """
        if self.build:
            return self.build.startswith("cu")
        return system == "Linux" and any(name.startswith(CUDA_PACKAGES) for name in self.requires)


class TorchSource(NamedTuple):
    """What pip is asked for."""

    requirement: str
    url: str | None  # of the index; None where pip looks as it is set up to
    reason: str


def read_report(report: dict[str, Any]) -> Resolved:
    """What `pip install --dry-run --no-deps --report` of the one requirement tells."""
    metadata = report["install"][0]["metadata"]
    return Resolved(metadata["version"], tuple(metadata.get("requires_dist", ())))


def choose(pin: str, system: str, gpu: Gpu | None, resolved: Resolved) -> TorchSource:
    """The source of torch for this machine.

    Args:
        pin: the requirement, "torch==2.13.0".
        system: as `platform.system()` has it.
        gpu: what the NVIDIA driver answers.
        resolved: what pip would install for the pin.
    """
    if system == "Darwin":
        return TorchSource(pin, None, "the build for macOS")
    if resolved.build == "cpu":
        return TorchSource(pin, None, "the CPU build, as this machine's pip is set up to find it")
    obstacle = why_no_cuda(gpu)
    if not obstacle:
        if resolved.is_cuda(system):
            return TorchSource(pin, None, "the CUDA build, for this machine's GPU")
        return TorchSource(
            f"{pin}+{CUDA_BUILD}", INDEX + CUDA_BUILD, "the CUDA build, for this machine's GPU"
        )
    if resolved.is_cuda(system):
        return TorchSource(f"{pin}+cpu", INDEX + "cpu", f"the CPU build: {obstacle}")
    return TorchSource(pin, None, f"the CPU build: {obstacle}")


def why_no_cuda(gpu: Gpu | None) -> str:
    """What keeps this machine from the CUDA build; empty where nothing does."""
    if gpu is None:
        return "no NVIDIA driver answers"
    if gpu.capability < CUDA_BUILD_NEEDS.capability:
        return f"the GPU's compute capability is {dotted(gpu.capability)}, the CUDA build needs 7.5"
    if gpu.cuda < CUDA_BUILD_NEEDS.cuda:
        return (
            f"the NVIDIA driver runs CUDA {dotted(gpu.cuda)}, the CUDA build needs 13.0 (driver 580 or newer)"
        )
    return ""


def dotted(version: tuple[int, int]) -> str:
    """(13, 0) as 13.0."""
    return f"{version[0]}.{version[1]}"
