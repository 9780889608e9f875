"""Networks as estimators: from a data frame to a formula, in pipelines and searches, with weights."""

import pickle
import signal

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from kan_core import KANClassifier, KANRegressor
from kan_core.errors import KanoscopeError
from kan_core.estimator.progress import Progress
from kan_core.model.first_spec import first_spec
from kan_core.model.spec import first_state
from kan_core.training.config import TrainingConfig
from kan_core.training.fit import fit

QUICK = {"hidden": (), "max_iter": 20, "restarts": 1}


def pendulums(rows=200):
    """Data frame and Series of T = 2 pi sqrt(L/g), with units in their headers."""
    random = np.random.default_rng(0)
    table = pd.DataFrame({"L (m)": random.uniform(0.2, 3, rows), "g (m/s^2)": random.uniform(2, 25, rows)})
    return table, pd.Series(2 * np.pi * np.sqrt(table["L (m)"] / table["g (m/s^2)"]), name="T (s)")


def waves(rows=150, outputs=1):
    """(rows, 2) features and targets that are sums of curves of them."""
    x = np.random.default_rng(1).uniform(-1, 1, (rows, 2))
    y = np.column_stack([np.sin(2 * x[:, 0]) + x[:, 1] ** 2, np.exp(x[:, 0])])
    return x, y[:, 0] if outputs == 1 else y


def pickled(estimator):
    """What comes out of its pickle, as a user or a pool of processes makes one."""
    return pickle.loads(pickle.dumps(estimator))  # noqa: S301


@pytest.fixture(scope="module")
def law():
    """A network that was trained on pendulums, pruned and snapped."""
    return KANRegressor().fit(*pendulums()).prune().snap()


def test_a_network_is_pruned_and_snapped_to_the_law_in_the_names_of_the_columns(law):
    assert str(law.formula_) == "T = 2*pi*sqrt(L/g)"
    assert law.latex() == r"T = 2\,\pi\,\sqrt{\frac{L}{g}}"
    assert law.formula_.symbols == {"L": "L", "g": "g"} and law.formula_.target == "T"
    assert law.formula_(L=[1.0, 4.0], g=9.81) == pytest.approx(2 * np.pi * np.sqrt([1 / 9.81, 4 / 9.81]))
    assert law.score(*pendulums()) == pytest.approx(1.0, abs=1e-12)
    assert law.columns_.units == {"L": "m", "g": "m/s^2", "T": "s"}


def test_a_fit_can_make_the_formula_itself():
    x, y = pendulums()
    symbolic = KANRegressor(symbolic=True, random_state=1).fit(x, y)
    assert str(symbolic.formula_) == "T = 2*pi*sqrt(L/g)"


def test_a_snapped_network_is_snapped_no_further(law):
    with pytest.raises(ValueError, match="Every active edge is snapped") as raised:
        pickled(law).snap()
    assert isinstance(raised.value, KanoscopeError)


def test_what_comes_out_of_a_pickle_is_the_same_network(law):
    copy = pickled(law)
    x, _ = pendulums()
    assert (copy.predict(x) == law.predict(x)).all() and str(copy.formula_) == str(law.formula_)
    assert copy.state_ == law.state_


def test_before_it_is_snapped_the_formula_names_its_splines():
    x, y = waves()
    network = KANRegressor(**QUICK).fit(x, y)
    assert network.formula_.has_splines and "phi_1_1_1(x0)" in str(network.formula_)
    assert network.score(x, y) > 0.999


def test_what_is_not_fitted_says_so():
    for ask in (lambda net: net.formula_, lambda net: net.prune(), lambda net: net.plot()):
        with pytest.raises(NotFittedError):
            ask(KANRegressor())


def test_the_same_rows_and_seed_give_the_same_network_and_another_seed_another():
    x, y = waves()
    one, same, other = (KANRegressor(4, max_iter=5, random_state=seed).fit(x, y) for seed in (0, 0, 1))
    assert one.state_ == same.state_ != other.state_
    drawn = KANRegressor(4, max_iter=5, random_state=np.random.RandomState(3)).fit(x, y)
    again = KANRegressor(4, max_iter=5, random_state=np.random.RandomState(3)).fit(x, y)
    assert drawn.state_ == again.state_


def test_a_seed_gives_the_network_that_the_program_gives():
    x, y = waves()
    network = KANRegressor(max_iter=5, random_state=3).fit(x, y)
    start = first_state(first_spec(2), network.state_.inputs, network.state_.outputs, 3)
    *_, end = fit(
        network._problem(network._rows, start), start, TrainingConfig(iterations=5, restarts=4, seed=3)
    )
    assert end.state == network.state_


def test_several_targets_are_several_formulas():
    x, y = waves(outputs=2)
    network = KANRegressor(**QUICK).fit(x, pd.DataFrame(y, columns=["force (N)", "heat (J)"]))
    assert network.predict(x).shape == y.shape and network.score(x, y) > 0.999
    assert [formula.target for formula in network.formulas_] == ["force", "heat"]
    assert network.latex().count("\n") == 1
    with pytest.raises(AttributeError, match="formulas_"):
        _ = network.formula_


def test_a_row_counts_by_its_weight_and_not_at_all_without():
    x, y = waves()
    weights = np.random.default_rng(2).integers(0, 3, len(x))
    weighed = KANRegressor(**QUICK).fit(x, y, sample_weight=weights)
    repeated = KANRegressor(**QUICK).fit(np.repeat(x, weights, axis=0), np.repeat(y, weights))
    assert weighed.state_ == repeated.state_
    assert weighed.state_ != KANRegressor(**QUICK).fit(x, y).state_
    assert (
        KANRegressor(**QUICK).fit(x, y, np.full(len(x), 7.0)).state_ == KANRegressor(**QUICK).fit(x, y).state_
    )
    with pytest.raises(ValueError, match=r"[Nn]egative"):
        KANRegressor(**QUICK).fit(x, y, sample_weight=-np.ones(len(x)))


def test_networks_work_in_pipelines_and_searches():
    x, y = waves()
    pipeline = make_pipeline(StandardScaler(), KANRegressor(**QUICK))
    assert cross_val_score(pipeline, x, y, cv=3).min() > 0.99
    search = GridSearchCV(KANRegressor(**QUICK), {"grid_size": [1, 5]}, cv=3, n_jobs=1).fit(x, y)
    assert search.best_params_ == {"grid_size": 5} and search.best_estimator_.state_.layers[0].grid_size == 5
    assert clone(pipeline).fit(x, y).score(x, y) > 0.99


def test_units_come_from_data_frames_and_from_the_caller():
    x, y = waves()
    table = pd.DataFrame(x, columns=["v", "t"])
    table.attrs["units"] = {"v": "m/s", "t": "s", "not here any more": "kg"}
    network = KANRegressor(units={"t": "ms", "y": "m"}, **QUICK).fit(table, y)
    assert network.columns_.units == {"v": "m/s", "t": "ms", "y": "m"}
    with pytest.raises(ValueError, match="no such column"):
        KANRegressor(units={"w": "m"}, **QUICK).fit(table, y)
    with pytest.raises(ValueError, match="unit of the column 't'"):
        KANRegressor(units={"t": "nonsense"}, **QUICK).fit(table, y)


@pytest.mark.parametrize(
    "wrong", [{"basis": "wavelet"}, {"optimiser": "sgd"}, {"order": -1}, {"hidden": (0,)}, {"link": "log"}]
)
def test_a_parameter_that_cannot_be_used_is_a_value_error_that_says_why(wrong):
    with pytest.raises(ValueError, match=r"\w") as raised:
        KANRegressor(**{**QUICK, **wrong}).fit(*waves())
    assert isinstance(raised.value, KanoscopeError) and raised.value.what


def test_a_feature_of_one_value_plays_no_part():
    x, y = waves()
    network = KANRegressor(**QUICK).fit(np.column_stack([x, np.full(len(x), 3.0)]), y)
    assert [node.name for node in network.state_.inputs] == ["x0", "x1"]
    assert network.predict(np.column_stack([x, np.zeros(len(x))])).shape == y.shape
    with pytest.raises(ValueError, match="No feature varies"):
        KANRegressor(**QUICK).fit(np.ones((20, 2)), y[:20])


def test_finer_grids_follow_where_they_help():
    x = np.random.default_rng(3).uniform(-1, 1, (400, 1))
    network = KANRegressor(refine=True, grid_size=4).fit(x, np.sin(9 * x[:, 0]))
    assert network.state_.layers[0].grid_size > 8 and network.score(x, np.sin(9 * x[:, 0])) > 0.999999


def test_classes_have_probabilities_and_formulas_of_their_logits():
    random = np.random.default_rng(4)
    x = random.uniform(-1, 1, (300, 2))
    kinds = np.where(x[:, 0] ** 2 + x[:, 1] ** 2 < 0.5, "inner", "outer")
    network = KANClassifier(**QUICK).fit(pd.DataFrame(x, columns=["a", "b"]), pd.Series(kinds, name="zone"))
    probabilities = network.predict_proba(pd.DataFrame(x, columns=["a", "b"]))
    assert list(network.classes_) == ["inner", "outer"] and probabilities.sum(axis=1) == pytest.approx(1.0)
    assert network.score(pd.DataFrame(x, columns=["a", "b"]), kinds) > 0.97
    assert [formula.target for formula in network.formulas_] == ["z_inner", "z_outer"]


def test_a_class_without_weight_is_no_class():
    x = np.random.default_rng(5).uniform(-1, 1, (60, 2))
    kinds = np.arange(60) % 3
    network = KANClassifier(**QUICK).fit(x, kinds, sample_weight=kinds != 1)
    assert list(network.classes_) == [0, 2] and network.predict_proba(x).shape == (60, 2)
    with pytest.raises(ValueError, match="one class, 2"):
        KANClassifier(**QUICK).fit(x, kinds, sample_weight=kinds == 2)


def test_finer_grids_of_classes_hold_out_each_class():
    x = np.random.default_rng(6).uniform(-1, 1, (120, 1))
    kinds = (np.sin(6 * x[:, 0]) > 0).astype(int)
    kinds[0] = 2
    network = KANClassifier(refine=True, **QUICK).fit(x, kinds)
    assert network.score(x, kinds) > 0.9


def test_ctrl_c_keeps_the_best_so_far(monkeypatch):
    x, y = waves()
    monkeypatch.setattr(Progress, "step", lambda *_: signal.raise_signal(signal.SIGINT))
    before = signal.getsignal(signal.SIGINT)
    with pytest.warns(UserWarning, match="Interrupted"):
        network = KANRegressor(5, symbolic=True).fit(x, y)
    assert (network.stop_reason_, network.n_iter_) == ("stopped", 1)
    assert network.predict(x).shape == y.shape and signal.getsignal(signal.SIGINT) is before
