"""Jobs of the engine after a stop: they claim nothing that they did not look at."""

import numpy as np
import pytest

from app.engine.protocol import PruneWeak, SnapAll
from app.engine.sharing import shared
from app.engine.worker import prune_weak, snap_all
from app.engine.worker.context import Context
from app.engine.worker.tables import Tables
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.model.spec import ModelSpec, first_state


@pytest.mark.parametrize(("kind", "job"), [(PruneWeak, prune_weak.run), (SnapAll, snap_all.run)])
def test_a_search_that_was_stopped_at_once_claims_nothing(kind, job, tmp_path):
    x = np.random.default_rng(0).uniform(-1, 1, (60, 2))
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET))
    tables, replies = Tables(), []
    tables.use(1, shared(Dataset("t", columns, np.column_stack([x, x[:, 0] * x[:, 1]])), tmp_path))
    prepared = tables.prepared(1, 0)
    context = Context(tables, replies.append)
    context.cancelled.set()
    job(kind(1, 0, 1, 0, first_state(ModelSpec((2, 3, 1)), prepared.inputs, prepared.outputs)), context)
    assert replies == []
