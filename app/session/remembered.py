"""The settings of a session as plain values, which a project keeps, and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any, TypeVar, get_args, get_type_hints

from app.session.searches import Searches
from app.session.training import Training
from kan_core.errors import ProjectError
from kan_core.project.fields import Json

Settings = TypeVar("Settings")

OF_THE_MACHINE = ("workers",)
"""What the user prefers on this machine, whatever the project."""


class Remembered:
    """How the session trains and searches: `plain` for a project, `take` out of one."""

    def __init__(self, training: Training, searches: Searches) -> None:
        self._training, self._searches = training, searches

    def plain(self) -> dict[str, Json]:
        """The settings by name."""
        found = {
            "training": self._training.settings,
            "refinement": self._training.refinement,
            "discovery": self._searches.settings,
        }
        return {name: _plain(each) for name, each in found.items()}

    def take(self, kept: Mapping[str, Json]) -> None:
        """Train and search as a project says; what it does not say stays.

        Raises:
            ProjectError: a setting is of another kind than it should be.
            KanoscopeError: a setting has a value that there is not.
        """
        training = _changed(self._training.settings, kept.get("training"))
        refinement = _changed(self._training.refinement, kept.get("refinement"))
        discovery = _changed(self._searches.settings, kept.get("discovery"))
        self._training.use(training)
        self._training.refine_to(refinement)
        self._searches.use(discovery)


def _plain(settings: Any) -> Json:
    return {name: value for name, value in asdict(settings).items() if name not in OF_THE_MACHINE}


def _changed(settings: Settings, kept: Json) -> Settings:
    if kept is None:
        return settings
    kinds = get_type_hints(type(settings))
    names = {field.name for field in fields(settings)} - set(OF_THE_MACHINE)  # type: ignore[arg-type]
    if not isinstance(kept, dict):
        raise ProjectError("The settings in the project are not what they should be.", "Choose them anew.")
    for name, value in kept.items():
        if name in names and type(value) not in (get_args(kinds[name]) or (kinds[name],)):
            raise ProjectError(f"The setting {name} in the project is damaged.", "Choose the settings anew.")
    return replace(settings, **{name: kept[name] for name in kept if name in names})  # type: ignore[type-var]
