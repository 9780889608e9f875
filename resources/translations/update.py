"""Brings the translations up to date with the program: `python -m resources.translations.update`."""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

import PySide6

from resources.translations.gather import LIBRARY, Text, gathered

FOLDER = Path(__file__).parent
LANGUAGES = ("de",)
SHAPES = "sentences.txt"
"""The sentences of the library as they are looked up, one to a line."""


def update(root: Path) -> None:
    """Write what there is to translate into the files of all languages, and compile them."""
    texts = gathered(root)
    (FOLDER / SHAPES).write_text(shapes(texts), encoding="utf-8", newline="\n")
    for language in LANGUAGES:
        file = FOLDER / f"kanoscope_{language}.ts"
        kept = translations(file) if file.exists() else {}
        file.write_text(document(texts, kept, language), encoding="utf-8", newline="\n")
        compile_language(file, file.with_suffix(".qm"))


def shapes(texts: Iterable[Text]) -> str:
    """The lines of the file that `app.sentences` reads."""
    return "".join(f"{text.source!r}\n" for text in texts if text.context == LIBRARY)


def translations(file: Path) -> dict[tuple[str, str], list[str]]:
    """What a .ts file has, by context and source: one text, or one for each form of the plural."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            given = message.find("translation")
            forms = [] if given is None else given.findall("numerusform") or [given]
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = [form.text for form in forms if form.text]
    return found


def document(texts: Iterable[Text], kept: Mapping[tuple[str, str], list[str]], language: str) -> str:
    """A .ts file with these texts, translated as far as they were; what has no translation is marked so."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    by_context = sorted(texts, key=lambda text: text.context)
    for name, group in groupby(by_context, lambda text: text.context):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in group:
            _message(context, text, kept.get((name, text.source), []))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding="unicode")}\n'


def compile_language(source: Path, compiled: Path) -> None:
    """Compile a .ts file, by the program that belongs to the very version of Qt."""
    program = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    subprocess.run(
        [program, "-silent", "-nounfinished", source, "-qm", compiled], check=True, capture_output=True
    )


def _message(context: ET.Element, text: Text, forms: list[str]) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if text.plural else {})
    if text.file:
        ET.SubElement(message, "location", filename=text.file)
    ET.SubElement(message, "source").text = text.source
    translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
    if text.plural:
        for form in forms or ["", ""]:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = "".join(forms)


if __name__ == "__main__":
    update(FOLDER.parents[1])
