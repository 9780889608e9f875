"""Formula text as a tree, and its values in NumPy: what may be written, and what it comes to."""
