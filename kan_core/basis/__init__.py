"""Spline and other bases of an edge."""
