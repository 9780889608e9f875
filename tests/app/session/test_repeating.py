"""A long session is done again by its script, and kept against a crash with all that the script needs."""

import re

import numpy as np
import pytest

from app.session.fits import Fits
from app.session.steps import found
from kan_core.data.dataset import Column, Role
from kan_core.data.reading import Reading
from kan_core.data.split import Splitting
from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.recipe import Recipe, plain
from kan_core.edits.restore import Restore
from kan_core.edits.unlock import Unlock
from kan_core.edits.unsnap import Unsnap
from kan_core.export.session_script import CALLS
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec
from kan_core.model.state import InputState
from kan_core.training.config import TrainingConfig
from tests.app.session.kept import kept_now, restored
from tests.app.session.test_script import WAIT, idle, run, same, script_of

CALLED = {"with_column", "with_condition", "replace", *CALLS} - {
    "train_on_finer_grids",
    "simplify",
    "discover",
}
"""What the long session has to call; the rest are longer searches, which `test_script` and others repeat."""
A, B, NORTH = EdgeId(0, 0, 0), EdgeId(0, 1, 0), EdgeId(0, 2, 0)


@pytest.fixture
def file(tmp_path):
    """y = 3 sin(2 a) + b^2 / 2 + (2 at the site north), with decimal commas."""
    random = np.random.default_rng(0)
    a, b = random.uniform(-1, 1, (2, 60))
    north = random.random(60) < 0.5
    y = 3 * np.sin(2 * a) + b**2 / 2 + 2 * north
    lines = ["a (m);b;site;y"]
    for row in range(60):
        site = "north" if north[row] else "south"
        numbers = [f"{number:.17g}".replace(".", ",") for number in (a[row], b[row], y[row])]
        lines.append(";".join([*numbers[:2], site, numbers[2]]))
    path = tmp_path / "sites.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def long_session(session, qtbot, file) -> None:
    session.opening.open_file(str(file), Reading(delimiter=";", decimal=","))
    idle(session, qtbot)
    change = session.opening.change_table
    change(lambda: session.table.set_role("site", Role.INPUT))
    idle(session, qtbot)
    change(lambda: session.table.add_column(Column("a2", expression="a*2", unit="m")))
    idle(session, qtbot)
    change(lambda: session.table.set_role("a2", Role.IGNORE))
    idle(session, qtbot)
    change(lambda: session.table.choose_rows("b > -0.9", Splitting("last", "", 0.75)))
    idle(session, qtbot)
    session.primitives.add("sin(x)^3")
    session.networks.start_afresh(ModelSpec((3, 1, 1), 4))
    session.training.use(TrainingConfig(penalty=1e-4))
    with qtbot.waitSignal(session.run.edit_taken, timeout=WAIT):
        session.training.train(iterations=8)
        session.apply(Prune(frozenset({NORTH})))
    idle(session, qtbot)
    session.apply(Restore(frozenset({NORTH})))
    snap(session, qtbot, A, "sin")
    session.apply(Unsnap(A))
    coefficients = session.state.layers[0].coefficients[1, 0]
    session.apply(SetCoefficients(B, tuple(float(each) for each in coefficients * 1.5)))
    session.apply(Lock(frozenset({B})))
    session.apply(Unlock(frozenset({B})))
    snap(session, qtbot, B, "sin(x)^3", refitted=False)
    session.networks.change_inputs(AddDerived(described(session, qtbot, "a*b")))
    session.networks.change_inputs(ChangeDerived("own", described(session, qtbot, "a*b^2")))
    session.searches.prune_weak()
    idle(session, qtbot)
    session.networks.change_inputs(RemoveDerived("own"))
    session.searches.snap_all()
    idle(session, qtbot)
    take_formula(session, qtbot)
    session.training.train(iterations=5)
    idle(session, qtbot)
    fit(session, qtbot)
    session.extend_grid()


def described(session, qtbot, text: str) -> InputState:
    """An expression as a derived input."""
    replies = []
    session.networks.describe_input(text, "own", replies.append)
    qtbot.waitUntil(lambda: bool(replies), timeout=WAIT)
    return replies[0].input


def snap(session, qtbot, edge: EdgeId, primitive: str, refitted: bool = True) -> None:
    session.select(())
    session.select((edge,))
    qtbot.waitUntil(lambda: bool(session.candidates.rows), timeout=WAIT)
    if refitted:
        qtbot.waitUntil(lambda: not session.candidates.running, timeout=WAIT)
    (row,) = [row for row in session.candidates.rows if row.snap.primitive == primitive]
    session.snap(row if refitted else type(row)(row.snap, row.r2, row.complexity))
    idle(session, qtbot)


def take_formula(session, qtbot) -> None:
    replies = []
    session.networks.compile_formula("y = sin(2*a) + b^2", "y", True, replies.append)
    qtbot.waitUntil(lambda: bool(replies), timeout=WAIT)
    session.networks.take_formula(replies[0].state)


def fit(session, qtbot) -> None:
    replies = []
    Fits(session.engine, session.table, session).fit("y = p*sin(q*a) + r*b^2", {"q": 1.5}, replies.append)
    qtbot.waitUntil(lambda: len(replies) > 1, timeout=WAIT)
    fitted = replies[0]
    start = plain([(constant.name, constant.value) for constant in fitted.constants])
    recipe = Recipe("fit_formula", {"formula": "y = p*sin(q*a) + r*b^2", "start": start})
    session.model.append(found(fitted.network, "Fit", recipe))


def test_every_step_is_done_again_also_after_a_crash(windows, file, tmp_path, qtbot):
    first = windows()
    long_session(first.session, qtbot, file)
    script = script_of(first.session, qtbot)
    assert "cannot be repeated" not in script
    called = set(re.findall(r"^(?:table = |work\.)(\w+)\(", script, re.MULTILINE))
    assert called >= CALLED, script
    same(run(script, tmp_path), script)
    kept_now(first, qtbot)
    first.crash()
    second = windows()
    restored(second, qtbot)
    assert script_of(second.session, qtbot) == script
