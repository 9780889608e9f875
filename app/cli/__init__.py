"""Kanoscope without a window."""
