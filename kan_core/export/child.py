"""The program of the child process that runs exported Python: rows.npy in, values.npy out, in one folder."""

import runpy
import sys
from pathlib import Path

import numpy as np


def main(folder: Path, function: str) -> None:
    """Call a function of formula.py with every column of rows.npy."""
    rows = np.load(folder / "rows.npy", allow_pickle=False)
    called = runpy.run_path(str(folder / "formula.py"))[function]
    with np.errstate(all="ignore"):
        values = np.asarray(called(*rows.T), dtype=float)
        # A constant is one number for all rows; probabilities are a row for each of them.
        values = np.broadcast_to(values, (len(rows), *values.shape[1:]))
    np.save(folder / "values.npy", values, allow_pickle=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
