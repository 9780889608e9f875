"""A monkey at the window: random operations from a seed, and everything that may not happen meanwhile."""
