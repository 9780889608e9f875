"""The plane in which classes are told apart, and the lines between them."""

import numpy as np
import pytest

from kan_core.analysis.class_map import borders, probabilities_in_plane
from kan_core.errors import ModelError
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState

X, Y = np.linspace(-1.0, 1.0, 41), np.linspace(-2.0, 2.0, 31)


def softmax(*logits: np.ndarray) -> np.ndarray:
    powers = np.exp(np.stack(np.broadcast_arrays(*logits), axis=-1))
    return powers / powers.sum(axis=-1, keepdims=True)


def classes(inputs: tuple[InputState, ...]) -> ModelState:
    outputs = [OutputState(name, class_of="tree") for name in ("ash", "oak", "yew")]
    return first_state(ModelSpec((len(inputs), 3)), inputs, outputs, seed=1)


def test_every_place_has_the_probabilities_of_the_model_there() -> None:
    state = classes((InputState("a"), InputState("ratio", expression="a / c"), InputState("b")))
    p = probabilities_in_plane(state, ("b", X), ("a", Y), {"a": 7.0, "c": 2.0, "b": 9.0, "unused": 1.0})
    assert p.shape == (len(Y), len(X), 3)
    np.testing.assert_allclose(p[4, 9], evaluate(state, np.array([[Y[4], Y[4] / 2.0, X[9]]]))[0])


def test_a_column_that_is_missing_is_named() -> None:
    state = classes((InputState("a"), InputState("b"), InputState("c")))
    with pytest.raises(ModelError, match="needs c"):
        probabilities_in_plane(state, ("a", X), ("b", Y), {})


def test_two_classes_part_where_their_probabilities_are_equal() -> None:
    x, y = np.meshgrid(X, Y)
    found = borders(X, Y, softmax(x + 0.5 * y - 0.2, np.zeros(())))
    ends = found.reshape(-1, 2)
    np.testing.assert_allclose(ends[:, 0] + 0.5 * ends[:, 1], 0.2, atol=1e-3)
    lengths = np.hypot(*(found[:, 1] - found[:, 0]).T)
    assert lengths.sum() == pytest.approx(np.hypot(2.0, 4.0) * 0.9, rel=0.01)


def test_three_classes_meet_in_a_point_and_their_borders_end_there() -> None:
    x, y = np.meshgrid(X, Y)
    sharp = [4 * (np.cos(angle) * x + np.sin(angle) * y) for angle in (0.3, 2.4, 4.5)]
    ends = borders(X, Y, softmax(*sharp)).reshape(-1, 2)
    logits = np.sort([4 * (np.cos(a) * ends[:, 0] + np.sin(a) * ends[:, 1]) for a in (0.3, 2.4, 4.5)], axis=0)
    away = np.hypot(*ends.T) > 0.2
    np.testing.assert_allclose(logits[2][away], logits[1][away], atol=0.02)
    assert np.hypot(*ends.T).min() < 0.1


def test_there_is_no_border_in_one_class_nor_where_nothing_is_known() -> None:
    x, y = np.meshgrid(X, Y)
    assert borders(X, Y, softmax(x + 5.0, np.zeros(()))).shape == (0, 2, 2)
    p = softmax(x, y)
    p[:, :20] = np.nan
    ends = borders(X, Y, p).reshape(-1, 2)
    assert len(ends) and (ends[:, 0] >= X[20]).all()
