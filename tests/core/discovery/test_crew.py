"""Work is handed back in its order, the same whoever does it, and ends when asked."""

import multiprocessing
from collections.abc import Callable

import pytest

from kan_core.discovery.crew import Crew


def squared(task: int, should_stop: Callable[[], bool]) -> int:
    return task**2


def until_stopped(task: int, should_stop: Callable[[], bool]) -> int:
    """Ends only when it is asked to."""
    while not should_stop():
        pass
    return task


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_tasks_and_need_not_all_be_waited_for(workers: int) -> None:
    with Crew(workers, lambda: False) as crew:
        assert list(crew.in_order(squared, range(7))) == [task**2 for task in range(7)]
        assert list(crew.in_order(squared, [])) == []
        results = crew.in_order(squared, range(100))
        assert next(results) == 0
        results.close()
        assert list(crew.in_order(squared, [3])) == [9]


def test_a_stop_ends_the_work_before_the_next_task() -> None:
    seen: list[int] = []
    with Crew(1, lambda: len(seen) >= 2) as crew:
        for result in crew.in_order(squared, range(7)):
            seen.append(result)
    assert seen == [0, 1]


def test_a_stop_ends_what_other_processes_do() -> None:
    asked: list[bool] = []

    def stop_at_the_third_question() -> bool:
        asked.append(True)
        return len(asked) > 2

    with Crew(2, stop_at_the_third_question) as crew:
        assert list(crew.in_order(until_stopped, range(3))) == []


def test_processes_are_gone_with_the_crew_even_while_they_begin(capfd: pytest.CaptureFixture[str]) -> None:
    with Crew(2, lambda: True) as crew:
        assert list(crew.in_order(until_stopped, range(5))) == []
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()
    assert capfd.readouterr().err == ""
