"""Arrays in project files: bit for bit, and never larger than what is there."""

import io

import numpy as np
import pytest

from kan_core.errors import ProjectError
from kan_core.project.arrays import ArrayReader, ArrayWriter, parse_array

ARRAYS = [
    np.array([[0.0, -0.0], [np.nan, np.inf]]),
    np.array([], dtype=np.float64),
    np.array(3.5),
    np.arange(24.0).reshape(2, 3, 4)[:, ::2, ::-1],
    np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    np.array([[True, False]]),
    np.array([0, 2, 1], dtype=np.int8),
    np.arange(3.0).astype(">f8"),
]


def npy(array: np.ndarray) -> bytes:  # type: ignore[type-arg]
    stream = io.BytesIO()
    np.save(stream, array, allow_pickle=array.dtype == object)
    return stream.getvalue()


@pytest.mark.parametrize("array", ARRAYS, ids=str)
def test_an_array_comes_back_to_the_last_bit(array: np.ndarray) -> None:  # type: ignore[type-arg]
    writer = ArrayWriter()
    name = writer.add(array)
    back = ArrayReader(writer.entries.__getitem__).get(name)
    assert (back.shape, back.flags.writeable) == (array.shape, False)
    assert back.tobytes() == array.astype(back.dtype).tobytes()
    np.testing.assert_array_equal(np.load(io.BytesIO(writer.entries[f"arrays/{name}.npy"])), array)


HUGE = npy(np.zeros(3)).replace(b"(3,), }              ", b"(999999999999,), }   ")
REFUSED = {
    "pickled": npy(np.array([{}], dtype=object)),
    "text": npy(np.array(["a"])),
    "single precision": npy(np.zeros(3, np.float32)),
    "huge": HUGE,
    "cut": npy(np.zeros(3))[:-1],
    "long": npy(np.zeros(3)) + b"0",
    "empty": b"",
    "other order": npy(np.asfortranarray(np.zeros((2, 3)))),
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_other_content_is_refused(content: bytes) -> None:
    with pytest.raises(ProjectError):
        parse_array(content)


def test_the_huge_example_declares_what_it_says() -> None:
    assert b"(999999999999,)" in HUGE
