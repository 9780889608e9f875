"""How the program starts: what a running window has imported, and that plotting does not wear Python out."""

import json
import subprocess
import sys

import pytest

RUNNING_WINDOW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.application import build
from app.settings import Settings

application = build([], Settings(Path(sys.argv[1])))
window, session = application.window, application.session
window.show()
session.engine.start()

def trained():
    heavy = ("torch", "sympy", "pandas", "numba")
    found = sorted({name.partition(".")[0] for name in sys.modules} & set(heavy))
    json.dump({"heavy": found, "steps": len(session.model.history.revisions)}, sys.stdout)
    session.model.take(None)
    window.close()
    application.qt.quit()

def wait():
    settled = session.ready_to_work and session.formula.texts and not session.formula.running
    QTimer.singleShot(20, trained if settled else wait)

window.open_sample("pendulum")
QTimer.singleShot(20, wait)
application.qt.exec()
"""

NONE_DRIFT = """
import json, sys
import numpy as np
from PySide6.QtWidgets import QApplication
from app.panels.loss_plot import LossPlot

application = QApplication([])
plot = LossPlot()
plot.show()

def draw():
    plot.set_curve([1, 2, 3], np.random.rand(3) + 0.1, np.random.rand(3) + 0.1)
    plot.plot.viewport().repaint()
    application.processEvents()

for _ in range(5):
    draw()
before = sys.getrefcount(None)
for _ in range(50):
    draw()
json.dump(before - sys.getrefcount(None), sys.stdout)
"""


def run(program: str, *arguments: str):
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_running_window_has_imported_neither_torch_nor_sympy_nor_pandas(tmp_path):
    found = run(RUNNING_WINDOW, str(tmp_path / "window.ini"))
    assert found == {"heavy": [], "steps": 2}


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal, so nothing can wear it out")
def test_live_plotting_takes_no_references_from_none():
    """PySide6 6.12.0 drops one on every void call, which ends Python 3.11 within seconds."""
    assert run(NONE_DRIFT) < 50
