"""What of the window a lesson needs, so that a class need not look at the rest."""

from collections.abc import Iterator, Mapping

from app.lessons.lesson import Lesson, Step

ALWAYS = ("stop", "undo", "redo", "learn")
"""Actions that every lesson needs."""
BY_HAND: Mapping[str, tuple[str, ...]] = {
    "train": ("train", "step"),
    "prune": ("prune_selected",),
    "snap": ("snap_best",),
    "add_input": ("add_derived",),
    "remove_input": ("add_derived",),
}
"""Actions by which users do what a call does, where it is not the one of the same name."""


def needed_actions(lesson: Lesson) -> frozenset[str]:
    """Names of the actions by which a lesson is done by hand."""
    return frozenset((*ALWAYS, *(name for step in lesson.steps for name in _needed(step))))


def _needed(step: Step) -> Iterator[str]:
    yield from (mark.name for mark in step.highlight if mark.kind == "button")
    for call in step.do:
        yield from BY_HAND.get(call.name, (call.name,))
    if step.own_table:
        yield "open"
