"""The rows that candidates and smaller models are compared on."""

from kan_core.training.scaled import compared

__all__ = ["compared"]
