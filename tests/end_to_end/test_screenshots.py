"""The pictures of the program: no dialog is forgotten, and what guide and README show is taken."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget

ROOT = Path(__file__).parents[2]


def dialogs_there_are() -> set[str]:
    """Names of all dialogs of the program that others are not made from."""
    for path in (ROOT / "app").rglob("*.py"):
        if "QDialog" in path.read_text(encoding="utf-8"):
            __import__(".".join(path.relative_to(ROOT).with_suffix("").parts))
    found: set[type[QWidget]] = set()
    waiting = [QDialog]
    while waiting:
        kind = waiting.pop()
        made = [each for each in kind.__subclasses__() if each.__module__.startswith("app.")]
        waiting += made
        if not made and kind.__module__.startswith("app."):
            found.add(kind)
    return {kind.__name__ for kind in found}


@pytest.mark.long
def test_a_picture_is_taken_of_every_dialog(tmp_path) -> None:
    command = ["-m", "docs.make_pictures", "--only", "dialogs", "--quick", "--out", str(tmp_path)]
    surroundings = os.environ | {"PYTHONPATH": str(ROOT)}

    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=surroundings, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    sheet = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert dialogs_there_are() <= set(re.findall(r"<figcaption>(\w+),", sheet))
    assert set(re.findall(r'src="([^"]+)"', sheet)) == {path.name for path in tmp_path.glob("*.png")}
