"""Tables and models on their way between processes."""

import pickle

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from app.engine.mailbox import Mailbox
from app.engine.sharing import INLINE_BYTES, received, shared, summaries
from kan_core.data.dataset import Column, Dataset
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState


@given(arrays(np.float64, (3, 2), elements=st.floats(width=64)))
def test_a_small_table_arrives_as_it_was_sent(values):
    sent = Dataset("t", (Column("a"), Column("b", unit="m")), values, ("a note",))
    arrived = received(pickle.loads(pickle.dumps(shared(sent, "unused"))))  # noqa: S301
    assert (arrived.name, arrived.columns, arrived.notes) == (sent.name, sent.columns, sent.notes)
    assert np.array_equal(arrived.values, sent.values, equal_nan=True)


def test_a_large_table_is_mapped_and_its_file_is_used_again(tmp_path):
    values = np.random.default_rng(0).normal(size=(INLINE_BYTES // 8 + 1, 1))
    source = shared(Dataset("t", (Column("a"),), values), tmp_path)
    assert source.values is None
    arrived = received(source)
    assert np.array_equal(arrived.values, values)
    assert shared(arrived, tmp_path).file == source.file
    assert len(list(tmp_path.iterdir())) == 1


def test_models_are_read_only_on_the_other_side():
    state = first_state(ModelSpec((2, 2, 1)), [InputState("a"), InputState("b")], [OutputState("y")])
    arrived = pickle.loads(pickle.dumps(state))  # noqa: S301
    assert arrived == state
    assert not any(layer.coefficients.flags.writeable for layer in arrived.layers)


def test_columns_are_summed_up_without_their_gaps():
    values = np.array([[1.0, np.nan], [-2.0, np.nan], [np.nan, np.nan]])
    first, second = summaries(Dataset("t", (Column("a"), Column("b")), values))
    assert (first.values, first.missing, first.lower, first.upper) == (2, 1, -2.0, 1.0)
    assert (second.values, second.missing) == (0, 3)


def test_the_mailbox_keeps_order_and_tells_when_it_was_empty():
    box = Mailbox()
    assert [box.put(1), box.put(2)] == [True, False]
    assert box.take_all() == [1, 2]
    assert box.take_all() == [] and box.put(3)
