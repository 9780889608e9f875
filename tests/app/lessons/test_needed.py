"""A lesson needs the actions by which it is done by hand, and no others."""

from app.actions.table import ACTIONS
from app.lessons.files import lessons
from app.lessons.lesson import Call, Lesson, Mark, Source, Step
from app.lessons.needed import ALWAYS, needed_actions
from kan_core.ids import EdgeId


def needed(*steps: Step) -> set[str]:
    return {*needed_actions(Lesson("", "", "", 1, Source(), steps, ""))} - {*ALWAYS}


def test_what_is_pressed_or_pointed_at_is_needed():
    marks = (Mark("button", "discover"), Mark("edge", edge=EdgeId(0, 0, 0)), Mark("panel", "formula"))
    assert needed(Step("", "", do=(Call("train"), Call("prune")))) == {"train", "step", "prune_selected"}
    assert needed(Step("", "", highlight=marks)) == {"discover"}
    assert needed(Step("", "", own_table=True)) == {"open"}


def test_what_is_done_on_arriving_is_not():
    assert needed(Step("", "", arrive=(Call("train"), Call("extend_grid")))) == set()


def test_lessons_of_the_program_leave_much_out():
    known = {spec.id for spec in ACTIONS}
    for lesson in lessons():
        assert len(needed_actions(lesson) & known) < len(known) / 3
