"""The window speaks the language that was chosen, and its translations are whole and up to date."""

import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from app.language import speak
from app.sentences import said
from app.settings import Settings
from app.words import counted, grouped, tr
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.errors import DataError
from kan_core.ids import EdgeId
from resources.translations import update
from resources.translations.gather import gathered

ROOT = update.FOLDER.parents[1]
GERMAN = update.FOLDER / "kanoscope_de.ts"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    speak("de", qapp)
    yield
    speak("en", qapp)
    QLocale.setDefault(locale)


def test_texts_are_english_where_no_other_language_is_chosen(qapp: QApplication) -> None:
    assert tr("Open data or project…") == "Open data or project…"
    assert said("There is nothing to undo.") == "There is nothing to undo."
    assert [counted("{} edge", "{} edges", number) for number in (0, 1, 2)] == [
        "0 edges",
        "1 edge",
        "2 edges",
    ]


@pytest.mark.usefixtures("german")
def test_texts_and_numbers_are_german_where_it_is_chosen() -> None:
    assert tr("Undo") == "Rückgängig"
    assert [counted("{} edge", "{} edges", number) for number in (1, 2)] == ["1 Kante", "2 Kanten"]
    assert grouped(1234567) == "1\u202f234\u202f567"


@pytest.mark.usefixtures("german")
def test_standard_buttons_are_german_too(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


@pytest.mark.usefixtures("german")
def test_numbers_have_a_decimal_point_in_every_language(qtbot: QtBot) -> None:
    box = QDoubleSpinBox()
    qtbot.addWidget(box)
    box.setMaximum(1e6)
    box.setValue(1234.5)
    assert box.text() == "1234.50"


@pytest.mark.usefixtures("german")
def test_what_the_library_says_is_translated_with_its_values() -> None:
    error = DataError("There is no file 'a.csv'.", "Check its name and folder.")
    assert said(str(error)) == "Es gibt keine Datei 'a.csv'. Namen und Ordner prüfen."
    edge = EdgeId(0, 1, 2)
    assert said(Prune((edge,)).label) != Prune((edge,)).label
    assert str(edge) in said(Lock((edge,)).label)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("Train (50 steps, RMSE 0.1)", "Training (50 Schritte, RMSE 0.1)"),
        ("Train (12 steps, cut short)", "Training (12 Schritte, abgebrochen)"),
        (
            "The search used 10,000 of 12,345 training rows.",
            "Die Suche benutzte 10\u202f000 von 12\u202f345 Trainingszeilen.",
        ),
        ("Left out: 3 rows without any number.", "Ausgelassen: 3 Zeilen ohne eine Zahl."),
        (
            "The input 'price of oil' is a copy of the target 'y'.",
            "Der Eingang 'price of oil' ist eine Kopie der Zielgröße 'y'.",
        ),
    ],
)
def test_values_within_sentences_are_translated_and_names_are_not(english: str, told: str) -> None:
    assert said(english) == told


@pytest.mark.usefixtures("german")
def test_what_is_not_known_stays_as_it_is() -> None:
    assert said("Meine Notiz: nichts davon.") == "Meine Notiz: nichts davon."
    assert said("") == ""


def test_another_language_takes_the_place_of_the_one_before(qapp: QApplication) -> None:
    before = len(qapp.findChildren(QTranslator))
    speak("de", qapp)
    speak("en", qapp)
    QCoreApplication.sendPostedEvents(None, 52)
    assert tr("Undo") == "Undo"
    assert len(qapp.findChildren(QTranslator)) <= before + 2


def test_the_language_is_remembered(tmp_path: Path) -> None:
    from dataclasses import replace

    settings = Settings(tmp_path / "window.ini")
    settings.preferences = replace(settings.preferences, language="de")
    settings.sync()
    assert Settings(tmp_path / "window.ini").preferences.language == "de"


def test_all_texts_of_the_program_are_in_the_translation() -> None:
    kept = update.translations(GERMAN)
    document = update.document(gathered(ROOT), kept, "de")
    assert GERMAN.read_text(encoding="utf-8") == document
    assert (update.FOLDER / update.SHAPES).read_text(encoding="utf-8") == update.shapes(gathered(ROOT))


def test_every_text_is_translated() -> None:
    kept = update.translations(GERMAN)
    assert [key for key, forms in kept.items() if not forms] == []


def test_every_value_of_a_text_is_in_its_translation() -> None:
    wrong = []
    for (_, source), forms in update.translations(GERMAN).items():
        wrong += [(source, form) for form in forms if places(form) != places(source)]
    assert wrong == []


def test_the_compiled_translation_is_that_of_the_text(tmp_path: Path) -> None:
    update.compile_language(GERMAN, tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == GERMAN.with_suffix(".qm").read_bytes()


def places(text: str) -> list[str]:
    """The values that a text takes, by place or name, in order; of texts without a grammar of values none."""
    try:
        fields = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        return []
    return sorted(name or str(place) for place, name in enumerate(fields))
