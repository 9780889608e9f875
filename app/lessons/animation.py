"""A training run as an animation: its moments drawn one after another, and written as GIF or MP4."""

import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from app.lessons.gif import palette_of, to_pillow, write_gif
from app.network.picture import network_image
from app.theme import LIGHT
from kan_core.errors import ExportError
from kan_core.model.state import FloatArray, ModelState

WIDTH, HEIGHT, STRIP = 960, 500, 44
"""Dots of the network, and of the height of the words below it: even numbers, as films want."""
MOST = 120
"""Moments that are shown of a run; of a longer one every second, third and so on."""
HELD = 2.0
"""Seconds for which the last one is seen."""
COUNTED = 8
"""Frames whose colours are counted."""


@dataclass(frozen=True)
class Animation:
    """What is to be written.

    Attributes:
        states: of a run, in order; all of the same widths.
        texts: what is said of each.
        importance: of edges, for all moments the same.
        pace: moments a second.
    """

    states: tuple[ModelState, ...]
    texts: tuple[str, ...]
    importance: tuple[FloatArray, ...] | None
    pace: int

    def write(self, path: Path) -> None:
        """Write it as the ending of the file says: .gif, or .mp4 by ffmpeg.

        Raises:
            ExportError: the ending is another, ffmpeg is missing or fails, or the file cannot be written.
        """
        write = {".gif": self._write_gif, ".mp4": self._write_mp4}.get(path.suffix.lower())
        if write is None:
            raise ExportError(f"An animation cannot be written as {path.suffix!r}.", "Use .gif or .mp4.")
        try:
            write(path)
        except OSError as error:
            raise ExportError(
                f"{path.name} cannot be written: {error.strerror or error}.",
                "Choose another folder or make room.",
            ) from error

    def shown(self) -> Sequence[int]:
        """Places of the moments that are shown; the last one is always among them."""
        every = -(-len(self.states) // MOST)
        return range(len(self.states) - 1, -1, -every)[::-1]

    def _write_gif(self, path: Path) -> None:
        shown, each = self.shown(), round(1000 / self.pace)
        few = [self._frame(place) for place in shown[:: -(-len(shown) // COUNTED)]]
        milliseconds = [*[each] * (len(shown) - 1), max(each, round(1000 * HELD))]
        write_gif(path, map(self._frame, shown), palette_of(few), milliseconds)

    def _write_mp4(self, path: Path) -> None:
        """By ffmpeg, which gets the frames through a pipe."""
        ffmpeg = shutil.which("ffmpeg")
        if ffmpeg is None:
            raise ExportError(
                "MP4 files are written by the program ffmpeg, which was not found.",
                "Install ffmpeg, or save the animation as GIF.",
            )
        shown = [*self.shown(), *[len(self.states) - 1] * round(HELD * self.pace)]
        width, height = self._frame(shown[-1]).size
        given = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}")
        command = (ffmpeg, "-y", "-loglevel", "error", *given, "-framerate", str(self.pace), "-i", "-")
        written = ("-pix_fmt", "yuv420p", str(path.absolute()))
        with subprocess.Popen((*command, *written), stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdin is not None and process.stderr is not None
            # Where it ends before it has all, it says why.
            with suppress(BrokenPipeError), process.stdin as pipe:
                for place in shown:
                    pipe.write(self._frame(place).tobytes())
            told = process.stderr.read().decode(errors="replace").strip().splitlines()
        if process.returncode:
            raise ExportError(
                f"ffmpeg could not write {path.name}: {told[-1] if told else process.returncode}.",
                "Save the animation as GIF.",
            )

    def _frame(self, place: int) -> Image.Image:
        """The network and below it the words."""
        image = QImage(WIDTH, HEIGHT + STRIP, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        font = QFont("DejaVu Sans")
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setPixelSize(STRIP // 2)
        with QPainter(image) as painter:
            painter.drawImage(0, 0, network_image(self.states[place], self.importance, (WIDTH, HEIGHT)))
            painter.setFont(font)
            painter.setPen(LIGHT.colour("text"))
            painter.drawText(QRect(0, HEIGHT, WIDTH, STRIP), Qt.AlignmentFlag.AlignCenter, self.texts[place])
        return to_pillow(image)
