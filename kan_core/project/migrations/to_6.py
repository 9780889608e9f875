"""Version 6: columns may be computed, rows chosen by a condition, and held out by groups or times."""

from dataclasses import replace

from kan_core.project.documents import Documents
from kan_core.project.fields import items, optional


def migrate(documents: Documents) -> Documents:
    """All columns stood in files, all rows were used, and some were held out at random.

    Raises:
        ProjectError: the documents of version 5 are damaged.
    """
    table = optional(documents.manifest, "dataset", dict)
    if table is None:
        return documents
    lifted = {
        **table,
        "columns": [{**column, "expression": ""} for column in items(table, "columns", dict)],
        "condition": "",
        "split": {"way": "random", "column": "", "fraction": 0.8},
    }
    return replace(documents, manifest={**documents.manifest, "dataset": lifted})
