"""A table and the network made from it, step by step: what the window does, for programs."""
