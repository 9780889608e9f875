"""A run is written as an animation, and what hinders it is told."""

import os
import shutil
import sys

import pytest
from PIL import Image

from app.lessons.animation import MOST, STRIP, WIDTH, Animation
from kan_core.errors import ExportError
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState


def animation(count: int) -> Animation:
    """Different networks of one edge, with the words 1, 2, ..."""
    states = (
        first_state(ModelSpec((1, 1), 3), (InputState("x"),), (OutputState("y"),), seed)
        for seed in range(count)
    )
    return Animation(tuple(states), tuple(str(place + 1) for place in range(count)), None, 4)


def test_a_gif_has_every_moment_at_the_pace_that_was_chosen_and_holds_the_last(qapp, tmp_path):
    file = tmp_path / "run.gif"
    animation(3).write(file)
    with Image.open(file) as film:
        assert film.n_frames == 3 and film.size[0] == WIDTH and film.size[1] % 2 == 0
        shown, pictures = [], []
        for place in range(3):
            film.seek(place)
            shown.append(film.info["duration"])
            pictures.append(film.convert("RGB"))
    assert shown == [250, 250, 2000]
    above = pictures[0].height - STRIP
    for box in ((0, 0, WIDTH, above), (0, above, WIDTH, pictures[0].height)):
        assert len({picture.crop(box).tobytes() for picture in pictures}) == 3


def test_of_a_long_run_fewer_moments_are_shown_and_always_the_last():
    (state,) = animation(1).states
    for count, shown in ((1, 1), (MOST, MOST), (2 * MOST + 1, 81)):
        places = Animation((state,) * count, (), None, 4).shown()
        assert len(places) == shown and places[-1] == count - 1


def test_without_ffmpeg_a_film_is_refused_with_what_to_do(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ExportError, match="ffmpeg") as error:
        animation(1).write(tmp_path / "run.mp4")
    assert "GIF" in error.value.remedy


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_what_ffmpeg_complains_of_is_told(qapp, tmp_path, monkeypatch):
    failing = tmp_path / "ffmpeg"
    failing.write_text("#!/bin/sh\necho 'no such encoder' >&2\nexit 1\n", encoding="utf-8")
    failing.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join((str(tmp_path), os.environ["PATH"])))
    with pytest.raises(ExportError, match="no such encoder"):
        animation(1).write(tmp_path / "run.mp4")


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")
def test_a_film_is_written_by_ffmpeg(qapp, tmp_path):
    file = tmp_path / "run.mp4"
    animation(2).write(file)
    assert b"ftyp" in file.read_bytes()[:16]


@pytest.mark.parametrize(("name", "told"), [("run.avi", ".avi"), ("missing/run.gif", "cannot be written")])
def test_what_cannot_be_written_is_told(qapp, tmp_path, name, told):
    with pytest.raises(ExportError, match=told):
        animation(1).write(tmp_path / name)
