"""`kanoscope run --baseline` compares a network with a perceptron of as many parameters."""

import re
from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run


def test_the_perceptron_s_errors_stand_below_the_network_s(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    x = np.linspace(-1, 1, 100)
    table = tmp_path / "t.csv"
    np.savetxt(table, np.column_stack([x, 5 + np.sin(3 * x)]), delimiter=",", header="x,y", comments="")
    assert run(["run", str(table), "--baseline", "--grid", "30", "--iterations", "60"]) == 0
    text = capsys.readouterr().out
    perceptron, network = map(int, re.search(r"MLP of (\d+) parameters against (\d+)", text).groups())  # type: ignore[union-attr]
    assert abs(perceptron - network) <= 10
    errors = [float(error) for error in re.findall(r"y: RMSE ([^\s,]+)", text)]
    assert len(errors) == 2 and max(errors) < 0.1
