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
_PIECE = 1 << 20
_TEXT_CONTROLS = frozenset("\t\n\r\f\x1a")


def encoding_of(data: bytes, name: str, known: str | None = None) -> str:
    """Name of the encoding of a text file: Unicode where it can be, else the Western European ones.

    Args:
        data: the whole file.
        name: what the file is called in messages.
        known: the encoding where it need not be guessed.

    Raises:
        DataError: the bytes are no text, or are not written in the known encoding.
    """
    if known is not None:
        _refuse_wrong(data, name, known)
    encoding = known or _marked(data) or _wide(data) or _narrow(data)
    sample = data[: _SAMPLE - _SAMPLE % 4].decode(encoding, "replace")
    controls = sum(letter < " " and letter not in _TEXT_CONTROLS for letter in sample)
    if controls > len(sample) // 100:
        raise DataError(
            f"{name!r} is not a text file.",
            "Save the table as CSV, with one line per row and commas between the columns.",
        )
    return encoding


def _refuse_wrong(data: bytes, name: str, encoding: str) -> None:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
    except UnicodeDecodeError as error:
        raise DataError(
            f"{name!r} is not written in {encoding}: {error.reason}.", "Choose another encoding."
        ) from error


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
    if data.isascii():
        return "utf-8"
    for encoding in ("utf-8", "cp1252"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"
