"""Older project files are lifted step by step."""

from dataclasses import replace

import pytest

from kan_core.errors import ProjectError
from kan_core.project.documents import Documents
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
