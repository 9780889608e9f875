"""The messages between the window and the engine, a file for each thing they are about."""
