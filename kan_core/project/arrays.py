"""Arrays as bytes in NumPy's .npy format, named by their content so that equal ones are kept once."""

import hashlib
import io
import math
import re
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import ProjectError

_HEADER = re.compile(
    rb"\x93NUMPY\x01\x00..\{'descr': '(?P<dtype><f8|\|i1|\|b1)', 'fortran_order': False, "
    rb"'shape': \((?P<shape>([0-9]{1,12},? ?){0,4})\), \} *\n",
    re.DOTALL,
)

ARRAYS = "arrays"


def entry_of(name: str) -> str:
    """Where the array of a name is kept in a project."""
    return f"{ARRAYS}/{name}.npy"


class ArrayWriter:
    """Collects arrays as archive entries."""

    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}

    def add(self, array: NDArray[Any]) -> str:
        """Keep `array` and return its name."""
        stream = io.BytesIO()
        plain = array.astype(array.dtype.newbyteorder("<"), order="C")
        np.lib.format.write_array(stream, plain, version=(1, 0), allow_pickle=False)
        content = stream.getvalue()
        name = hashlib.sha256(content).hexdigest()
        self.entries[entry_of(name)] = content
        return name


class ArrayReader:
    """Reads arrays by name, each once, so that equal arrays of many revisions share memory."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._known: dict[str, NDArray[Any]] = {}

    def get(self, name: str) -> NDArray[Any]:
        """The read-only array called `name`.

        Raises:
            ProjectError: there is none, it is no plain array of numbers, or not the one that was saved.
        """
        if name not in self._known:
            content = self._read(entry_of(name))
            if hashlib.sha256(content).hexdigest() != name:
                raise ProjectError("An array in the project is damaged.", "Open another copy of it.")
            self._known[name] = parse_array(content)
        return self._known[name]


def parse_array(content: bytes) -> NDArray[Any]:
    """The array in `content`, whose header has to be just as `ArrayWriter` writes it.

    The declared size is compared with what is there before anything is allocated.
    """
    match = _HEADER.match(content)
    if match is None:
        raise ProjectError(
            "An array in the project is not what Kanoscope writes.", "Open another copy of it."
        )
    dtype = np.dtype(match["dtype"].decode("ascii"))
    shape = tuple(int(length) for length in re.findall(rb"[0-9]+", match["shape"]))
    if math.prod(shape) * dtype.itemsize != len(content) - match.end():
        raise ProjectError("An array in the project is cut off or too long.", "Open another copy of it.")
    return np.frombuffer(content, dtype=dtype, offset=match.end()).reshape(shape)
