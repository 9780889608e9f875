"""Compiled sums for networks of cubic splines, each kernel checked against the plain path in torch."""
