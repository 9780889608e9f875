"""What the window uses of this package loads neither pandas nor sympy nor pint."""

import subprocess
import sys

SCRIPT = """
import sys
from kan_core.data import dataset, names, samples, scaling, split, usable
from kan_core.units import dimensions
for sample in samples.samples():
    usable.usable_rows(sample.load())
    sample.thumbnail()
print(sorted({"pandas", "sympy", "pint", "torch", "python_calamine"} & set(sys.modules)))
"""


def test_samples_and_datasets_need_numpy_alone() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
