"""What `kanoscope` does with its arguments: a file opens in the window, a word is a command."""

from pathlib import Path

import pytest

from app import __main__ as entry


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which of the two was asked for."""
    asked: list[str] = []

    def ask(what: str) -> int:
        asked.append(what)
        return 0

    monkeypatch.setattr(entry, "window", lambda: ask("window"))
    monkeypatch.setattr("app.cli.run.run", lambda arguments: ask(" ".join(arguments)))
    return asked


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr("sys.argv", ["kanoscope", *arguments])
    assert entry.main() == 0


def test_a_file_opens_in_the_window(
    shown: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text("x,y\n1,2\n")
    call(monkeypatch, str(file))
    call(monkeypatch)
    assert shown == ["window", "window"]


def test_a_word_is_a_command_even_beside_a_file_of_that_name(
    shown: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "run").write_text("")
    monkeypatch.chdir(tmp_path)
    call(monkeypatch, "run", "--help")
    assert shown == ["run --help"]


def test_open_shows_the_file_in_the_window_and_tells_of_one_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("app.application.run", lambda files: opened.extend(files) or 0)
    monkeypatch.setattr(entry, "has_screen", lambda *_: True)
    file = tmp_path / "table"
    file.write_text("x,y\n1,2\n")
    call(monkeypatch, "open", str(file))
    assert opened == [str(file)]

    monkeypatch.setattr("sys.argv", ["kanoscope", "open", str(tmp_path / "none.csv")])
    assert entry.main() == 2 and "There is no file" in capsys.readouterr().err
    monkeypatch.setattr(entry, "has_screen", lambda *_: False)
    monkeypatch.setattr("sys.argv", ["kanoscope", "open", str(file)])
    assert entry.main() == 2 and "no display" in capsys.readouterr().err
