"""The kanpiler: a formula compiled into a network whose edges are snapped."""
