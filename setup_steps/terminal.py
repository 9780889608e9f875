"""What the set-up says in the terminal, and the error that ends it."""


class SetupError(Exception):
    """The set-up cannot go on; the message says why and what to do."""


def say(line: str) -> None:
    """Print a line of progress at once, also into a pipe."""
    print(f"kanoscope: {line}", flush=True)
