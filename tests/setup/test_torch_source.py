"""Where torch comes from, for every kind of machine."""

import pytest

from setup_steps.gpu import Gpu
from setup_steps.torch_source import Resolved, choose, read_report

PIN = "torch==2.13.0"
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
CUDA_INDEX = "https://download.pytorch.org/whl/cu130"

PLAIN = ("filelock", "sympy>=1.13.3", "jinja2")
FROM_PYPI = ("filelock", 'nvidia-cudnn-cu13==9.20.0.48; platform_system == "Linux"')
WITH_TOOLKIT = ("filelock", 'cuda-toolkit[cublas]==13.0.3; platform_system == "Linux"')

CUDA_WHEEL = Resolved("2.13.0", FROM_PYPI)
CPU_WHEEL = Resolved("2.13.0", PLAIN)
CPU_BY_OWN_CONFIGURATION = Resolved("2.13.0+cpu", PLAIN)

GOOD_GPU = Gpu(cuda=(13, 0), capability=(9, 0))
OLD_DRIVER = Gpu(cuda=(12, 8), capability=(8, 9))
OLD_GPU = Gpu(cuda=(13, 0), capability=(6, 1))


@pytest.mark.parametrize(
    "wheel", [CUDA_WHEEL, Resolved("2.13.0", WITH_TOOLKIT), Resolved("2.13.0+cu130", PLAIN)]
)
def test_linux_without_a_gpu_never_takes_a_wheel_that_brings_cuda(wheel: Resolved) -> None:
    source = choose(PIN, "Linux", None, wheel)

    assert (source.requirement, source.url) == ("torch==2.13.0+cpu", CPU_INDEX)


@pytest.mark.parametrize("gpu", [OLD_DRIVER, OLD_GPU])
def test_a_gpu_that_the_cuda_build_cannot_use_gets_the_cpu_build_and_is_told_why(gpu: Gpu) -> None:
    source = choose(PIN, "Linux", gpu, CUDA_WHEEL)

    assert (source.requirement, source.url) == ("torch==2.13.0+cpu", CPU_INDEX)
    assert "12.8" in source.reason if gpu is OLD_DRIVER else "6.1" in source.reason


@pytest.mark.parametrize("gpu", [Gpu((13, 0), (7, 5)), Gpu((13, 2), (9, 0)), Gpu((14, 0), (12, 0))])
def test_linux_with_a_gpu_takes_the_cuda_wheel_that_pip_finds(gpu: Gpu) -> None:
    source = choose(PIN, "Linux", gpu, CUDA_WHEEL)

    assert (source.requirement, source.url) == (PIN, None)
    assert "CUDA" in source.reason


@pytest.mark.parametrize("system", ["Linux", "Windows"])
def test_a_gpu_gets_the_cuda_index_where_pip_would_find_a_cpu_wheel(system: str) -> None:
    source = choose(PIN, system, GOOD_GPU, CPU_WHEEL)

    assert (source.requirement, source.url) == ("torch==2.13.0+cu130", CUDA_INDEX)


@pytest.mark.parametrize("gpu", [None, GOOD_GPU])
def test_a_cpu_wheel_that_the_owner_of_the_machine_has_set_up_is_taken(gpu: Gpu | None) -> None:
    source = choose(PIN, "Linux", gpu, CPU_BY_OWN_CONFIGURATION)

    assert (source.requirement, source.url) == (PIN, None)


@pytest.mark.parametrize("system", ["Linux", "Windows"])
def test_a_plain_wheel_without_cuda_is_taken_where_there_is_no_gpu(system: str) -> None:
    source = choose(PIN, system, None, CPU_WHEEL)

    assert (source.requirement, source.url) == (PIN, None)


def test_windows_without_a_gpu_is_not_misled_by_requirements_of_linux() -> None:
    source = choose(PIN, "Windows", None, CUDA_WHEEL)

    assert (source.requirement, source.url) == (PIN, None)


def test_macos_takes_what_pip_finds() -> None:
    assert choose(PIN, "Darwin", None, CUDA_WHEEL).url is None


def test_a_report_of_pip_is_read() -> None:
    metadata = {"name": "torch", "version": "2.13.0", "requires_dist": list(FROM_PYPI)}

    assert read_report({"version": "1", "install": [{"metadata": metadata}]}) == CUDA_WHEEL


def test_a_report_of_a_wheel_that_requires_nothing_is_read() -> None:
    assert read_report({"install": [{"metadata": {"version": "2.13.0"}}]}) == Resolved("2.13.0", ())
