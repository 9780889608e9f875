"""The windows: start page, main window, and the commands behind its actions."""
