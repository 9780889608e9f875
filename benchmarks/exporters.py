"""Whether exported formulas say in every language what the model says: `python -m benchmarks.exporters`.

Each formula is written in each language, compiled or interpreted by the language's own tool, run on 1,000
rows and compared with the model. What no tool on this machine can run is said not to be checked.
"""

import tempfile
from pathlib import Path

import numpy as np

from benchmarks._foreign import TOOLS
from benchmarks._formulas import CASES, Case
from benchmarks._measure import Table, options, write
from kan_core.errors import ExportError
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


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--only", nargs="+", choices=TOOLS, default=list(TOOLS), metavar="TARGET")
    parsed = parser.parse_args()
    widths = {"target": 16, "formula": 36, "with a value": 12, "error": 9, "executed by": 12, "said": 0}
    table = Table(f"Exporters on {ROWS} rows: error relative to the greatest value", widths)
    for id_ in parsed.only:
        missing, target = TOOLS[id_].missing(), TARGETS[id_].text
        if missing:
            table.add({"target": target, "said": f"not checked: there is no {missing} here"})
            continue
        by = " ".join(TOOLS[id_].programs) or "python"
        for name, make in CASES.items():
            case = make(ROWS)
            off, said = told(case, id_)
            valued = int(np.isfinite(case.values).all(axis=1).sum())
            row = {"target": target, "formula": name, "with a value": valued, "error": off}
            table.add({**row, "executed by": by, "said": said})
    write([table], parsed.json)


if __name__ == "__main__":
    main()
