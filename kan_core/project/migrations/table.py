"""The current version of the project file and the steps that lead up to it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kan_core.errors import ProjectError
from kan_core.project.documents import Documents
from kan_core.project.migrations import to_2, to_3, to_4, to_5, to_6

VERSION = 6

Migrate = Callable[[Documents], Documents]

MIGRATIONS: Mapping[int, Migrate] = MappingProxyType(
    {2: to_2.migrate, 3: to_3.migrate, 4: to_4.migrate, 5: to_5.migrate, 6: to_6.migrate}
)
"""For each version N above 1 the step from N - 1 to N."""


def check_version(version: int) -> None:
    """Raise a ProjectError for a version this program cannot know."""
    if version > VERSION:
        raise ProjectError(
            f"The project was made by a newer version: it is a file of version {version}, not {VERSION}.",
            "Install the newer Kanoscope to open it.",
        )
    if version < 1:
        raise ProjectError(f"There is no project file of version {version}.", "Open another copy of it.")


def lift(documents: Documents, version: int, steps: Mapping[int, Migrate] = MIGRATIONS) -> Documents:
    """The documents of a file of `version` in the newest form that `steps` lead to."""
    for number in sorted(steps):
        if number > version:
            documents = steps[number](documents)
    return documents
