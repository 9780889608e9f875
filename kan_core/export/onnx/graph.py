"""A graph of ONNX operators as it grows."""

import importlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import ExportError

OPSET, IR = 17, 8
"""Versions of the operators and of the file, which every runtime of the last years knows."""


def onnx_package(part: str = "onnx") -> Any:
    """The package onnx, or a part of it.

    Raises:
        ExportError: it is not installed.
    """
    try:
        return importlib.import_module(part)
    except ImportError as error:
        raise ExportError(
            "ONNX files are written by the package onnx, which is not installed.",
            "Install it by `python -m pip install onnx`, or export the formula in another form.",
        ) from error


class Graph:
    """Nodes in the order in which they are worked out; values are known by their names."""

    def __init__(self) -> None:
        self._onnx = onnx_package()
        self._inputs: list[Any] = []
        self._outputs: list[Any] = []
        self._nodes: list[Any] = []
        self._constants: dict[tuple[bytes, str, tuple[int, ...]], str] = {}
        self._tensors: list[Any] = []

    @property
    def operators(self) -> int:
        """How many there are."""
        return len(self._nodes)

    def input(self, name: str, told: str) -> str:
        """One more input of shape (rows,), and what is to be said of it."""
        self._inputs.append(self._described(name, ("rows",), told))
        return name

    def output(self, value: str, name: str, told: str, width: int = 0) -> None:
        """A value (rows,), or (rows, width), as an output of this name."""
        self._nodes.append(self._onnx.helper.make_node("Identity", [value], [name]))
        self._outputs.append(self._described(name, ("rows", width) if width else ("rows",), told))

    def op(self, kind: str, *values: str, **attributes: Any) -> str:
        """The result of an operator on values."""
        # No column's symbol begins so.
        name = f"/{len(self._nodes)}"
        self._nodes.append(self._onnx.helper.make_node(kind, list(values), [name], **attributes))
        return name

    def constant(self, value: NDArray[Any] | float) -> str:
        """An array of numbers, or a single one; the same ones are kept once."""
        array = np.array(value)
        key = array.tobytes(), str(array.dtype), array.shape
        if key not in self._constants:
            self._constants[key] = f"/c{len(self._constants)}"
            self._tensors.append(self._onnx.numpy_helper.from_array(array, self._constants[key]))
        return self._constants[key]

    def column(self, values: str, at: int) -> str:
        """(rows,) one column of values (rows, columns)."""
        return self.op("Gather", values, self.constant(np.array(at, np.int64)), axis=1)

    def as_column(self, value: str) -> str:
        """(rows, 1) of a value (rows,)."""
        return self.op("Unsqueeze", value, self.constant(np.array([1], np.int64)))

    def model(self, name: str, told: str, more: dict[str, str]) -> Any:
        """The whole as a model, checked by the rules of ONNX."""
        helper = self._onnx.helper
        graph = helper.make_graph(self._nodes, name, self._inputs, self._outputs, self._tensors)
        made = helper.make_model(
            graph,
            opset_imports=[helper.make_opsetid("", OPSET)],
            ir_version=IR,
            producer_name="Kanoscope",
            doc_string=told,
        )
        helper.set_model_props(made, more)
        self._onnx.checker.check_model(made, full_check=True)
        return made

    def _described(self, name: str, shape: tuple[str | int, ...], told: str) -> Any:
        double = self._onnx.TensorProto.DOUBLE
        return self._onnx.helper.make_tensor_value_info(name, double, shape, told)
