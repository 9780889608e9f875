"""From splines to symbolic expressions."""
