"""Encodings of text files, told from their bytes."""

import codecs

from kan_core.errors import DataError

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    # Before UTF-16, whose mark is the beginning of this one.
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_SAMPLE = 4096
_TEXT_CONTROLS = frozenset("\t\n\r\f\x1a")


def encoding_of(data: bytes, name: str) -> str:
    """Name of the encoding of a text file: Unicode where it can be, else the Western European ones.

    Args:
        data: the whole file.
        name: what the file is called in messages.

    Raises:
        DataError: the bytes are no text.
    """
    encoding = _marked(data) or _wide(data) or _narrow(data)
    sample = data[: _SAMPLE - _SAMPLE % 4].decode(encoding, "replace")
    controls = sum(letter < " " and letter not in _TEXT_CONTROLS for letter in sample)
    if controls > len(sample) // 100:
        raise DataError(
            f"{name!r} is not a text file.",
            "Save the table as CSV, with one line per row and commas between the columns.",
        )
    return encoding


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "")


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of mostly Latin text is zero."""
    sample = data[:_SAMPLE]
    zeros = [sample[start::2].count(0) for start in (0, 1)]
    if max(zeros) < len(sample) // 4 or min(zeros) > len(sample) // 20:
        return ""
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _narrow(data: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"
