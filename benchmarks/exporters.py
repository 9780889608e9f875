"""Whether exported formulas say in every language what the model says: `python -m benchmarks.exporters`.

Each formula is written in each language, compiled or interpreted by the language's own tool, run on 1,000
rows and compared with the model. What no tool on this machine can run is said not to be checked.
"""

import tempfile
from pathlib import Path

import numpy as np

from benchmarks import _onnx
from benchmarks._foreign import TOOLS
from benchmarks._formulas import CASES, Case
from benchmarks._measure import Table, options, write
from kan_core.errors import ExportError
from kan_core.export.onnx.file import ID as ONNX
from kan_core.export.targets import TARGETS

ROWS = 1000


def error(case: Case, id_: str, folder: Path) -> float:
    """max |found - expected| / max |expected|; infinite where one has a value and the other has none."""
    found = TOOLS[id_].values(case.text(id_), case.call(id_), case.rows, folder)
    expected = case.values
    if not np.array_equal(np.isfinite(found), np.isfinite(expected)):
        return float("inf")
    both = np.isfinite(expected)
    return float(np.abs(found - expected)[both].max() / np.abs(expected[both]).max())


def told(case: Case, id_: str) -> tuple[float | None, str]:
    """The error of a case, or why there is none."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            return error(case, id_, Path(folder)), ""
    except ExportError as refused:
        return None, refused.what
    except RuntimeError as failed:
        return None, " ".join(str(failed).split())[:200]


def languages(only: list[str]) -> Table:
    """A row for each formula in each language."""
    widths = {"target": 20, "formula": 36, "with a value": 12, "error": 9, "executed by": 12, "said": 0}
    table = Table(f"Exporters on {ROWS} rows: error relative to the greatest value", widths)
    for id_ in only:
        absent, target = TOOLS[id_].missing(), TARGETS[id_].text
        if absent:
            table.add({"target": target, "said": f"not checked: there is no {absent} here"})
            continue
        by = " ".join(TOOLS[id_].programs) or "python"
        for name, make in CASES.items():
            case = make(ROWS)
            off, said = told(case, id_)
            valued = int(np.isfinite(case.values).all(axis=1).sum())
            table.add(
                {
                    "target": target,
                    "formula": name,
                    "with a value": valued,
                    "error": off,
                    "executed by": by,
                    "said": said,
                }
            )
    return table


def networks() -> Table:
    """A row for each network as ONNX."""
    widths = {"network": 36, "with a value": 12, "error": 9, "said": 0}
    table = Table(f"Networks as ONNX on {ROWS} rows, executed by onnxruntime", widths)
    if _onnx.missing():
        table.add({"network": "all", "said": f"not checked: there is no {_onnx.missing()} here"})
        return table
    for name, state in _onnx.networks():
        valued, off = _onnx.onnx_error(state, ROWS)
        table.add({"network": name, "with a value": valued, "error": off})
    return table


def main() -> None:
    parser = options(__doc__)
    known = [*TOOLS, ONNX]
    parser.add_argument("--only", nargs="+", choices=known, default=known, metavar="TARGET")
    parsed = parser.parse_args()
    chosen = [each for each in parsed.only if each != ONNX]
    tables = [languages(chosen)] if chosen else []
    write([*tables, *([networks()] if ONNX in parsed.only else [])], parsed.json)


if __name__ == "__main__":
    main()
