"""Kanoscope's desktop application - windows, the canvas and the client of the engine."""
