"""Older project files are lifted step by step."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kan_core.data.dataset import Column, Role
from kan_core.data.split import Splitting
from kan_core.errors import ProjectError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.project.documents import Documents
from kan_core.project.file import load_project
from kan_core.project.migrations.table import MIGRATIONS, VERSION, Migrate, check_version, lift


def adding(number: int) -> Migrate:
    def migrate(documents: Documents) -> Documents:
        steps = [*documents.manifest["steps"], number]
        return replace(documents, manifest={"steps": steps})

    return migrate


@pytest.mark.parametrize(("version", "steps"), [(1, [2, 3, 4]), (2, [3, 4]), (4, [])])
def test_every_step_after_the_file_s_version_is_taken_in_order(version: int, steps: list[int]) -> None:
    table = {number: adding(number) for number in (4, 2, 3)}
    assert lift(Documents({"steps": []}, {}), version, table).manifest == {"steps": steps}


def test_there_is_a_step_to_every_version() -> None:
    assert sorted(MIGRATIONS) == list(range(2, VERSION + 1))


@pytest.mark.parametrize("version", [VERSION + 1, 0, -3])
def test_a_version_that_is_not_known_is_refused(version: int) -> None:
    with pytest.raises(ProjectError):
        check_version(version)


def test_a_project_of_version_1_opens() -> None:
    project = load_project(Path(__file__).parent / "old" / "version_1.kan")
    assert project.dataset is not None and project.history is not None
    assert project.dataset.columns == (
        Column("length", Role.INPUT, "m", "length (m)"),
        Column("name", Role.IGNORE, header="name"),
        Column("T", Role.TARGET, "s", "T (s)"),
    )
    assert (project.seed, project.notes) == (3, "From the first version.")
    assert project.history.root.label == "Open pendulum"
    snapped = project.history.redo().state
    assert snapped.snap(EdgeId(0, 0, 0)) is not None and snapped.class_of == ""
    assert np.isfinite(evaluate(snapped, np.array([[1.0]]))).all()


def test_a_project_of_version_2_opens() -> None:
    project = load_project(Path(__file__).parent / "old" / "version_2.kan")
    assert project.dataset is not None and project.history is not None
    assert project.dataset.columns[1] == Column("wood", Role.IGNORE, labels=("birch", "oak"))
    assert (project.seed, project.notes, project.primitives) == (3, "From the second version.", ())
    snapped = project.history.redo().state
    assert snapped.snap(EdgeId(0, 0, 0)) is not None
    assert np.isfinite(evaluate(snapped, np.array([[1.0]]))).all()


def test_a_project_of_version_3_opens_with_revisions_that_have_no_names() -> None:
    project = load_project(Path(__file__).parent / "old" / "version_3.kan")
    assert project.history is not None
    assert (project.seed, project.notes) == (3, "From the third version.")
    assert [revision.name for revision in project.history.revisions.values()] == ["", ""]
    assert project.history.root.title == project.history.root.label


def test_a_project_of_version_4_opens_with_revisions_of_which_nobody_knows_how_they_were_made() -> None:
    project = load_project(Path(__file__).parent / "old" / "version_4.kan")
    assert project.history is not None
    assert (project.seed, project.notes) == (3, "From the fourth version.")
    assert [revision.name for revision in project.history.revisions.values()] == ["", "a snapped one"]
    assert [revision.made for revision in project.history.revisions.values()] == [(), ()]


def test_a_project_of_version_5_opens_with_all_rows_and_columns_of_its_file() -> None:
    project = load_project(Path(__file__).parent / "old" / "version_5.kan")
    assert project.dataset is not None
    assert project.notes == "From the fifth version."
    assert not any(column.expression for column in project.dataset.columns)
    assert project.dataset.condition == ""
    assert project.dataset.split == Splitting("random")
