"""Tables as files of every kind, and how they are cut, torn and overwritten."""

import io
from functools import cache
from pathlib import Path
from random import Random

import h5py
import numpy as np
from scipy.io import netcdf_file, savemat

TEXTS = Path(__file__).parents[2] / "tests" / "data"
TOKENS = (
    b"\0",
    b"\n",
    b"\r",
    b'"',
    b",",
    b";",
    b"\t",
    b"#",
    b"\xff",
    b"1e999",
    b"-999",
    b"NA",
    b"9" * 40,
    b" ",
)
MOST_CHANGES, LONGEST = 6, 40


@cache
def whole_files() -> tuple[tuple[str, bytes], ...]:
    """Suffix and content of files that can all be read."""
    texts = [(path.suffix, path.read_bytes()) for path in sorted(TEXTS.iterdir())]
    return (*texts, *_arrays().items())


def mutated(random: Random) -> tuple[str, bytes]:
    """Suffix and content of a file with a few places where something was taken out, put in or changed."""
    suffix, data = random.choice(whole_files())
    for _ in range(random.randint(1, MOST_CHANGES)):
        data = _changed(data, random)
    return suffix, data


def _changed(data: bytes, random: Random) -> bytes:
    at, length = random.randint(0, max(len(data) - 1, 0)), random.randint(1, LONGEST)
    before, piece, after = data[:at], data[at : at + length], data[at + length :]
    kind = random.choice(("cut", "out", "in", "again", "flip"))
    if kind == "cut":
        return data[: max(at, 1)]
    if kind == "out":
        return before + after
    if kind == "in":
        return before + random.choice(TOKENS) * random.randint(1, 3) + piece + after
    if kind == "again":
        return before + piece * 4 + after
    return before + bytes(byte ^ random.randint(1, 255) for byte in piece[:1]) + piece[1:] + after


def _arrays() -> dict[str, bytes]:
    """The least file of each kind that holds arrays, by suffix."""
    values = np.arange(24.0).reshape(12, 2)
    npy, npz, mat, h5, nc = (io.BytesIO() for _ in range(5))
    np.save(npy, values)
    np.savez(npz, t=values[:, 0], y=values[:, 1])
    savemat(mat, {"t": values[:, 0], "run": {"y": values[:, 1]}})
    with h5py.File(h5, "w") as file:
        file["t"], file["y"] = values[:, 0], values[:, 1]
        file["t"].attrs["units"] = "s"
    with netcdf_file(nc, "w") as file:
        file.createDimension("t", 12)
        file.createVariable("t", "d", ("t",))[:] = values[:, 0]
        file.flush()
        written = nc.getvalue()
    return {
        ".npy": npy.getvalue(),
        ".npz": npz.getvalue(),
        # Without the time at which it was written.
        ".mat": b"MATLAB 5.0 MAT-file".ljust(116) + mat.getvalue()[116:],
        ".h5": h5.getvalue(),
        ".nc": written,
    }
