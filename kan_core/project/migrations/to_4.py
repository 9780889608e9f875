"""Version 4: the user gives names to revisions."""

from dataclasses import replace

from kan_core.project.documents import Documents
from kan_core.project.fields import items, optional


def migrate(documents: Documents) -> Documents:
    """None had a name.

    Raises:
        ProjectError: the documents of version 3 are damaged.
    """
    tree = optional(documents.history, "history", dict)
    if tree is None:
        return documents
    revisions = [{**revision, "name": ""} for revision in items(tree, "revisions", dict)]
    return replace(documents, history={**documents.history, "history": {**tree, "revisions": revisions}})
