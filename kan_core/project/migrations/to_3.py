"""Version 3: a project keeps the primitives that its user added."""

from dataclasses import replace

from kan_core.project.documents import Documents


def migrate(documents: Documents) -> Documents:
    """There were none."""
    return replace(documents, manifest={**documents.manifest, "primitives": []})
