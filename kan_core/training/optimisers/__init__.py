"""The optimisers, one file each, and what the second-order one is made of."""
