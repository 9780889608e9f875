"""The program of the child process that runs exported Python: rows.npy in, values.npy out, in one folder."""

import runpy
import sys
from pathlib import Path

import numpy as np


def main(folder: Path) -> None:
    """Call `predict` of formula.py with every column of rows.npy."""
    rows = np.load(folder / "rows.npy", allow_pickle=False)
    predict = runpy.run_path(str(folder / "formula.py"))["predict"]
    with np.errstate(all="ignore"):
        values = np.broadcast_to(np.asarray(predict(*rows.T), dtype=float), len(rows))
    np.save(folder / "values.npy", values, allow_pickle=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
