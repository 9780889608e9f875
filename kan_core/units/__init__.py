"""Units and dimensions of columns."""
