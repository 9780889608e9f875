"""Job: exports are written, and those that are no text are told in words."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.engine.protocol.export import Export
from app.engine.worker.context import Context
from app.engine.worker.jobs.export import run
from app.engine.worker.tables import Tables
from kan_core.edits.snap import SnapEdge
from kan_core.errors import ExportError
from kan_core.ids import EdgeId
from kan_core.model.state import Snap
from tests.core.networks import spline_network

STATE = SnapEdge(EdgeId(0, 0, 0), Snap("exp", (0.5, 0.0, 2.57, 0.0))).apply(spline_network((1, 1)))
COLUMNS = {STATE.inputs[0].name: np.linspace(-1, 1, 30)}


def exported(target: str, path: Path | None) -> str:
    replies: list[Any] = []
    request = Export(1, 1, STATE, target, COLUMNS, None if path is None else str(path))
    run(request, Context(Tables(), replies.append))
    (reply,) = replies
    assert reply.path == request.path
    return str(reply.text)


def test_a_text_is_shown_and_written(tmp_path: Path) -> None:
    path = tmp_path / "law.c"
    text = exported("c99", path)
    assert "2.57" in text
    assert path.read_text(encoding="utf-8").strip() == text.strip()


def test_of_onnx_it_is_shown_what_the_file_takes_and_gives(tmp_path: Path) -> None:
    import onnx

    path = tmp_path / "law.onnx"
    told = exported("onnx", path)
    assert f"takes {onnx.load(path).graph.input[0].name}: " in told
    assert exported("onnx", None) == told


def test_what_there_is_not_is_refused() -> None:
    with pytest.raises(ExportError, match="no export 'cobol'"):
        exported("cobol", None)
