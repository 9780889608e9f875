"""Item models: what tables and lists show of a session's data."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from app.engine.sharing import summaries
from app.session.candidates import Candidate
from app.tables.candidates import CandidatesModel, r2_text
from app.tables.columns import ANOTHER, ColumnsModel, limits
from app.tables.front import error_text
from app.tables.revisions import RevisionsModel, title_parts
from app.tables.timeline import timeline
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History, Revision
from kan_core.edits.prune import Prune
from kan_core.edits.restore import Restore
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState, Snap

FIRST, SECOND = frozenset({EdgeId(0, 0, 0)}), frozenset({EdgeId(0, 1, 0)})


def texts(model, column: int = 0) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.fixture
def history():
    state = first_state(ModelSpec((2, 2, 1)), [InputState("a"), InputState("b")], [OutputState("y")])
    return History.start(state, "Open")


@pytest.mark.parametrize(
    ("label", "name", "parts"),
    [
        ("Train (25 steps, RMSE 0.02)", "", ("Train", "25 steps, RMSE 0.02")),
        ("Train (25 steps, RMSE 0.02)", "Best", ("Best", "Train (25 steps, RMSE 0.02)")),
        ("Fit y = a (b + c)", "", ("Fit y = a (b + c)", "")),
        ("Undo", "", ("Undo", "")),
    ],
)
def test_figures_of_a_step_stand_below_its_title(history, label, name, parts):
    assert title_parts(Revision(1, 0, label, history.current.state, name=name)) == parts


def test_revisions_off_the_path_are_told_and_branches_stand_further_in(qapp, history):
    model = RevisionsModel(lambda revision, name: None)
    model.show(history.append(Prune(FIRST)).undo().append(Prune(SECOND)).append(Restore(SECOND)).undo())
    assert texts(model) == ["Open", "Prune φ(1,1,1)", "Prune φ(1,2,1)", "Restore φ(1,2,1)"]
    assert [model.step(row).depth for row in range(4)] == [0, 1, 0, 0]
    assert [model.is_on_path(row) for row in range(4)] == [True, False, True, False]
    assert model.current_row() == 2
    fonts = [model.index(row, 0).data(Qt.ItemDataRole.FontRole) for row in range(4)]
    assert [font is not None and font.bold() for font in fonts] == [False, False, True, False]
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (1, 2)]
    assert spoken == [
        "Prune φ(1,1,1), 5 edges, not on the way to the current step",
        "Prune φ(1,2,1), 5 edges, current",
    ]


def test_lines_join_every_step_with_the_one_it_was_made_from(qapp, history):
    grown = history.append(Prune(FIRST)).undo().append(Prune(SECOND)).append(Restore(SECOND)).undo()
    root, branch, second, last = timeline(grown)
    assert (root.above, root.below, root.branch) == (frozenset(), {0}, None)
    assert (branch.above, branch.below, branch.branch) == ({0}, {0}, 0)
    assert (second.above, second.below, second.branch) == ({0}, {0}, None)
    assert (last.above, last.below, last.branch) == ({0}, frozenset(), None)


def test_a_row_of_the_history_leads_to_its_revision_and_takes_its_name(qapp, history):
    named = []
    model = RevisionsModel(lambda revision, name: named.append((revision, name)))
    grown = history.append(Prune(FIRST)).undo().append(Prune(SECOND)).named(1, "without it")
    model.show(grown)
    titles = [grown.revisions[model.revision(row)].title for row in range(model.rowCount())]
    assert texts(model) == titles == ["Open", "without it", "Prune φ(1,2,1)"]
    assert "Prune φ(1,1,1)" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.setData(model.index(2, 0), "with it")
    assert named == [(2, "with it")]


def test_derived_inputs_stand_below_the_columns_and_have_no_role_to_choose(qapp):
    dataset = Dataset("table", (Column("v"), Column("y", Role.TARGET)), np.ones((3, 2)))
    model = ColumnsModel(lambda name, role: None, lambda name: None)
    ratio = InputState("beta", unit="1", expression="v/y", lower=0.5, upper=2.0)
    model.show(dataset, summaries(dataset), (ratio, InputState("v^2", expression="v^2")))
    assert texts(model) == ["v", "y", "beta", "v^2"]
    assert [model.index(2, column).data() for column in range(1, 5)] == ["derived", "1", "0.5 – 2", ""]
    assert [bool(model.flags(model.index(row, 1)) & Qt.ItemFlag.ItemIsEditable) for row in range(3)] == [
        True,
        True,
        False,
    ]
    assert model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole) == "beta = v/y"
    assert model.derived(1) is None and model.derived(2) is ratio


def test_an_empty_history_has_no_rows(qapp):
    model = RevisionsModel(lambda revision, name: None)
    model.show(None)
    assert (model.rowCount(), model.current_row()) == (0, -1)


def test_columns_tell_range_and_missing_values(qapp):
    values = np.array([[1.0, np.nan], [2.5, np.nan], [np.nan, np.nan]])
    dataset = Dataset("t", (Column("a", unit="m"), Column("remark", Role.IGNORE)), values)
    model = ColumnsModel(lambda name, role: None, lambda name: None)
    model.show(dataset, summaries(dataset))
    assert [model.index(0, column).data() for column in range(5)] == ["a", "input", "m", "1 – 2.5", "1"]
    assert model.index(1, 3).data() == "no numbers"


def test_a_column_of_texts_tells_which_there_are(qapp):
    columns = (Column("a"), Column("kind", Role.CLASS, labels=("ash", "oak")))
    dataset = Dataset("t", columns, np.array([[1.0, 0.0], [2.0, 1.0]]))
    model = ColumnsModel(lambda name, role: None, lambda name: None)
    model.show(dataset, summaries(dataset))
    assert [model.index(1, column).data() for column in (1, 3)] == ["class", "ash, oak"]


@pytest.mark.parametrize(
    ("ends", "shown"),
    [((-1.0, 1950.0), "−1 – 1950"), ((22683.7, 889771.2), "22680 – 889800"), ((1e-9, 3e8), "1e−09 – 3e+08")],
)
def test_a_range_is_short_and_plain_where_it_can_be(ends, shown):
    column = Dataset("table", (Column("a"),), np.array([ends]).T)
    summary = summaries(column)[0]
    assert limits(summary.lower, summary.upper) == shown


def test_only_the_role_of_a_column_can_be_edited(qapp):
    asked, added = [], []
    dataset = Dataset("t", (Column("a"), Column("y", Role.TARGET)), np.ones((3, 2)))
    model = ColumnsModel(lambda name, role: asked.append((name, role)), added.append)
    model.show(dataset, summaries(dataset))
    assert model.setData(model.index(0, 1), "target")
    assert not model.setData(model.index(0, 0), "b")
    model.setData(model.index(1, 1), "target")
    assert model.setData(model.index(0, 1), ANOTHER)
    assert (asked, added) == ([("a", Role.TARGET)], ["a"])
    editable = [bool(model.flags(model.index(0, c)) & Qt.ItemFlag.ItemIsEditable) for c in range(5)]
    assert editable == [False, True, False, False, False]


def test_candidates_wait_for_the_whole_model_without_losing_the_selection(qapp):
    model, resets = CandidatesModel(), []
    model.modelReset.connect(lambda: resets.append(1))
    row = Candidate(Snap("sin", (1.0, 0.0, 1.0, 0.0)), 0.9995, 2.5)
    model.show((row,), 10.0)
    assert [model.index(0, column).data() for column in range(4)] == ["sin", "1 − 5e−04", "2.5", "…"]
    tried = Candidate(row.snap, row.r2, row.complexity, rmse=0.03, before=0.01)
    model.show((tried,), 10.0)
    assert model.index(0, 3).data() == "+0.2"
    assert len(resets) == 1


def candidate(name: str, r2: float, rmse: float | None = None) -> Candidate:
    return Candidate(Snap(name, (1.0, 0.0, 1.0, 0.0)), r2, 2.0, rmse=rmse, before=0.01)


def shown(model: CandidatesModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_rows_stay_in_place_while_candidates_are_tried_and_are_sorted_at_the_end(qapp):
    model = CandidatesModel()
    rows = (candidate("sin", 0.9), candidate("tanh", 0.8), candidate("exp", 0.7))
    model.show(rows, 1.0)
    tried = (rows[0], rows[1], candidate("exp", 0.7, 0.01))
    model.show(tried, 1.0)
    assert shown(model) == ["sin", "tanh", "exp"]
    selected = QPersistentModelIndex(model.index(2, 0))
    model.show((tried[2], rows[0], rows[1]), 1.0, waiting=False)
    assert shown(model) == ["exp", "sin", "tanh"]
    assert selected.row() == 0 and selected.data() == "exp"
    assert model.index(1, 3).data() == "–"


def test_the_user_can_sort_and_what_is_not_tried_stands_last(qapp):
    model = CandidatesModel()
    rows = (candidate("sin", 0.9, 0.03), candidate("tanh", 0.95), candidate("exp", 0.7, 0.01))
    model.show(rows, 1.0)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(model) == ["tanh", "sin", "exp"]
    model.sort(3)
    assert shown(model) == ["exp", "sin", "tanh"]
    model.show(rows[::-1], 1.0, waiting=False)
    assert shown(model) == ["exp", "sin", "tanh"]


@pytest.mark.parametrize(
    ("r2", "text"),
    [(0.5, "0.5000"), (0.998, "0.9980"), (1 - 1e-6, "1 − 1e−06"), (1.0, "1"), (-3.0, "−3.0000")],
)
def test_r2_has_as_many_digits_as_tell_it_from_one(r2, text):
    assert r2_text(r2) == text


@pytest.mark.parametrize(
    ("error", "text"),
    [(None, "–"), (0.0046631, "0.00466"), (4.377e-17, "4.4e−17"), (math.inf, "∞"), (12.345, "12.3")],
)
def test_an_error_is_told_in_few_letters(error: float | None, text: str) -> None:
    assert error_text(error) == text
