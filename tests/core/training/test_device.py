"""Where a fit computes, what it says of that, and how it goes on when memory runs out."""

from dataclasses import replace

import pytest
import torch
from torch import Tensor

from kan_core.errors import TrainingError
from kan_core.model.layer_pass import LayerPass
from kan_core.model.network import KAN
from kan_core.training import fit as driver
from kan_core.training.choice import choose
from kan_core.training.config import TrainingConfig
from kan_core.training.device import (
    GPU_BLOCK_BYTES,
    Accelerators,
    Placement,
    placed,
    shortage_of,
)
from kan_core.training.events import Finished, Started, StopReason
from kan_core.training.fit import fit
from kan_core.training.rows import BLOCK_BYTES, Block
from tests.core.networks import spline_network
from tests.core.training.problems import hello

OUT_OF_MEMORY = (
    "CUDA out of memory. Tried to allocate 2.50 GiB. GPU 0 has a total capacity of 10.76 GiB of which "
    "1.33 GiB is free. Including non-PyTorch memory, this process has 9.00 GiB memory in use."
)
NOTHING, ONE_GPU, APPLE = Accelerators(), Accelerators(cuda=1), Accelerators(mps=True)


@pytest.mark.parametrize(
    ("device", "optimiser", "parameters", "count", "present", "expected"),
    [
        ("auto", "lm", 120, 1_000, NOTHING, "cpu"),
        ("auto", "lm", 120, 1_000, ONE_GPU, "cpu"),
        ("auto", "lm", 1_500, 100_000, NOTHING, "cpu"),
        ("auto", "lm", 1_500, 100_000, ONE_GPU, "cuda"),
        ("auto", "adam", 1_500, 1_000_000, ONE_GPU, "cpu"),
        ("auto", "adam", 100_000, 1_000_000, ONE_GPU, "cuda"),
        ("auto", "lm", 10**9, 10**9, APPLE, "cpu"),
        ("cpu", "lm", 10**9, 10**9, ONE_GPU, "cpu"),
        ("cuda", "lm", 1, 1, ONE_GPU, "cuda"),
        ("cuda:1", "lm", 1, 1, Accelerators(cuda=2), "cuda:1"),
    ],
)
def test_the_size_of_a_step_decides_unless_the_user_does(
    device: str, optimiser: str, parameters: int, count: int, present: Accelerators, expected: str
) -> None:
    found = placed(TrainingConfig(device=device), optimiser, parameters, count, present)
    assert str(found.device) == expected
    assert found.dtype == torch.float64
    assert found.block_bytes == (BLOCK_BYTES if expected == "cpu" else GPU_BLOCK_BYTES)
    assert ("chosen by you" in found.reason) == (device != "auto")


def test_a_small_network_is_said_to_be_faster_on_the_cpu() -> None:
    reason = placed(TrainingConfig(), "lm", 120, 1000, ONE_GPU).reason
    assert reason == "a step is 1.2e+05 parameters times rows: the CPU is faster below 2e+07"


@pytest.mark.parametrize(
    ("settings", "optimiser", "present", "said"),
    [
        ({"device": "cuda"}, "lm", NOTHING, "no CUDA device.*install a CUDA build"),
        ({"device": "cuda:3"}, "lm", Accelerators(cuda=2), "no CUDA device 3.*cuda:0 to cuda:1"),
        ({"device": "mps"}, "adam", NOTHING, "no Apple GPU"),
        ({"device": "mps"}, "adam", APPLE, "single precision.*float32"),
        ({"device": "mps", "precision": "float32"}, "lm", APPLE, "L-BFGS or Adam"),
    ],
)
def test_what_a_device_cannot_do_is_refused_with_what_to_do(
    settings: dict[str, str], optimiser: str, present: Accelerators, said: str
) -> None:
    with pytest.raises(TrainingError, match=said):
        placed(TrainingConfig(**settings), optimiser, 1, 1, present)  # type: ignore[arg-type]


def test_an_apple_gpu_computes_in_single_precision_without_second_order_steps() -> None:
    config = TrainingConfig(device="mps", precision="float32")
    optimiser = choose(config, 100).optimiser
    assert optimiser == "lbfgs"
    found = placed(config, optimiser, 100, 1000, APPLE)
    assert (found.device.type, found.dtype) == ("mps", torch.float32)


@pytest.mark.parametrize("device", ["gpu", "cuda:", "cuda:x", "CPU", ""])
def test_an_unknown_device_is_refused(device: str) -> None:
    with pytest.raises(TrainingError, match="no device called"):
        TrainingConfig(device=device)


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a CUDA device")
def test_a_fit_on_a_missing_device_does_not_begin() -> None:
    with pytest.raises(TrainingError, match="no CUDA device"):
        next(fit(hello(), spline_network((2, 1, 1)), TrainingConfig(device="cuda")))


def test_a_fit_says_where_it_computes() -> None:
    started = next(fit(hello(), spline_network((2, 1, 1)), TrainingConfig(device="cpu")))
    assert isinstance(started, Started)
    assert (started.device, started.device_reason) == ("cpu", "chosen by you")


def test_blocks_shrink_until_the_cpu_takes_over() -> None:
    place = Placement(torch.device("cuda"), torch.float32, 4 * BLOCK_BYTES, "")
    blocks = place.smaller("No room.")
    assert (blocks.device.type, blocks.block_bytes, blocks.dtype) == ("cuda", BLOCK_BYTES, torch.float32)
    assert blocks.reason == "No room. Training goes on in blocks of 8 MiB."
    cpu = blocks.smaller("No room.")
    assert (cpu.device.type, cpu.block_bytes, cpu.dtype) == ("cpu", BLOCK_BYTES, torch.float32)
    assert cpu.reason == "No room. Training goes on on the CPU."
    with pytest.raises(TrainingError, match=r"No room\. .*smaller network"):
        cpu.smaller("No room.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OUT_OF_MEMORY, "Memory ran out when 2.50 GiB more were needed; 1.33 GiB of 10.76 GiB were free."),
        ("MPS backend out of memory (MPS allocated: 1 GB).", "Memory ran out."),
        ("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`", "Memory ran out."),
        ("The size of tensor a (2) must match the size of tensor b (3)", ""),
    ],
)
def test_what_did_not_fit_is_said(text: str, said: str) -> None:
    assert shortage_of(RuntimeError(text)) == said


def test_what_did_not_fit_into_the_memory_of_the_cpu_is_said() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(1 << 60, dtype=torch.uint8)
    assert shortage_of(caught.value) == f"Memory ran out when {1 << 60} bytes more were needed."


class SmallGpu(Placement):
    """A device with room for blocks of 300 rows."""

    def smaller(self, shortage: str) -> Placement:
        return replace(self, block_bytes=self.block_bytes // 4, reason=shortage)


@pytest.mark.parametrize("optimiser", ["lm", "lbfgs"])
@pytest.mark.parametrize("passes_before", [0, 12])
def test_a_fit_that_runs_out_of_memory_goes_on_in_smaller_blocks(
    optimiser: str, passes_before: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = spline_network((2, 2, 1), order=2)  # which has no compiled kernels
    config = TrainingConfig(optimiser, iterations=12, penalty=1e-7)
    plain = [*fit(hello(), state, config)][-1]
    device = SmallGpu(torch.device("cpu"), torch.float64, 8 * 28 * 1200, "")
    monkeypatch.setattr(driver, "place", lambda *_: device)
    done: list[int] = []
    computed = Block.passes

    def passes(block: Block, network: KAN, theta: Tensor | None = None) -> list[LayerPass]:
        done.append(block.u.shape[-1])
        if len(done) > passes_before and block.u.shape[-1] > 300:
            raise torch.OutOfMemoryError(OUT_OF_MEMORY)
        return computed(block, network, theta)

    monkeypatch.setattr(Block, "passes", passes)
    events = [*fit(hello(), state, config)]
    again = [event for event in events[1:] if isinstance(event, Started)]
    assert [event.notes for event in again] == [
        ("Memory ran out when 2.50 GiB more were needed; 1.33 GiB of 10.76 GiB were free.",)
    ]
    end = events[-1]
    assert isinstance(end, Finished) and isinstance(plain, Finished)
    assert end.reason is StopReason.ITERATIONS
    assert end.iterations == 12
    if passes_before == 0:
        assert end.train_error == pytest.approx(plain.train_error, rel=1e-6)
    assert end.train_error < 0.5


def test_another_error_of_torch_is_not_taken_for_a_lack_of_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def passes(*_: object) -> list[LayerPass]:
        raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    monkeypatch.setattr(Block, "passes", passes)
    with pytest.raises(RuntimeError, match="mat1"):
        list(fit(hello(), spline_network((2, 1, 1), order=2), TrainingConfig()))
