"""The computed tables of the lessons are those that their program writes."""

from pathlib import Path

import pytest

from resources.lessons.generate import FOLDER, TABLES, text


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_as_it_is_computed(name):
    assert (Path(FOLDER) / name).read_text(encoding="utf-8") == text(TABLES[name]())
