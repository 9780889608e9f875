"""Sums over the rows that second-order steps are made of: in torch, the reference, and compiled."""
