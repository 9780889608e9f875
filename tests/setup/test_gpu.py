"""What the NVIDIA driver answers; a stand-in for it, compiled here, speaks its interface."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ASK = "from setup_steps.gpu import first_gpu; print(first_gpu())"
DRIVER = """
int cuInit(unsigned flags) { return STATUS; }
int cuDeviceGet(int *device, int ordinal) { *device = 0; return DEVICES > ordinal ? 0 : 101; }
int cuDriverGetVersion(int *version) { *version = 12080; return 0; }
int cuDeviceGetAttribute(int *value, int attribute, int device)
{ *value = attribute == 75 ? 8 : attribute == 76 ? 9 : -1; return device; }
"""

needs_a_compiler = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="no C compiler to build a driver with"
)


def answer_with_driver(folder: Path, status: int, devices: int) -> str:
    (folder / "driver.c").write_text(DRIVER)
    options = [f"-DSTATUS={status}", f"-DDEVICES={devices}", "-shared", "-fPIC"]
    subprocess.run(["cc", *options, "-o", "libcuda.so.1", "driver.c"], cwd=folder, check=True)
    root = Path(__file__).parents[2]
    environment = {"LD_LIBRARY_PATH": str(folder)}
    ask = [sys.executable, "-c", ASK]
    return subprocess.run(ask, cwd=root, env=environment, capture_output=True, text=True, check=True).stdout


@needs_a_compiler
def test_a_driver_with_a_device_tells_its_cuda_and_the_capability(tmp_path: Path) -> None:
    assert answer_with_driver(tmp_path, status=0, devices=1) == "Gpu(cuda=(12, 8), capability=(8, 9))\n"


@needs_a_compiler
@pytest.mark.parametrize(("status", "devices"), [(0, 0), (999, 1)])
def test_a_driver_without_a_device_or_out_of_order_is_no_gpu(
    tmp_path: Path, status: int, devices: int
) -> None:
    assert answer_with_driver(tmp_path, status, devices) == "None\n"
