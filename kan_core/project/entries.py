"""Arrays and states as entries of batches; what was added before is known without a look at what is in it."""

import hashlib
from typing import Any, NamedTuple

from numpy.typing import NDArray

from kan_core.model.state import ModelState
from kan_core.project.arrays import ArrayWriter, entry_of
from kan_core.project.fields import write_document
from kan_core.project.states import pack_state


class _Known(NamedTuple):
    """What was added, kept so that its id stays its own; its name, and the entries that it needs."""

    added: object
    name: str
    entries: frozenset[str]


class Entries(ArrayWriter):
    """Collects what one writing needs, and remembers it for the next."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[int, _Known] = {}
        self._used: dict[int, _Known] = {}

    def add(self, array: NDArray[Any]) -> str:
        """Keep `array` and return its name."""
        known = self._seen(array)
        if known is None:
            name = super().add(array)
            known = _Known(array, name, frozenset({entry_of(name)}))
        self._used[id(array)] = known
        return known.name

    def add_state(self, state: ModelState) -> str:
        """Keep `state` and return the name of its entry."""
        known = self._used[id(state)] = self._seen(state) or self._packed(state)
        return known.name

    def taken(self) -> tuple[frozenset[str], dict[str, bytes]]:
        """The names of all entries that are needed, and what those are that were not known."""
        needed = frozenset[str]().union(*(known.entries for known in self._used.values()))
        new, self.entries = self.entries, {}
        self._known, self._used = self._used, {}
        return needed, new

    def _seen(self, added: object) -> _Known | None:
        return self._known.get(id(added)) or self._used.get(id(added))

    def _packed(self, state: ModelState) -> _Known:
        arrays = _Named(self)
        content = write_document(pack_state(state, arrays), indent=None)
        name = f"states/{hashlib.sha256(content).hexdigest()}.json"
        self.entries[name] = content
        return _Known(state, name, frozenset({name, *arrays.names}))


class _Named(ArrayWriter):
    """Passes arrays on, and remembers their entries."""

    def __init__(self, to: ArrayWriter) -> None:
        super().__init__()
        self._to = to
        self.names: list[str] = []

    def add(self, array: NDArray[Any]) -> str:
        name = self._to.add(array)
        self.names.append(entry_of(name))
        return name
