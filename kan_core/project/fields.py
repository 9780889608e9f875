"""Typed reading of JSON documents: a value of another type than expected is an error at its place."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from kan_core.errors import ProjectError

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Value = TypeVar("Value")


def write_document(document: Mapping[str, Any], indent: int | None = 1) -> bytes:
    """The document as text, in one line without `indent`; numbers read back to the last bit.

    Raises:
        ProjectError: it holds something that is no plain value.
    """
    try:
        # Names of files may hold lone surrogates, which only the escapes of JSON keep.
        return json.dumps(document, indent=indent).encode("ascii")
    except (TypeError, ValueError, RecursionError) as error:
        raise ProjectError(f"The project holds something that cannot be saved: {error}.") from error


def read_document(content: bytes) -> dict[str, Any]:
    """The document in `content`.

    Raises:
        ProjectError: it is no JSON object.
    """
    try:
        document = json.loads(content.decode("utf-8", "strict"))
    except (ValueError, RecursionError) as error:
        raise ProjectError(
            "The project is damaged: a part of it is no JSON.", "Open another copy."
        ) from error
    return of_type(document, dict, "document")


def field(document: Mapping[str, Any], key: str, kind: type[Value]) -> Value:
    """`document[key]`, which has to be there and of type `kind`."""
    if key not in document:
        raise ProjectError(f"The project is damaged: {key} is missing.", "Open another copy.")
    return of_type(document[key], kind, key)


def optional(document: Mapping[str, Any], key: str, kind: type[Value]) -> Value | None:
    """`document[key]`, which has to be there and of type `kind` or null."""
    return None if key in document and document[key] is None else field(document, key, kind)


def items(document: Mapping[str, Any], key: str, kind: type[Value]) -> list[Value]:
    """The list `document[key]`, each of whose items has to be of type `kind`."""
    return [of_type(item, kind, key) for item in field(document, key, list)]


def of_type(value: Any, kind: type[Value], place: str) -> Value:
    """`value` itself if it is of type `kind`; true and false are no numbers."""
    if type(value) is not kind:
        raise ProjectError(f"The project is damaged: {place} is not what it should be.", "Open another copy.")
    return value
