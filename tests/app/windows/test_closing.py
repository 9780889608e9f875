"""What a window asks before it lets go of work."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
)

from kan_core.data.dataset import Role
from kan_core.project.file import load_project


def answered(button: QMessageBox.StandardButton) -> list[str]:
    """Answers the next question; what it asked appears in the list."""
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.button(button).click()
        else:
            QTimer.singleShot(20, answer)

    QTimer.singleShot(0, answer)
    return asked


def test_closing_with_unsaved_steps_asks(driver, law_file):
    driver.open_and_train(law_file)
    asked = answered(QMessageBox.StandardButton.Cancel)
    assert not driver.window.close()
    assert driver.window.isVisible() and "not saved" in asked[0]


def test_closing_in_the_middle_of_the_first_run_can_save_what_it_has(driver, law_file, tmp_path):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.session.opening.project_path = tmp_path / "law.kan"
    driver.train_endlessly()
    driver.until(lambda: driver.session.run.status.iterations > 0)
    asked = answered(QMessageBox.StandardButton.Save)
    driver.session.close = lambda: None
    assert driver.window.close()
    assert asked and not driver.session.run.active
    history = load_project(tmp_path / "law.kan").history
    assert "cut short" in history.path()[-1].label


def test_another_role_asks_before_it_ends_an_unsaved_network(driver, law_file):
    driver.open_and_train(law_file)
    steps = driver.labels()
    asked = answered(QMessageBox.StandardButton.Cancel)
    driver.window.documents.set_role("a", Role.IGNORE)
    driver.until(lambda: bool(asked))
    assert driver.labels() == steps
    assert driver.session.table.dataset.columns[0].role is Role.INPUT


def test_a_saved_project_closes_without_a_question(driver, law_file, tmp_path):
    driver.open_and_train(law_file)
    driver.window.documents.saving.save_as(tmp_path / "law.kan")
    driver.session.close = lambda: None
    assert driver.window.close()
    assert (tmp_path / "law.kan").exists()
