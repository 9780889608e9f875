"""The jobs of the worker, one in each file: `run` answers a kind of request."""
