"""Exit statuses of the commands."""

UNUSABLE = 2
"""The input cannot be used; one line says why."""
INTERRUPTED = 130
"""Ctrl-C; what was found until then is written."""
