"""The canvas: CPU time of a frame, training with the window open, memory: `python -m benchmarks.canvas`."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks._canvas import frames, live, memory
from benchmarks._engine import application, finish
from benchmarks._measure import options, write
from benchmarks._screen import screen

PARTS = ("frames", "live", "memory")


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS, help="what to measure")
    parser.add_argument("--frames", type=int, default=120, help="frames of each network")
    parser.add_argument("--seconds", type=float, default=6.0, help="of each run that is watched or not")
    parser.add_argument("--pairs", type=int, default=5, help="of such runs")
    parser.add_argument("--minutes", type=float, default=15.0, help="of training while memory is watched")
    parser.add_argument("--rounds", type=int, default=10, help="after which memory is looked at")
    parser.add_argument("--edits", type=int, default=5000, help="made while memory is watched")
    parser.add_argument("--warm", type=float, default=1.0, help="part of the edits and training before that")
    asked = parser.parse_args()
    with screen() as where:
        print(f"drawn on {where}")
        tables = []
        qt = QApplication.instance() or QApplication([])
        if "frames" in asked.parts:
            tables.append(frames.measure(asked.frames))
        made = application() if {"live", "memory"} & set(asked.parts) else None
        if made is not None and "live" in asked.parts:
            tables.append(live.measure(made, asked.seconds, asked.pairs))
        if made is not None and "memory" in asked.parts:
            if Path("/proc/self/status").exists():
                tables.append(memory.measure(made, asked.minutes, asked.edits, asked.warm, asked.rounds))
            else:
                print("\nMemory is measured on Linux only.", file=sys.stderr)
        if made is not None:
            finish(made)
        qt.quit()
        write(tables, asked.json)


if __name__ == "__main__":
    main()
