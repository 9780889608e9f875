"""The process that reads HDF5 and MATLAB: the arrays of a file as npy files, and an index of them.

A broken file can make their libraries loop for ever, or end the process; here neither harms anybody.
"""

import faulthandler
import json
import sys
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from kan_core.data.array_files import INDEX, Named, matlab_arrays, refuse_large, scaled, unit_of
from kan_core.errors import DataError


def main() -> None:
    """Reads the file that the arguments name into a folder, for at most so many seconds."""
    file, folder, seconds = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    print("ready", flush=True)  # noqa: T201 - from here on the parent counts the seconds
    # Should the parent be gone, nobody else ends this process.
    faulthandler.dump_traceback_later(seconds, exit=True)
    (folder / INDEX).write_text(json.dumps(_answer(file, folder)), encoding="utf-8")


def _answer(file: Path, folder: Path) -> dict[str, Any]:
    try:
        found, others = _read(file) if h5py.is_hdf5(file) else (matlab_arrays(file), [])
    except DataError as error:
        return {"what": error.what, "remedy": error.remedy}
    # What a broken file makes the library raise differs from one to the next.
    except Exception as error:
        return {"broken": str(error)}
    for at, each in enumerate(found):
        np.save(folder / f"{at}.npy", each.values, allow_pickle=False)
    return {"arrays": [(each.name, each.unit) for each in found], "others": others}


def _read(path: Path) -> tuple[list[Named], list[str]]:
    """The arrays of one or two dimensions, and the names of the others."""
    found: list[Named] = []
    others: list[str] = []

    def visit(name: str, item: Any) -> None:
        if not isinstance(item, h5py.Dataset) or name.startswith("#"):
            return
        text = h5py.check_string_dtype(item.dtype) is not None
        if item.ndim not in (1, 2) or item.is_virtual or item.external or (item.dtype.hasobject and not text):
            others.append(name)
            return
        refuse_large(path, item.size * item.dtype.itemsize)
        attributes = dict(item.attrs)
        values = np.array(item.asstr()[()], dtype=np.str_) if text else np.asarray(item[()])
        # MATLAB stores the columns of its matrices as rows.
        values = values.T if "MATLAB_class" in attributes else values
        found.append(Named(name, scaled(values, attributes), unit_of(attributes)))

    with h5py.File(path, "r") as file:
        file.visititems(visit)
    return found, others


if __name__ == "__main__":
    main()
