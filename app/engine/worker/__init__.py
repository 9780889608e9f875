"""What runs inside the engine process; nothing here is imported by the window."""
