"""Experiments of the classroom: short computations that show what networks of splines can do, and cannot."""
