"""Kernels are compiled once, by a child, into a folder named by their sources."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kan_core.compiled import cache, ready


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache without kernels."""
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    cache.folder.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    cache.folder.cache_clear()


def test_the_folder_is_named_by_sources_and_versions(elsewhere: Path) -> None:
    assert cache.folder() == elsewhere / cache.digest()


def test_an_edit_of_a_source_changes_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in cache.ROOMS:
        (tmp_path / room).mkdir(parents=True)
    source = tmp_path / cache.ROOMS[0] / "cache.py"
    monkeypatch.setattr(cache, "__file__", str(source))
    source.write_text("one")
    before = cache.digest.__wrapped__()
    source.write_text("other")
    edited = cache.digest.__wrapped__()
    assert edited != before
    os.utime(source, (0, 0))
    assert cache.digest.__wrapped__() != edited


def test_a_cache_that_cannot_be_written_is_replaced_by_a_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(blocked))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    assert cache.folder.__wrapped__().parent.parent == tmp_path


def test_nobody_waits_for_kernels_that_are_not_there(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready, "_loaded", ready._Loaded())
    started = []
    monkeypatch.setattr(
        ready, "build", lambda: started.append(1) or subprocess.Popen([sys.executable, "-c", ""])
    )
    assert ready.kernels(ready.TRAINING) is None
    assert ready.kernels(ready.TRAINING) is None
    assert started == [1]
    ready._loaded.child.wait()


def test_kernels_that_are_there_are_loaded_and_no_compiler_is_needed() -> None:
    code = (
        "from kan_core.compiled import ready\n"
        "module = ready.kernels(ready.TRAINING)\n"
        "hits = [sum(kernel.stats.cache_hits.values()) for kernel in module.KERNELS]\n"
        "misses = [sum(kernel.stats.cache_misses.values()) for kernel in module.KERNELS]\n"
        "assert all(hits) and not any(misses), (hits, misses)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_kernel_that_is_loaded_never_compiles_for_other_types() -> None:
    module = ready.kernels(ready.TRAINING)
    assert module is not None
    with pytest.raises(TypeError):
        module.spread(*range(6))


def test_one_process_at_a_time_compiles(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "_loaded", ready._Loaded())
    monkeypatch.setattr(ready, "build", lambda: pytest.fail("a second compiler was started"))
    assert not cache.is_compiling()
    with cache.lock():
        assert cache.is_compiling()
        assert ready.kernels(ready.TRAINING) is None
    assert not cache.is_compiling()


def test_old_versions_are_forgotten_and_nothing_else(elsewhere: Path) -> None:
    cache.folder()
    for age in range(6):
        old = elsewhere / f"{age:016x}"
        old.mkdir()
        os.utime(old, (100 - age, 100 - age))
    (elsewhere / "of somebody else").mkdir()
    cache.forget_old()
    left = {path.name for path in elsewhere.iterdir()}
    assert left == {cache.digest(), "of somebody else", *(f"{age:016x}" for age in range(3))}
