"""The rows of a sweep on their way to its workers: in a message, or in files that all workers map."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

from kan_core.errors import TrainingError
from kan_core.training.problem import Problem

INLINE_BYTES = 1 << 18
"""Arrays above this size are written once to a file instead of being sent with every trial."""


@dataclass(frozen=True)
class MappedArray:
    """An array in a file, of which all processes of a machine share one copy."""

    file: Path

    def read(self) -> np.ndarray:
        """The array, mapped; nothing that is written to it reaches the file.

        Raises:
            TrainingError: this machine does not see the file.
        """
        try:
            return np.load(self.file, mmap_mode="c", allow_pickle=False)  # type: ignore[no-any-return]
        except OSError as error:
            raise TrainingError(
                f"A worker cannot read the rows in {self.file.parent} ({error.strerror}).",
                "Name a folder that every machine of the cluster sees.",
            ) from None


@dataclass(frozen=True)
class SharedProblem:
    """A problem's fields, large arrays replaced by `MappedArray`."""

    values: dict[str, Any]

    def read(self) -> Problem:
        """The problem; large arrays are mapped, not copied."""
        known = self.values.items()
        return Problem(**{key: item.read() if isinstance(item, MappedArray) else item for key, item in known})


def shared(problem: Problem, folder: Path, stem: str) -> SharedProblem:
    """The problem ready to be sent many times; large arrays are left in files `stem`-*.npy in `folder`."""
    values = {}
    for name in (field.name for field in fields(problem)):
        value = getattr(problem, name)
        if isinstance(value, np.ndarray) and value.nbytes > INLINE_BYTES:
            file = folder / f"{stem}-{name}.npy"
            np.save(file, value, allow_pickle=False)
            value = MappedArray(file)
        values[name] = value
    return SharedProblem(values)
