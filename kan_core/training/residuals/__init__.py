"""Training on an equation that a function has to fulfil, and its conditions, instead of on its values."""
