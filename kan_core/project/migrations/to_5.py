"""Version 5: every revision keeps how it was made."""

from dataclasses import replace

from kan_core.project.documents import Documents
from kan_core.project.fields import items, optional


def migrate(documents: Documents) -> Documents:
    """Of none it was known.

    Raises:
        ProjectError: the documents of version 4 are damaged.
    """
    tree = optional(documents.history, "history", dict)
    if tree is None:
        return documents
    revisions = [{**revision, "made": []} for revision in items(tree, "revisions", dict)]
    return replace(documents, history={**documents.history, "history": {**tree, "revisions": revisions}})
