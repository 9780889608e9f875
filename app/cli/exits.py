"""Exit statuses of the commands."""

UNUSABLE = 2
"""The input cannot be used; one line says why."""
INTERRUPTED = 130
"""Ctrl-C; what was found until then is written."""
CLOSED = 141
"""Nobody reads the output any more; as shells count a program that the signal SIGPIPE has ended."""
STATUSES = (
    f"The exit status is 0 with a result, {UNUSABLE} for input that cannot be used (the last line says why), "
    f"and {INTERRUPTED} after Ctrl-C, with the best until then. Results go to the standard output stream, "
    "progress and notes to the standard error stream."
)
"""What is said of them, and of the streams."""
