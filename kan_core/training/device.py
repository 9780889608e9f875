"""Where a fit computes, with what precision, on how many rows at a time, and why."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import torch

from kan_core.errors import TrainingError
from kan_core.training import rows
from kan_core.training.config import TrainingConfig

WORTH_A_GPU = 20_000_000
"""Parameters times rows of one step above which a GPU pays: it takes a millisecond to launch a step that a
core of a CPU has done by then."""
GPU_BLOCK_BYTES = 1 << 29
"""Size of one block of the Jacobian on a GPU, which small blocks leave idle."""
SMALLER = 4
"""By what blocks shrink where they did not fit."""

ABSENT = {
    "cuda": "There is no CUDA device that torch can use.",
    "mps": "There is no Apple GPU that torch can use.",
}
DTYPES = {"float64": torch.float64, "float32": torch.float32}


@dataclass(frozen=True)
class Accelerators:
    """What this machine has beside its CPU."""

    cuda: int = 0
    mps: bool = False

    @staticmethod
    def present() -> "Accelerators":
        """Those that this build of torch can use."""
        return Accelerators(torch.cuda.device_count(), torch.backends.mps.is_available())

    @property
    def missing(self) -> Mapping[str, str]:
        """Kinds of devices that are not there, and for each a sentence that says so."""
        there = {"cuda": bool(self.cuda), "mps": self.mps}
        return {kind: text for kind, text in ABSENT.items() if not there[kind]}


@dataclass(frozen=True)
class Placement:
    """Where and how a fit computes.

    Attributes:
        device: as torch names it.
        dtype: of parameters and rows.
        block_bytes: size of one block of the Jacobian.
        reason: why there, in plain words.
    """

    device: torch.device
    dtype: torch.dtype
    block_bytes: int
    reason: str

    def smaller(self, shortage: str) -> "Placement":
        """Where to go on after memory ran out: smaller blocks, and at last the CPU.

        Args:
            shortage: what did not fit, as `shortage_of` says it.

        Raises:
            TrainingError: it was the memory of the CPU.
        """
        if self.device.type == "cpu":
            raise TrainingError(shortage, "Train on fewer rows, or a smaller network.")
        block = self.block_bytes // SMALLER
        if block >= rows.BLOCK_BYTES:
            how = f"{shortage} Training goes on in blocks of {block / 2**20:.0f} MiB."
            return replace(self, block_bytes=block, reason=how)
        how = f"{shortage} Training goes on on the CPU."
        return Placement(torch.device("cpu"), self.dtype, rows.BLOCK_BYTES, how)


def place(config: TrainingConfig, optimiser: str, parameters: int, count: int) -> Placement:
    """The placement that the settings ask for, or that the size of a step suggests.

    Args:
        config: device, precision and batch.
        optimiser: the one that was chosen.
        parameters: of all restarts together.
        count: rows of the table.

    Raises:
        TrainingError: the device is not there, or cannot compute what is asked.
    """
    return placed(config, optimiser, parameters, count, Accelerators.present())


def placed(
    config: TrainingConfig, optimiser: str, parameters: int, count: int, present: Accelerators
) -> Placement:
    """`place` on a machine with these accelerators."""
    dtype, kind = DTYPES[config.precision], config.device.partition(":")[0]
    if kind == "cuda":
        _refuse_missing_cuda(config.device, present)
        return Placement(torch.device(config.device), dtype, GPU_BLOCK_BYTES, "chosen by you")
    if kind == "mps":
        _refuse_unfit_mps(optimiser, dtype, present)
        return Placement(torch.device("mps"), dtype, GPU_BLOCK_BYTES, "chosen by you")
    cpu = Placement(torch.device("cpu"), dtype, rows.BLOCK_BYTES, "chosen by you")
    if kind == "cpu":
        return cpu
    work = parameters * (min(config.batch, count) if optimiser == "adam" else count)
    size = f"a step is {work:.1e} parameters times rows"
    if not present.cuda:
        return replace(cpu, reason="there is no CUDA device")
    if work < WORTH_A_GPU:
        return replace(cpu, reason=f"{size}: the CPU is faster below {WORTH_A_GPU:.0e}")
    return Placement(
        torch.device("cuda"), dtype, GPU_BLOCK_BYTES, f"{size}: a GPU pays above {WORTH_A_GPU:.0e}"
    )


def _refuse_missing_cuda(device: str, present: Accelerators) -> None:
    if not present.cuda:
        raise TrainingError(
            ABSENT["cuda"],
            "Choose the device auto or cpu, or install a CUDA build of torch and the driver of the GPU.",
        )
    index = device.partition(":")[2]
    if index and int(index) >= present.cuda:
        raise TrainingError(
            f"There is no CUDA device {index}.", f"Choose one from cuda:0 to cuda:{present.cuda - 1}."
        )


def _refuse_unfit_mps(optimiser: str, dtype: torch.dtype, present: Accelerators) -> None:
    if not present.mps:
        raise TrainingError(ABSENT["mps"], "Choose the device auto or cpu.")
    if dtype != torch.float32:
        raise TrainingError(
            "An Apple GPU computes in single precision alone.", "Choose float32, or the device cpu."
        )
    if optimiser == "lm":
        raise TrainingError(
            "Levenberg-Marquardt needs more than the single precision of an Apple GPU.",
            "Choose L-BFGS or Adam, or the device cpu.",
        )


def shortage_of(error: RuntimeError) -> str:
    """What did not fit into memory, in one sentence; empty where the error is another one."""
    text = str(error)
    if not any(sign in text for sign in ("out of memory", "ALLOC_FAILED", "can't allocate memory")):
        return ""
    wanted = re.search(r"allocate ([\d.]+ ?\w+)", text)
    total = re.search(r"capacity of ([\d.]+ \w+) of which ([\d.]+ \w+) is free", text)
    missing = f"Memory ran out when {wanted[1]} more were needed" if wanted else "Memory ran out"
    return f"{missing}; {total[2]} of {total[1]} were free." if total else f"{missing}."
