"""Jobs that look for functions: the whole list at once, trials in the model behind it, snapping all."""

import numpy as np
import pytest

from app.engine.protocol.edges import CandidatesFound, CandidateTried, ModelFound, Simplify, SnapAll, Suggest
from app.engine.sharing import shared
from app.engine.worker.context import Context
from app.engine.worker.jobs import simplify, snap_all, suggest
from app.engine.worker.tables import Tables
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, Snap
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.ranking import context_score
from kan_core.training.config import TrainingConfig
from kan_core.training.fit import fit

OWN = "x^2*exp(x)/(exp(x)-1)^2 + x"


def made(tmp_path, law, widths=(2, 1)):
    """A table of two columns and a law, and a network trained on it."""
    x = np.random.default_rng(0).uniform(0.5, 2, (400, 2))
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET))
    tables = Tables()
    tables.use(1, shared(Dataset("t", columns, np.column_stack([x, law(x[:, 0], x[:, 1])])), tmp_path))
    prepared = tables.prepared(1, 0)
    state = first_state(ModelSpec(widths), prepared.inputs, prepared.outputs)
    *_, end = fit(prepared.train, state, TrainingConfig(restarts=2))
    return tables, end.state


def done(job, request, tables, stop_after=10**9):
    replies = []

    def reply(message):
        replies.append(message)
        if len(replies) >= stop_after:
            context.cancelled.set()

    context = Context(tables, reply)
    job(request, context)
    return replies


@pytest.fixture(scope="module")
def simple(tmp_path_factory):
    """y = a^2 + exp(b)."""
    return made(tmp_path_factory.mktemp("simple"), lambda a, b: a**2 + np.exp(b))


def test_the_whole_library_is_listed_before_anything_is_tried(simple):
    tables, state = simple
    found, *tried = done(suggest.run, Suggest(7, 3, 1, 0, state, EdgeId(0, 0, 0), (OWN,)), tables)
    assert isinstance(found, CandidatesFound) and (found.request, found.revision) == (7, 3)
    names = [row.snap.primitive for row in found.candidates]
    assert len(names) > 0.6 * len(PRIMITIVES) and OWN in names
    assert all(row.snap.by_user for row in found.candidates)
    assert found.to_try == len(tried) == suggest.TRIED
    assert all(isinstance(one, CandidateTried) for one in tried)
    assert all(one.state.snap(EdgeId(0, 0, 0)).primitive == names[one.index] for one in tried)

    def score(one):
        return context_score(one.rmse, one.before, found.candidates[one.index].complexity)

    best = min(tried, key=score)
    assert (names[best.index], best.rmse < 2 * best.before) == ("x^2", True)


def test_a_stop_ends_the_trials_and_none_is_claimed_that_was_cut_short(simple):
    tables, state = simple
    replies = done(suggest.run, Suggest(1, 0, 1, 0, state, EdgeId(0, 1, 0)), tables, stop_after=3)
    assert len(replies) == 3


def test_the_last_snap_of_a_law_is_reported_as_its_certificate(simple):
    tables, state = simple
    (found,) = done(snap_all.run, SnapAll(1, 0, 1, 0, state), tables)
    assert isinstance(found, ModelFound) and found.label == "Snap 2 edges"
    assert found.notes[0].startswith("Exact to rounding: error ")
    assert {found.state.snap(edge).primitive for edge in found.state.edges()} == {"x^2", "exp"}


def test_a_primitive_of_the_user_s_own_is_snapped_to(tmp_path):
    def law(a, b):
        return (2 * b) ** 2 * np.exp(2 * b) / (np.exp(2 * b) - 1) ** 2 + 2 * b + a**2

    tables, state = made(tmp_path, law)
    (found,) = done(snap_all.run, SnapAll(1, 0, 1, 0, state, ("x^2*exp(x)/(exp(x)-1)^2+x",)), tables)
    assert found.state.snap(EdgeId(0, 1, 0)).primitive == "x^2*exp(x)/(exp(x)-1)^2+x"
    assert found.notes[0].startswith("Exact to rounding")


def odd(a):
    return np.sin(3 * a) + 0.6 * a * np.cos(7.3 * a) + 0.4 * np.exp(-40 * (a - 1.2) ** 2)


def test_an_edge_that_fits_no_function_stays_a_spline_and_that_is_said(tmp_path):
    tables, state = made(tmp_path, lambda a, b: odd(a) + b**2)
    (found,) = done(snap_all.run, SnapAll(1, 0, 1, 0, state), tables)
    assert found.label == "Snap 1 edge"
    assert found.state.kind(EdgeId(0, 0, 0)) is EdgeKind.SPLINE
    assert found.notes == ("One edge fits no function well enough and stays a spline.",)


def test_where_no_edge_fits_a_function_the_model_stays_and_that_is_said(tmp_path):
    tables, state = made(tmp_path, lambda a, b: odd(a) + odd(b))
    with pytest.raises(ModelError, match="No function"):
        done(snap_all.run, SnapAll(1, 0, 1, 0, state), tables)


def test_edges_that_the_user_snapped_or_locked_are_not_touched(simple):
    tables, state = simple
    chosen = Snap("x^2", (1.0, 0.0, 1.0, 0.0), by_user=True)
    mine = state.with_edge(EdgeId(0, 1, 0), kinds=EdgeKind.SNAPPED, snap=chosen)
    (found,) = done(snap_all.run, SnapAll(1, 0, 1, 0, mine), tables)
    snap = found.state.snap(EdgeId(0, 1, 0))
    assert (snap.primitive, snap.by_user) == ("x^2", True)
    locked = mine.with_edge(EdgeId(0, 0, 0), locked=True)
    with pytest.raises(ModelError, match="snapped or locked"):
        done(snap_all.run, SnapAll(1, 0, 1, 0, locked), tables)


def test_an_edge_that_comes_to_nothing_is_told(tmp_path):
    tables, state = made(tmp_path, lambda a, b: np.exp(b))
    flat = state.with_edge(EdgeId(0, 0, 0), coefficients=0.0)
    (found,) = done(snap_all.run, SnapAll(1, 0, 1, 0, flat), tables)
    snap = found.state.snap(EdgeId(0, 0, 0))
    assert abs(snap.parameters[2]) < 1e-12
    assert any("is the constant" in note for note in found.notes)


def test_only_the_edges_that_were_asked_for_are_snapped(simple):
    tables, state = simple
    asked = frozenset({EdgeId(0, 0, 0)})
    (found,) = done(snap_all.run, SnapAll(1, 0, 1, 0, state, only=asked), tables)
    assert found.label == "Snap 1 edge"
    assert [edge for edge in found.state.edges() if found.state.kind(edge) is EdgeKind.SNAPPED] == [*asked]
    with pytest.raises(ModelError, match="Every selected edge"):
        done(snap_all.run, SnapAll(1, 0, 1, 0, found.state, only=asked), tables)


def test_simplify_prunes_what_can_be_spared_and_snaps_the_rest_as_one_step(tmp_path):
    tables, state = made(tmp_path, lambda a, b: a**2)
    *_, found = done(simplify.run, Simplify(1, 0, 1, 0, state), tables)
    assert isinstance(found, ModelFound) and found.label == "Simplify: 1 pruned, 1 snapped"
    (only,) = found.state.edges(active_only=True)
    assert only == EdgeId(0, 0, 0) and found.state.snap(only).primitive == "x^2"


def test_simplify_takes_a_smaller_network_whose_edges_fit_no_function(tmp_path):
    tables, state = made(tmp_path, lambda a, b: odd(a))
    *_, found = done(simplify.run, Simplify(1, 0, 1, 0, state), tables)
    assert found.label == "Simplify: 1 pruned, 0 snapped"
    assert found.state.kind(EdgeId(0, 0, 0)) is EdgeKind.SPLINE


def test_what_cannot_be_simplified_is_said(tmp_path):
    tables, state = made(tmp_path, lambda a, b: odd(a) + odd(b))
    with pytest.raises(ModelError, match="no spline can be snapped without loss"):
        done(simplify.run, Simplify(1, 0, 1, 0, state), tables)
