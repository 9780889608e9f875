"""The parts of the benchmark of recovery: equations, their tables, the search, the judge, the records."""
