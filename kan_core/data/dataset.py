"""The table a model is made from: columns with names, units and roles, and their values."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.data.split import AS_ROLES_SAY, AUTO, GROUP, RANDOM, TIME, Splitting
from kan_core.errors import DataError, UnitError

FloatArray = NDArray[np.float64]


class Role(StrEnum):
    """What a column is used for."""

    INPUT = "input"
    TARGET = "target"
    CLASS = "class"
    WEIGHT = "weight"
    SIGMA = "sigma"
    GROUP = "group"
    TIME = "time"
    IGNORE = "ignore"


_MANY = frozenset({Role.INPUT, Role.TARGET, Role.IGNORE})
_GIVEN = frozenset({Role.TARGET, Role.CLASS})


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes:
        name: unique in its table.
        role: what the column is used for.
        unit: text of its unit, empty where none is known.
        header: text that the file has above the column, for "mass (kg)" name "mass" and unit "kg".
        labels: the different texts of a column of texts, whose values are positions among them; empty for a
            column of numbers.
        expression: what the column is computed from; empty for one that stands in the file.
    """

    name: str
    role: Role = Role.INPUT
    unit: str = ""
    header: str = ""
    labels: tuple[str, ...] = ()
    expression: str = ""

    @property
    def target_role(self) -> Role:
        """How the model can give this column: texts as classes, numbers as a target."""
        return Role.CLASS if self.labels else Role.TARGET

    @property
    def former_role(self) -> Role:
        """What a column becomes that the model no longer gives."""
        return Role.IGNORE if self.labels else Role.INPUT


@dataclass(frozen=True, eq=False)
class Dataset:
    """A table of n rows and m columns of numbers.

    Attributes:
        name: what the table is called in the window, usually the name of its file.
        columns: m columns with different names, at most one each of class, weight, sigma, group and time.
        values: (n, m) read-only; NaN where a value is missing.
        notes: sentences on what was guessed, left out or ignored when the table was made.
        condition: on the rows that are used; empty where all are.
        split: how rows are held out.
    """

    name: str
    columns: tuple[Column, ...]
    values: FloatArray
    notes: tuple[str, ...] = ()
    condition: str = ""
    split: Splitting = AS_ROLES_SAY

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", _read_only(self.values))
        if self.values.ndim != 2 or self.values.shape[1] != len(self.columns):
            raise DataError(f"The table {self.name!r} needs one column of values for each column name.")
        _check_names(self.names)
        _check_roles(self.columns)
        for column in self.columns:
            _check_labels(column, self.column(column.name))

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all columns, in the order of the file."""
        return tuple(column.name for column in self.columns)

    @property
    def rows(self) -> int:
        """n, missing values or not."""
        return int(self.values.shape[0])

    @property
    def inputs(self) -> tuple[Column, ...]:
        """The columns the model may use, in the order of the file."""
        return tuple(column for column in self.columns if column.role is Role.INPUT)

    @property
    def targets(self) -> tuple[Column, ...]:
        """The columns the model must give, targets and classes, in the order of the file."""
        return tuple(column for column in self.columns if column.role in _GIVEN)

    @property
    def target(self) -> Column | None:
        """The first column the model must give, None before one is chosen."""
        return next(iter(self.targets), None)

    def of_role(self, role: Role) -> Column | None:
        """The column of that role, the first where it may have several, None where there is none."""
        return next((column for column in self.columns if column.role is role), None)

    @property
    def split_way(self) -> str:
        """How rows are held out: one of `WAYS` but "auto"."""
        if self.split.way != AUTO:
            return self.split.way
        return GROUP if self.of_role(Role.GROUP) else TIME if self.of_role(Role.TIME) else RANDOM

    @property
    def split_column(self) -> str:
        """Name of the column by which rows are held out; empty where that is by none.

        Raises:
            DataError: rows are held out by groups or times that no column tells.
        """
        if self.split_way not in (GROUP, TIME):
            return ""
        column = self.of_role(Role(self.split_way))
        name = self.split.column or (column.name if column else "")
        if not name:
            raise DataError("No column tells which rows are held out.", "Name one, or give it that role.")
        return self.columns[self.index(name)].name

    def index(self, name: str) -> int:
        """Position of the column `name`; `DataError` where the table has none."""
        if name not in self.names:
            raise DataError(f"The table has no column {name!r}.", f"Its columns are {_listed(self.names)}.")
        return self.names.index(name)

    def column(self, name: str) -> FloatArray:
        """(n,) values of the column `name`; `DataError` where the table has none."""
        values: FloatArray = self.values[:, self.index(name)]
        return values

    def with_roles(self, roles: Mapping[str, Role]) -> "Dataset":
        """A copy in which the named columns have new roles."""
        return self._changed({name: {"role": role} for name, role in roles.items()})

    def with_target(self, *names: str) -> "Dataset":
        """A copy whose targets are the columns `names`, texts as classes; former targets become inputs."""
        return self._giving({name: self.columns[self.index(name)].target_role for name in names})

    def with_class(self, name: str) -> "Dataset":
        """A copy in which the model tells the values of `name` apart; former targets become inputs."""
        return self._giving({name: Role.CLASS})

    def _giving(self, chosen: Mapping[str, Role]) -> "Dataset":
        former = {column.name: column.former_role for column in self.targets}
        return self.with_roles({**former, **chosen})

    def with_inputs(self, names: tuple[str, ...]) -> "Dataset":
        """A copy whose inputs are exactly the columns `names`; former inputs are ignored."""
        former = {column.name: Role.IGNORE for column in self.inputs}
        return self.with_roles({**former, **dict.fromkeys(names, Role.INPUT)})

    def with_units(self, units: Mapping[str, str]) -> "Dataset":
        """A copy in which the named columns have new units; `UnitError` names columns that do not exist."""
        unknown = [name for name in units if name not in self.names]
        if unknown:
            raise UnitError(
                f"Units are given for {_listed(unknown)}, which the table does not have.",
                f"Its columns are {_listed(self.names)}.",
            )
        return self._changed({name: {"unit": unit} for name, unit in units.items()})

    def _changed(self, changes: Mapping[str, dict[str, Any]]) -> "Dataset":
        for name in changes:
            self.index(name)
        columns = tuple(replace(column, **changes.get(column.name, {})) for column in self.columns)
        return replace(self, columns=columns)


def _read_only(values: Any) -> FloatArray:
    """`values` itself where nobody can write to it (a mapped file need not be copied), else a copy."""
    array = np.asarray(values, dtype=np.float64)
    if array.flags.writeable:
        array = array.copy()
        array.setflags(write=False)
    return array


def _check_names(names: tuple[str, ...]) -> None:
    repeated = [name for name, count in Counter(names).items() if count > 1]
    if repeated:
        raise DataError(f"More than one column is called {_listed(repeated)}.", "Give each its own name.")


def _check_roles(columns: tuple[Column, ...]) -> None:
    for role in Role:
        having = [column.name for column in columns if column.role is role]
        if role not in _MANY and len(having) > 1:
            raise DataError(f"The columns {_listed(having)} are all marked {role}.", f"Keep one {role}.")


def _check_labels(column: Column, values: FloatArray) -> None:
    if column.labels and not (np.isnan(values) | np.isin(values, np.arange(len(column.labels)))).all():
        raise DataError(f"The column {column.name!r} has values that stand for none of its texts.")


def _listed(names: tuple[str, ...] | list[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:12])
    return shown if len(names) <= 12 else f"{shown} and {len(names) - 12} more"
