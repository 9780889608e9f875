"""What the benchmark of a CUDA device measures, on the CPU."""

import pytest
import torch

from benchmarks.gpu import floors, layer_pass, network_pass, plain, start
from kan_core.model.network import KAN


def test_the_work_can_be_done() -> None:
    network = plain(KAN([start((3, 4)), start((3, 4))]))
    assert network_pass(network, 20)() is None
    assert layer_pass(plain(KAN([start((3, 4))], torch.float32)), 20)() is None


def test_floors_are_those_of_the_data_sheet() -> None:
    memory, arithmetic = floors(65_536, 4)
    assert memory == pytest.approx(0.02, rel=0.2)
    assert arithmetic == pytest.approx(0.1, rel=0.2)
