"""From a file through the window to LaTeX that states the law."""

import numpy as np
import pytest
import sympy as sp
from PySide6.QtWidgets import QApplication

from app.dialogs.network import NetworkDialog
from kan_core.ids import EdgeId
from tests.core.export.read_latex import in_one_line, read_latex
from tests.end_to_end.hands import WAIT, settle


@pytest.fixture
def table_file(tmp_path):
    """exp(sin(pi x) + y^2) on [-1, 1], with a column that has nothing to do with it."""
    random = np.random.default_rng(1)
    x, y, noise = random.uniform(-1, 1, (3, 400))
    f = np.exp(np.sin(np.pi * x) + y**2)
    path = tmp_path / "law.csv"
    np.savetxt(
        path, np.column_stack([x, y, noise, f]), delimiter=",", header="x,y,w,f", comments="", fmt="%.17g"
    )
    return path


def do(window, qtbot, action: str) -> None:
    assert window.actions_[action].isEnabled(), action
    window.actions_[action].trigger()
    settle(window, qtbot)


def choose_widths(window, text: str) -> None:
    window.actions_["new_network"].trigger()
    (dialog,) = window.findChildren(NetworkDialog)
    dialog.widths.setText(text)
    dialog.accept()


def test_a_file_becomes_the_law_that_made_it(window, qtbot, table_file):
    window.open_file(str(table_file))
    settle(window, qtbot)
    choose_widths(window, "3, 1, 1")
    settle(window, qtbot)
    do(window, qtbot, "train")
    do(window, qtbot, "prune_weak")
    assert not window.session.state.is_active(EdgeId(0, 2, 0))
    do(window, qtbot, "train")
    for edge in (EdgeId(0, 0, 0), EdgeId(0, 1, 0), EdgeId(1, 0, 0)):
        window.network.select([edge])
        settle(window, qtbot)
        do(window, qtbot, "snap_best")
    do(window, qtbot, "train")

    do(window, qtbot, "copy_latex")
    clipboard = QApplication.clipboard()
    qtbot.waitUntil(lambda: "f =" in clipboard.text(), timeout=WAIT)
    equation = in_one_line(clipboard.text()).partition("=")[2]
    x, y = np.random.default_rng(2).uniform(-1.3, 1.3, (2, 200))
    value = sp.lambdify(sp.symbols("x y", real=True), read_latex(equation, ["x", "y"]), "numpy")
    truth = np.exp(np.sin(np.pi * x) + y**2)
    assert np.abs(value(x, y) / truth - 1).max() < 1e-7
