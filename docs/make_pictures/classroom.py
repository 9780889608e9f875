"""The lessons, each played on the window from its first step to its last."""

from collections.abc import Iterable, Iterator

from PySide6.QtTest import QTest

from app.lessons.lesson import Lesson
from app.lessons.player import Player
from app.lessons.playing import play
from docs.make_pictures.acts import Act
from docs.make_pictures.camera import Camera
from docs.make_pictures.stage import MOMENT, Look

SIZE = (1280, 800)
"""What a lesson has to be readable at; larger screens have more room."""
MADE = "network_to_formula"
"""The lesson after which the user makes one of what was done."""


class Lessons(Act):
    """The list of lessons, every step once it was done, a lesson of one's own, and what a class sees."""

    def prepare(self) -> None:
        self.stage.forget()
        self.window.learning.open()
        player = self.window.findChild(Player)
        assert player is not None
        self._player = player

    def show_in(self, camera: Camera, looks: Iterable[Look]) -> None:
        """Each step is done once, and then looked at in every look."""
        self._looks = [look for look in looks if (look.width, look.height) == SIZE]
        super().show_in(camera, self._looks)
        for lesson in self.window.learning.lessons:
            self._play(camera, lesson)

    def show(self, camera: Camera) -> None:
        QTest.qWait(MOMENT)
        camera.take("lessons_window", self.window)

    def _each(self, camera: Camera) -> Iterator[None]:
        for look in self._looks:
            camera.look = look
            self.stage.take_on(look)
            yield

    def _play(self, camera: Camera, lesson: Lesson) -> None:
        self.stage.forget()
        self.window.learning.open()
        number = 0

        def done() -> None:
            nonlocal number
            number += 1
            for _ in self._each(camera):
                QTest.qWait(MOMENT)
                camera.take(f"lesson_{lesson.id}_{number}", self.window)

        play(self._player, lesson, done)
        print(f"{lesson.id}: {len(camera.taken)} pictures so far", flush=True)
        if lesson.id == MADE:
            for _ in self._each(camera):
                self._show_class(camera)

    def _show_class(self, camera: Camera) -> None:
        """The end of a lesson, one of one's own made of it, and the same network as a class sees it."""
        camera.take("lesson_end_window", self.window)
        make = self.window.learning.make
        self.stage.windows_of(make, lambda window: camera.take("dialog_made_lesson", window))
        self.window.actions_["teacher_mode"].trigger()
        QTest.qWait(2 * MOMENT)
        camera.take("teacher_window", self.window)
        self.window.actions_["teacher_mode"].trigger()
