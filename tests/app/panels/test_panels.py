"""Parts of panels that need no engine."""

import numpy as np
import pytest

from app.messages import Level, Message, hint
from app.panels.confusion_table import ConfusionTable
from app.panels.edge_names import axis_labels, node_name
from app.panels.formula_panel import unit_latex
from app.panels.front_plot import FrontPlot
from app.panels.message_bar import MOST, MessageBar
from app.theme import DARK, LIGHT
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState


@pytest.fixture
def bar(qtbot):
    done = []
    bar = MessageBar({"train": "Train"}.__getitem__, done.append)
    bar.done = done
    qtbot.addWidget(bar)
    return bar


def test_the_newest_messages_are_shown_and_the_oldest_give_way(bar):
    for number in range(MOST + 2):
        bar.say(Message(f"message {number}"))
    assert [message.what for message in bar.messages()] == [f"message {n}" for n in (4, 3, 2)]


def test_the_same_message_is_shown_once(bar):
    bar.say(Message("a"))
    bar.say(Message("b"))
    bar.say(Message("a"))
    assert [message.what for message in bar.messages()] == ["a", "b"]


def test_a_hint_replaces_the_last_and_goes_with_the_model_it_was_about(bar):
    bar.say(Message("a problem"))
    bar.say(hint("first", "train"))
    bar.say(hint("second", "train"))
    assert [message.what for message in bar.messages()] == ["second", "a problem"]
    bar.clear_hints()
    assert [message.level for message in bar.messages()] == [Level.PROBLEM]


def test_what_was_said_of_a_run_goes_when_the_next_begins(bar):
    bar.say(Message("a problem of the table"))
    bar.say(Message("why the run ended", of_run=True))
    bar.clear_of_run()
    assert [message.what for message in bar.messages()] == ["a problem of the table"]


def test_the_button_of_a_message_does_its_action(bar):
    bar.say(hint("Go on.", "train"))
    (row,) = bar.rows()
    assert row.acted.text() == "Train"
    row.acted.click()
    assert bar.done == ["train"] and bar.messages() == ()


def test_a_message_is_shown_as_it_is_written_not_as_markup(bar):
    bar.say(Message("<b>x</b> & y"))
    assert bar.messages()[0].what == "<b>x</b> & y"


def test_a_law_of_the_front_is_chosen_by_a_click(qtbot):
    plot = FrontPlot()
    qtbot.addWidget(plot)
    plot.set_front([1, 5, 7], [1.0, 0.1, 0.0], ["y = 1", "y = x", "y = x^2"], 2)
    assert plot.star.data["x"].tolist() == [7.0]
    with qtbot.waitSignal(plot.law_chosen) as chosen:
        plot.laws.sigClicked.emit(plot.laws, [plot.laws.points()[1]], None)
    assert chosen.args == [1]


def test_hidden_nodes_are_named_by_their_place():
    inputs = [InputState("a", unit="m"), InputState("b", scale=10.0)]
    shallow = first_state(ModelSpec((2, 3, 1)), inputs, [OutputState("y")])
    deep = first_state(ModelSpec((2, 3, 2, 1)), inputs, [OutputState("y")])
    assert [node_name(shallow, layer, 0) for layer in range(3)] == ["a", "h₁", "y"]
    assert node_name(deep, 2, 1) == "h₂,₂"
    assert axis_labels(shallow, EdgeId(0, 0, 1))[0] == "a (m)"
    assert axis_labels(shallow, EdgeId(0, 1, 1))[0] == "b, scaled"


def test_confused_classes_are_tinted_by_their_part_of_the_class(qtbot):
    table = ConfusionTable()
    qtbot.addWidget(table)
    table.set_counts("tree", ("ash", "oak"), np.array([[9, 1], [0, 4]]))
    assert [table.item(i, j).text() for i in range(2) for j in range(2)] == ["9", "1", "0", "4"]
    assert table.verticalHeaderItem(1).text() == "oak"
    assert table.item(0, 1).toolTip() == "1 held-out row whose tree is ash is taken for oak."
    for theme in (LIGHT, DARK):
        table.set_theme(theme)
        grounds = [table.item(i, j).background().color() for i, j in ((1, 0), (0, 1), (0, 0), (1, 1))]
        assert grounds[0] == theme.colour("panel")
        assert len({ground.name() for ground in grounds}) == 4


@pytest.mark.parametrize(
    ("unit", "latex"),
    [
        ("s", r"\mathrm{s}"),
        ("m/s^2", r"\mathrm{m/s^{2}}"),
        ("kg * m / s**-12", r"\mathrm{kg\,m\,/\,s^{-12}}"),
        ("%", r"\mathrm{\%}"),
        ("", ""),
    ],
)
def test_a_unit_is_set_upright_with_its_powers_raised(unit, latex):
    assert unit_latex(unit) == latex
