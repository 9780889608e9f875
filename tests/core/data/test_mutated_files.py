"""Files that were cut, torn and overwritten are tables or refused with a remedy, never anything else."""

import io
import tempfile
from pathlib import Path

import h5py
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.io import netcdf_file, savemat

from kan_core.data.table import inspected
from kan_core.errors import DataError

TEXTS = sorted(path for path in (Path(__file__).parents[2] / "data").iterdir())
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


def arrays() -> dict[str, bytes]:
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
        ".mat": mat.getvalue(),
        ".h5": h5.getvalue(),
        ".nc": written,
    }


WHOLE = [(path.suffix, path.read_bytes()) for path in TEXTS] + list(arrays().items())


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file with a few places where something was taken out, put in, repeated or changed."""
    suffix, data = draw(st.sampled_from(WHOLE))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        length = draw(st.integers(1, 40))
        kind = draw(st.sampled_from(["cut", "out", "in", "again", "flip"]))
        if kind == "cut":
            data = data[: max(at, 1)]
        elif kind == "out":
            data = data[:at] + data[at + length :]
        elif kind == "in":
            data = data[:at] + draw(st.sampled_from(TOKENS)) * draw(st.integers(1, 3)) + data[at:]
        elif kind == "again":
            data = data[:at] + data[at : at + length] * 3 + data[at:]
        else:
            data = (
                data[:at]
                + bytes(byte ^ draw(st.integers(1, 255)) for byte in data[at : at + 1])
                + data[at + 1 :]
            )
    return suffix, data


@settings(derandomize=True, max_examples=150, deadline=None)
@given(mutated())
def test_a_mutated_file_is_a_table_or_refused(file: tuple[str, bytes]) -> None:
    suffix, data = file
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"table{suffix}"
        path.write_bytes(data)
        try:
            found = inspected(path)
        except DataError as error:
            assert error.remedy
            return
    assert found.dataset.rows > 0
    assert found.dataset.values.shape == (found.dataset.rows, len(found.dataset.columns))
