"""Symbolic primitives as numeric functions."""
