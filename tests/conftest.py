"""What holds for all tests."""

import os

import pytest
from hypothesis import settings

from kan_core.compiled import cache
from kan_core.compiled.ready import MODULES, build

# Tests read the English texts, whatever the desktop speaks.
os.environ["LANGUAGE"] = "en"
# The same examples every time, and no deadline: a loaded machine is no defect.
settings.register_profile("kanoscope", deadline=None, derandomize=True)
settings.load_profile("kanoscope")


@pytest.fixture(scope="session", autouse=True)
def compiled_kernels() -> None:
    """Compiles the kernels before the first test, so that every run of a test goes the same way."""
    if not all(cache.marker(module).exists() for module in MODULES):
        build().wait()
