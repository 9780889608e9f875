"""Exported files are whole: an older one stays until the new one is there."""

import os
import stat
import threading
from pathlib import Path

import pytest

from kan_core.errors import ExportError
from kan_core.export.files import write_bytes, write_text


def test_files_end_with_one_line_end_and_errors_name_the_file(tmp_path: Path) -> None:
    write_text(tmp_path / "law.tex", "y = x")
    assert (tmp_path / "law.tex").read_bytes() == b"y = x\n"
    with pytest.raises(ExportError, match=r"law\.tex cannot be written"):
        write_text(tmp_path / "none" / "law.tex", "y = x")


def test_a_full_disk_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_bytes(tmp_path / "law.pdf", b"old")
    whole = Path.write_bytes

    def half(path: Path, content: bytes) -> int:
        whole(path, content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(ExportError, match="No space left"):
        write_bytes(tmp_path / "law.pdf", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["law.pdf"]
    assert (tmp_path / "law.pdf").read_bytes() == b"old"


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX here")
def test_a_file_that_is_replaced_keeps_its_rights_and_what_links_to_it(tmp_path: Path) -> None:
    kept, link = tmp_path / "law.txt", tmp_path / "link.txt"
    write_bytes(kept, b"old")
    kept.chmod(0o640)
    link.symlink_to(kept)
    write_bytes(link, b"new")
    assert kept.read_bytes() == b"new" and link.is_symlink()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_bytes(pipe, b"y = x")
    reader.join()
    assert read == [b"y = x"]
