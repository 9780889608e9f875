"""Views look at a moving model one at a time, and at rest as soon as they can."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject

from app.session.turns import Turns

NEVER = 10**9


class Work:
    """Whether a model moves, and what its views did in which order."""

    def __init__(self) -> None:
        self.moves = True
        self.seen: list[str] = []
        self.turns = Turns(lambda: self.moves)

    def view(self, name: str, parts: int = 1, every: int = 0):
        def look() -> Iterator[None]:
            for part in range(parts):
                self.seen.append(f"{name}{part}")
                yield

        return self.turns.add(self.turns, look, every)


@pytest.fixture
def work(qapp) -> Work:
    return Work()


def test_every_view_looks_and_none_begins_before_another_has_ended(work, qtbot):
    work.view("a", parts=3)
    work.view("b", parts=2)
    work.turns.model_moved()
    assert not work.seen
    qtbot.waitUntil(lambda: len(work.seen) == 5)
    assert work.seen == ["a0", "a1", "a2", "b0", "b1"]


def test_only_one_looks_between_two_frames(work, qtbot):
    for name in "abc":
        work.view(name)
    for count in range(1, 4):
        work.turns.model_moved()
        qtbot.waitUntil(lambda wanted=count: len(work.seen) >= wanted)
        assert len(work.seen) == count
    assert sorted(work.seen) == ["a0", "b0", "c0"]


def test_a_moving_model_is_not_looked_at_again_before_its_time_and_one_at_rest_is(work, qtbot):
    work.view("slow", every=NEVER)
    work.view("quick")
    for _ in range(3):
        before = work.seen.count("quick0")
        work.turns.model_moved()
        qtbot.waitUntil(lambda: work.seen.count("quick0") > before)  # noqa: B023
    qtbot.waitUntil(lambda: "slow0" in work.seen)
    assert work.seen.count("slow0") == 1
    work.moves = False
    work.turns.model_moved()
    qtbot.waitUntil(lambda: work.seen.count("slow0") == 2)


def test_a_view_may_ask_for_a_look_of_its_own(work, qtbot):
    again = work.view("a")
    work.view("b")
    again()
    qtbot.waitUntil(lambda: bool(work.seen))
    qtbot.wait(60)
    assert work.seen == ["a0"]


def test_what_looks_at_once_needs_no_parts(work, qtbot):
    work.turns.add(work.turns, lambda: work.seen.append("plain"), 0)
    work.turns.model_moved()
    qtbot.waitUntil(lambda: work.seen == ["plain"])


def test_a_view_that_is_gone_looks_no_more_not_even_at_the_rest_of_what_it_began(work, qtbot):
    owner = QObject()

    def look() -> Iterator[None]:
        work.seen.append("begun")
        yield
        work.seen.append("ended")

    work.turns.add(owner, look, 0)
    work.turns.model_moved()
    qtbot.waitUntil(lambda: work.seen == ["begun"])
    shiboken6.delete(owner)
    work.view("other")
    work.turns.model_moved()
    qtbot.waitUntil(lambda: "other0" in work.seen)
    assert work.seen == ["begun", "other0"]
