"""Search for the law."""
