"""Asks the NVIDIA driver, where there is one, what it can run."""

import ctypes
import sys
from typing import NamedTuple

CAPABILITY_MAJOR, CAPABILITY_MINOR = 75, 76  # CUdevice_attribute of the driver's interface


class Gpu(NamedTuple):
    """The first device: the newest CUDA its driver runs, and its compute capability."""

    cuda: tuple[int, int]
    capability: tuple[int, int]


def first_gpu() -> Gpu | None:
    """The device that torch would use, or None where no driver answers or it has no device."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return None
    device = ctypes.c_int()
    if driver.cuInit(0) != 0 or driver.cuDeviceGet(ctypes.byref(device), 0) != 0:
        return None
    version = ctypes.c_int()
    major, minor = ctypes.c_int(), ctypes.c_int()
    answers = [
        driver.cuDriverGetVersion(ctypes.byref(version)),
        driver.cuDeviceGetAttribute(ctypes.byref(major), CAPABILITY_MAJOR, device),
        driver.cuDeviceGetAttribute(ctypes.byref(minor), CAPABILITY_MINOR, device),
    ]
    if any(answers):
        return None
    return Gpu((version.value // 1000, version.value % 1000 // 10), (major.value, minor.value))
