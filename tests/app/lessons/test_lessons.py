"""Every lesson is played from its beginning to its end, through its own steps, and its checks hold."""

import math

import pytest

from app.lessons.conditions import QUANTITIES, WAS, holds
from app.lessons.files import lessons
from app.lessons.player import Player
from app.lessons.playing import play
from kan_core.expressions.conditions import read_condition

QUICK = ("one_spline", "network_to_formula")
"""Lessons of a few seconds; the others are played where there is time."""


def played(lesson):
    marks = () if lesson.id in QUICK else pytest.mark.long
    return pytest.param(lesson, id=lesson.id, marks=marks)


@pytest.mark.parametrize("lesson", [*map(played, lessons())])
def test_a_lesson_comes_to_its_end_and_every_check_holds(session, lesson):
    player = Player(session)
    ended = []
    player.finished.connect(ended.append)

    steps = play(player, lesson)

    assert [each.step.title for each in steps if not each.passed] == []
    # A check that holds before anything was done tells nothing.
    assert [each.step.title for each in steps if each.before] == []
    assert ended == [lesson]


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.id)
def test_a_lesson_asks_before_it_shows_and_its_checks_say_what_to_do(lesson):
    for step in lesson.steps:
        assert step.check is None or step.check.otherwise
        assert step.check is None or step.check.condition or step.check.formula
    assert any(step.question for step in lesson.steps)
    assert len(lesson.remember.split(". ")) == 1


def test_a_condition_holds_only_where_all_that_it_compares_is_known():
    assert holds("edges < 3", {"edges": 2.0})
    assert not holds("edges < 3", {"edges": math.nan})
    assert not holds("edges < 3", {})
    assert holds("slope < -3 and slope > -5", {"slope": -4.0}, figures=True)
    assert not holds("slope < -3", {}, figures=True)


def test_every_quantity_can_be_named():
    for name in QUANTITIES:
        read_condition(f"{name} > {WAS}{name}", (name, f"{WAS}{name}"))
