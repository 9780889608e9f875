"""The dialogs: they say what is wrong, and give out what was asked for."""

from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.actions.bound import key_text
from app.actions.table import ACTIONS
from app.dialogs.cheat_sheet import COLUMNS, CheatSheet
from app.dialogs.export import ExportDialog
from app.dialogs.network import NetworkDialog, counts
from app.dialogs.training import TrainingDialog
from app.engine.protocol.export import ExportTarget
from kan_core.basis.table import BASES
from kan_core.errors import ModelError
from kan_core.model.spec import ModelSpec
from kan_core.training.config import Refinement, TrainingConfig


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_network_is_given_out_as_it_was_typed(parent, qtbot):
    dialog = NetworkDialog((2, 5, 1), 5, parent)
    dialog.widths.setText("2 3, 1")
    dialog.products.setText("1, 0")
    dialog.grid_size.setValue(8)
    dialog.base.setCurrentText("SiLU")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [ModelSpec((2, 3, 1), 8, product_nodes=(1, 0), base="silu")]


def test_every_basis_can_be_chosen_with_what_belongs_to_it(parent, qtbot):
    dialog = NetworkDialog((2, 5, 1), 5, parent)
    dialog.order.setValue(4)
    dialog.adapted.setChecked(True)
    dialog.one_range.setChecked(True)
    dialog.periods.setText("24, 0")
    found = {}
    for index, name in enumerate(BASES):
        dialog.basis.setCurrentIndex(index)
        with qtbot.waitSignal(dialog.chosen) as chosen:
            dialog.accept()
        found[name] = chosen.args[0]
    assert found == {
        "bspline": ModelSpec((2, 5, 1), order=4, grid="adapted", ranges="layer"),
        "chebyshev": ModelSpec((2, 5, 1), basis="chebyshev", ranges="layer"),
        "fourier": ModelSpec((2, 5, 1), basis="fourier", ranges="layer", periods=(24.0, None)),
        "rbf": ModelSpec((2, 5, 1), basis="rbf", ranges="layer"),
    }


def test_the_dialog_names_the_fineness_of_each_basis_and_hides_what_it_has_not(parent, qtbot):
    dialog = NetworkDialog((2, 5, 1), 5, parent)
    dialog.show()
    qtbot.waitExposed(dialog)
    shown = [dialog.order.isVisible(), dialog.adapted.isVisible(), dialog.periods.isVisible()]
    assert shown == [True, True, False]
    dialog.basis.setCurrentText("Fourier series")
    shown = [dialog.order.isVisible(), dialog.adapted.isVisible(), dialog.periods.isVisible()]
    assert shown == [False, False, True]
    assert dialog.grid_size.accessibleName() == "Harmonics"


def test_periods_that_are_no_numbers_are_explained_in_the_dialog(parent, qtbot):
    dialog = NetworkDialog((2, 5, 1), 5, parent)
    dialog.basis.setCurrentText("Fourier series")
    for text in ("a day", "24", "-1, 0"):
        dialog.periods.setText(text)
        with qtbot.assertNotEmitted(dialog.chosen):
            dialog.accept()
        assert "eriod" in dialog._problem.text()


@pytest.mark.parametrize("text", ["2, three, 1", "2, -1, 1", "2; 1", "²"])
def test_what_is_no_list_of_numbers_is_refused(text):
    with pytest.raises(ModelError):
        counts(text)


def test_an_impossible_network_is_explained_in_the_dialog(parent, qtbot):
    dialog = NetworkDialog((2, 5, 1), 5, parent)
    dialog.widths.setText("2")
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept()
    assert "two layers" in dialog._problem.text()


def test_training_settings_are_given_out_as_they_were_chosen(parent, qtbot):
    before = TrainingConfig("lbfgs", penalty=1e-4, loss="huber", precision="float32")
    dialog = TrainingDialog(before, Refinement(), False, {}, parent)
    with qtbot.waitSignal(dialog.chosen) as unchanged:
        dialog.accept()
    assert unchanged.args == [before]
    dialog.optimiser.setCurrentText("Adam")
    dialog.loss.setCurrentText("robust (Cauchy)")
    dialog.precision.setCurrentText("double (float64)")
    dialog.device.setCurrentText("CPU")
    dialog.penalty.clear()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [TrainingConfig("adam", loss="cauchy", device="cpu")]


def test_what_few_tables_need_is_behind_a_fold_that_opens_where_something_of_it_was_chosen(parent, qtbot):
    plain = TrainingDialog(TrainingConfig(loss="huber"), Refinement(), False, {}, parent)
    plain.open()
    assert plain.loss.isVisible() and not plain.penalty.isVisible()
    plain.advanced.heading.click()
    assert plain.penalty.isVisible() and plain.device.isVisible()
    plain.advanced.heading.click()
    assert not plain.penalty.isVisible()
    plain.close()
    for config, refinement in ((TrainingConfig("adam"), Refinement()), (TrainingConfig(), Refinement(40))):
        assert TrainingDialog(config, refinement, False, {}, parent).advanced.heading.isChecked()


def test_the_finest_grid_is_given_out(parent, qtbot):
    dialog = TrainingDialog(TrainingConfig(), Refinement(80), False, {}, parent)
    assert dialog.finest.value() == 80
    dialog.finest.setValue(40)
    with qtbot.waitSignal(dialog.grids_chosen) as chosen:
        dialog.accept()
    assert chosen.args == [Refinement(40)]


def test_a_device_that_is_not_there_cannot_be_chosen_and_says_why(parent):
    dialog = TrainingDialog(
        TrainingConfig(device="mps"), Refinement(), False, {"mps": "There is none."}, parent
    )
    box, items = dialog.device, dialog.device.model()
    flags = [items.flags(items.index(row, 0)) for row in range(box.count())]
    assert [bool(flag & Qt.ItemFlag.ItemIsEnabled) for flag in flags] == [True, True, True, False]
    assert box.itemData(3, Qt.ItemDataRole.ToolTipRole) == "There is none."
    assert box.currentData() == "auto"


@pytest.mark.parametrize("text", ["much", "-1", "nan", "inf"])
def test_an_impossible_penalty_is_explained_in_the_dialog(text, parent, qtbot):
    dialog = TrainingDialog(TrainingConfig(), Refinement(), False, {}, parent)
    dialog.penalty.setText(text)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept()
    assert dialog._problem.text()


def test_classes_have_a_loss_of_their_own(parent):
    dialog = TrainingDialog(TrainingConfig(loss="huber"), Refinement(), True, {}, parent)
    assert dialog.loss.currentText() == "cross-entropy"
    assert dialog.loss.count() == 1


def test_the_export_dialog_tells_formulas_from_pictures(parent, qtbot):
    dialog = ExportDialog("law.csv", [ExportTarget("latex", "LaTeX", ".tex")], parent)
    with qtbot.waitSignal(dialog.formula_wanted) as formula:
        dialog.save_to(Path("law.tex"))
    assert formula.args == ["latex", Path("law.tex")]
    dialog.form.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.picture_wanted) as picture:
        dialog.save_to(Path("law.svg"))
    assert picture.args == [Path("law.svg"), 89]


def test_what_is_in_a_binary_file_is_told_but_not_copied(parent):
    dialog = ExportDialog("law.csv", [ExportTarget("onnx", "ONNX", ".onnx", binary=True)], parent)
    dialog.show_text("onnx", "takes a: a (m)")
    assert dialog.text.toPlainText() == "takes a: a (m)"
    assert dialog._save.isEnabled()
    assert not dialog._copy.isEnabled()
    assert dialog.form.currentText() == "Network as ONNX"


def test_the_export_dialog_shows_the_text_and_gives_none_that_is_refused(parent, qtbot):
    targets = [ExportTarget("latex", "LaTeX", ".tex"), ExportTarget("rust", "Rust", ".rs")]
    dialog = ExportDialog("law.csv", targets, parent)
    with qtbot.waitSignal(dialog.text_wanted) as wanted:
        dialog.show()
    assert wanted.args == ["latex"]
    dialog.show_text("rust", "fn T()")
    assert dialog.text.toPlainText() == ""
    dialog.show_text("latex", "T = x")
    assert dialog.text.toPlainText() == "T = x"
    with qtbot.waitSignal(dialog.text_wanted):
        dialog.form.setCurrentIndex(1)
    assert dialog.text.toPlainText() == ""
    dialog.show_refusal("rust", "Rust has no besselk.")
    assert "besselk" in dialog.text.toPlainText()
    assert not dialog._save.isEnabled()
    assert not dialog._copy.isEnabled()
    dialog.form.setCurrentIndex(2)
    assert dialog._save.isEnabled()
    assert not dialog.text.isEnabled()


def test_the_cheat_sheet_has_every_shortcut_and_its_name(parent):
    sheet = CheatSheet(parent)
    shown = "".join(label.text() for label in sheet.findChildren(QLabel))
    assert [spec.id for spec in ACTIONS if escape(key_text(spec.shortcut)) not in shown] == []
    assert [spec.id for spec in ACTIONS if spec.shortcut and escape(spec.text) not in shown] == []
    assert {spec.menu for spec in ACTIONS if spec.shortcut} <= {name for names in COLUMNS for name in names}
