"""Kanoscope's numerical library - data, networks, training, symbolic forms - without any window."""
