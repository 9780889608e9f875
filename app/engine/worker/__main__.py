"""Starts a worker: `python -m app.engine.worker`, address, key and role on standard input."""

from app.engine.process import connect
from app.engine.worker.roles import start

if __name__ == "__main__":
    start(*connect())
