"""One measured reading of `reading` in a process of its own: prints what it took as JSON."""

import json
import resource
import sys
import time
from pathlib import Path

import pandas as pd

from kan_core.data.table import read_table

WARM = Path(__file__).parents[1] / "tests/data/units_in_header.csv"
READERS = {"read_table": read_table, "pandas.read_csv": pd.read_csv}


def peak() -> float:
    """The most megabytes that this process has held."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def main() -> None:
    reader, file = READERS[sys.argv[1]], Path(sys.argv[2])
    # What is imported when it is first needed is no part of the reading.
    reader(WARM)
    before, start, busy = peak(), time.perf_counter(), time.process_time()
    table = reader(file)
    figures = {"seconds": time.perf_counter() - start, "busy": time.process_time() - busy}
    rows = len(table) if isinstance(table, pd.DataFrame) else table.rows
    print(json.dumps({**figures, "before": before, "peak": peak(), "rows": rows}))


if __name__ == "__main__":
    main()
