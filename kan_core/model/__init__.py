"""The network: specification, frozen state, evaluation."""
