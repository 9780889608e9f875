"""How many cores a fit may take."""

import os


def spare_cores() -> int:
    """All cores that this process may run on but one, which is left to the window; at least one."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, allowed - 1)
