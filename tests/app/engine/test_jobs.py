"""Jobs of the engine: what they answer, and that after a stop they claim nothing they did not look at."""

import numpy as np
import pytest

from app.engine.protocol.discovery import DescribeUnits
from app.engine.protocol.edges import PruneWeak, Simplify, SnapAll
from app.engine.protocol.formula import CompileFormula
from app.engine.protocol.inputs import DescribeInput
from app.engine.protocol.making import DescribeColumn, DescribeRows
from app.engine.protocol.table import PrepareTable
from app.engine.protocol.training import RunFinished, RunSnapshot, RunStarted, Train
from app.engine.sharing import shared
from app.engine.worker.context import Context
from app.engine.worker.jobs import (
    compile_formula,
    describe_column,
    describe_input,
    describe_rows,
    describe_units,
    prepare,
    prune_weak,
    simplify,
    snap_all,
    train,
)
from app.engine.worker.tables import Tables
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.split import Splitting
from kan_core.errors import DataError
from kan_core.model.spec import ModelSpec, first_state
from kan_core.training.config import Refinement, TrainingConfig


@pytest.fixture
def tables(tmp_path):
    """Table 1: y = a b."""
    x = np.random.default_rng(0).uniform(-1, 1, (60, 2))
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET))
    tables = Tables()
    tables.use(1, shared(Dataset("t", columns, np.column_stack([x, x[:, 0] * x[:, 1]])), tmp_path))
    return tables


def first(tables):
    prepared = tables.prepared(1, 0)
    return first_state(ModelSpec((2, 3, 1)), prepared.inputs, prepared.outputs)


@pytest.mark.parametrize(
    ("kind", "job"), [(PruneWeak, prune_weak.run), (SnapAll, snap_all.run), (Simplify, simplify.run)]
)
def test_a_search_that_was_stopped_at_once_claims_nothing(kind, job, tables):
    replies = []
    context = Context(tables, replies.append)
    context.cancelled.set()
    job(kind(1, 0, 1, 0, first(tables)), context)
    assert replies == []


def test_rows_that_are_shown_are_told_with_their_numbers_in_the_table(tables):
    replies = []
    prepare.run(PrepareTable(1, 0, 1, 0), Context(tables, replies.append))
    (reply,) = replies
    values = tables.dataset(1).values
    for order, columns, y in (
        (reply.train_order, reply.train, reply.train_y),
        (reply.test_order, reply.test, reply.test_y),
    ):
        np.testing.assert_array_equal(np.column_stack([columns["a"], columns["b"], y]), values[order])
    assert sorted([*reply.train_order, *reply.test_order]) == list(range(60))


def test_training_on_finer_grids_can_be_stopped_and_says_where_it_computes(tables):
    replies = []

    def reply(message):
        replies.append(message)
        if isinstance(message, RunSnapshot):
            context.cancelled.set()

    context = Context(tables, reply)
    train.run(Train(1, 0, 1, 0, first(tables), TrainingConfig(), Refinement()), context)
    started, *_, finished = replies
    assert isinstance(started, RunStarted) and started.device == "cpu" and started.device_reason
    assert isinstance(finished, RunFinished) and finished.reason == "stopped"


def test_a_derived_input_is_described_by_the_rows_of_the_table(tables):
    replies = []
    describe_input.run(DescribeInput(1, 0, 1, 0, "a^2 + b^2", "r2"), Context(tables, replies.append))
    (reply,) = replies
    assert (reply.input.name, reply.input.expression) == ("r2", "a^2 + b^2")
    assert 0 < reply.input.lower < reply.input.upper < 2


@pytest.mark.parametrize("room", [False, True])
def test_a_formula_becomes_a_network_that_is_held_against_all_rows(room, tables):
    replies = []
    request = CompileFormula(1, 0, 1, 0, "a*b + 1/2", "y", room, ())
    compile_formula.run(request, Context(tables, replies.append))
    (reply,) = replies
    assert reply.rmse == pytest.approx(0.5, rel=1e-12)
    assert reply.spread == pytest.approx(np.std(tables.prepared(1, 0).usable.y), rel=1e-12)
    assert reply.state.widths[0] == 2
    assert len(list(reply.state.edges(active_only=True))) == (6 if room else 3)


def test_a_formula_for_what_is_no_target_is_refused(tables):
    with pytest.raises(DataError, match="'a' is no target"):
        compile_formula.run(CompileFormula(1, 0, 1, 0, "b", "a", False, ()), Context(tables, print))


def test_the_dimensionless_groups_of_the_units_are_told(tmp_path):
    random = np.random.default_rng(0)
    m, v, c = random.uniform(1, 2, (3, 60))
    columns = (
        Column("m", unit="kg"),
        Column("v", unit="km/s"),
        Column("c", unit="m/s"),
        Column("E", Role.TARGET, unit="J"),
    )
    tables, replies = Tables(), []
    dataset = Dataset("t", columns, np.column_stack([m, v, c, m * v * c]))
    context = Context(tables, replies.append)
    for number, table in enumerate((dataset, dataset.with_units({"v": ""}), dataset.with_units({"E": "K"}))):
        tables.use(number, shared(table, tmp_path))
        describe_units.run(DescribeUnits(number, 0, number, 0), context)
    assert [(reply.guide, reply.groups) for reply in replies] == [(True, ("v/c",)), (False, ()), (False, ())]


def test_a_column_is_described_with_the_unit_that_follows(tmp_path):
    columns = (Column("s", unit="m"), Column("t", unit="s"), Column("y", Role.TARGET))
    values = np.column_stack([np.arange(8.0), np.arange(8.0), np.arange(8.0)])
    tables, replies = Tables(), []
    tables.use(1, shared(Dataset("t", columns, values), tmp_path))
    described = Context(tables, replies.append)
    describe_column.run(DescribeColumn(1, 0, 1, "s/t", "v", ""), described)
    describe_column.run(DescribeColumn(1, 0, 1, "s/t", "v", "km/h"), described)
    describe_column.run(DescribeColumn(1, 0, 1, "s + t", "", ""), described)
    assert [reply.column.unit for reply in replies] == ["m s^-1", "km/h", ""]
    assert (replies[0].summary.missing, replies[0].summary.upper) == (1, 1.0)
    assert replies[2].column.name == "s + t" and "units" in replies[2].remark


def test_rows_are_described_as_they_would_be_learned_from(tables):
    replies = []
    split = Splitting("time", "a", 0.7)
    describe_rows.run(DescribeRows(1, 0, 1, 0, "b > 0", split), Context(tables, replies.append))
    (reply,) = replies
    values = tables.dataset(1).values
    rows = int((values[:, 1] > 0).sum())
    assert (reply.condition, reply.split) == ("b > 0", split)
    assert (reply.train_rows, reply.test_rows) == (round(0.7 * rows), rows - round(0.7 * rows))
    assert f"{60 - rows} of 60 rows were left out by the filter 'b > 0'." in reply.notes
