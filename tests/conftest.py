"""What holds for all tests."""

from hypothesis import settings

# The same examples every time, and no deadline: a loaded machine is no defect.
settings.register_profile("kanoscope", deadline=None, derandomize=True)
settings.load_profile("kanoscope")
