"""The canvas: the network with the spline of every edge, drawn live."""
