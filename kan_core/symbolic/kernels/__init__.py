"""Compiled kernels of snapping: primitives as tapes, played row by row while a row is fitted."""
