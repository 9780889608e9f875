"""Pure edits of a model and the tree of revisions."""
