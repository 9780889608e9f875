"""The engine: the process on the other side that trains, suggests and composes."""
