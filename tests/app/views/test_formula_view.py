"""The formula wraps between its terms and tells which term is pointed at."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.formula_lines import Piece, flow
from app.panels.formula_view import FormulaView
from app.theme import DARK

PIECES = st.lists(
    st.builds(
        lambda width, up, down: Piece(QRectF(0.5, -up, width, up + down), 5.0),
        st.floats(1, 300),
        st.floats(1, 40),
        st.floats(0, 30),
    ),
    min_size=1,
    max_size=12,
)
TERMS = [rf"{index}.5 \sin{{\left(x_{{{index}}} \right)}}" for index in range(1, 9)]


@given(PIECES, st.floats(120, 900))
def test_lines_keep_to_the_width_and_pieces_do_not_touch(pieces: list[Piece], width: float) -> None:
    placed = flow(pieces, width, 30.0, 8.0)
    boxes = [piece.box.translated(start) for piece, start in zip(pieces, placed.starts, strict=True)]
    for index, box in enumerate(boxes):
        alone = box.left() in (0.0, 30.0)
        assert box.right() <= width + 1e-6 or alone
        assert all(not box.intersects(other) for other in boxes[:index])
    assert max(box.bottom() for box in boxes) == pytest.approx(placed.size.height())
    assert max(box.right() for box in boxes) == pytest.approx(placed.size.width())


def test_pieces_of_a_line_share_their_baseline() -> None:
    pieces = [Piece(QRectF(0, -up, 20, up + 2), 5.0) for up in (8.0, 30.0, 12.0)]
    assert {start.y() for start in flow(pieces, 500.0, 0.0, 0.0).starts} == {30.0}


@pytest.fixture
def view(qtbot: QtBot) -> FormulaView:
    made = FormulaView()
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    qtbot.waitExposed(made)
    made.set_formula("y", TERMS[:2], r"\mathrm{N}")
    return made


def middle(view: FormulaView, term: int) -> QPoint:
    return view.page.term_box(term).center().toPoint()


def test_the_term_under_the_mouse_is_told_and_its_leaving_too(qtbot: QtBot, view: FormulaView) -> None:
    seen: list[int] = []
    view.term_hovered.connect(seen.append)
    for spot in (middle(view, 1), middle(view, 1) + QPoint(1, 0), middle(view, 0), QPoint(2, 2)):
        qtbot.mouseMove(view.page, spot)
        # Moves that nobody has looked at yet become one.
        QApplication.processEvents()
    assert seen == [1, 0, -1]


def test_a_click_tells_the_term(qtbot: QtBot, view: FormulaView) -> None:
    with qtbot.waitSignal(view.term_clicked) as told:
        qtbot.mouseClick(view.page, Qt.MouseButton.LeftButton, pos=middle(view, 1))
    assert told.args == [1]


def test_a_long_formula_grows_in_height_when_the_window_narrows(qtbot: QtBot, view: FormulaView) -> None:
    view.set_formula("y", TERMS)
    wide = view.page.minimumHeight()
    view.resize(260, 200)
    assert view.page.minimumHeight() > 1.5 * wide
    assert view.page.term_box(7).right() <= 260


def test_a_term_too_wide_for_the_view_is_set_smaller(view: FormulaView) -> None:
    view.set_formula("y", [TERMS[0] * 5])
    view.resize(700, 200)
    large = view.page.term_box(0)
    view.resize(440, 200)
    small = view.page.term_box(0)
    assert small.right() <= 440
    assert 0.7 * large.height() <= small.height() < large.height()


def test_subtracted_terms_keep_their_sign_for_screen_readers(view: FormulaView) -> None:
    view.set_formula(r"\mathrm{v}", ["x_{1}", r"- \frac{1}{2}"], r"\mathrm{m}")
    assert view.accessibleDescription() == "v = x_1 - (1)/(2) [m]"
    view.set_formula("y", ["x"], plain="y is x")
    assert view.accessibleDescription() == "y is x"


def test_highlight_theme_scale_and_message_are_seen(view: FormulaView) -> None:
    pictures = [view.grab().toImage()]
    changes = (
        lambda: view.highlight([0]),
        lambda: view.set_theme(DARK),
        lambda: view.set_scale(1.4),
        lambda: view.set_message("No formula yet."),
    )
    for change in changes:
        change()
        pictures.append(view.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))
    assert view.accessibleDescription() == "No formula yet."


def test_a_message_gives_way_to_a_formula(view: FormulaView) -> None:
    before = view.grab().toImage()
    view.set_message("Wait.")
    view.set_formula("y", TERMS[:2], r"\mathrm{N}")
    assert view.grab().toImage() == before
