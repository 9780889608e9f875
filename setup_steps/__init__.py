"""What run.py does before the program starts, with the standard library alone."""
