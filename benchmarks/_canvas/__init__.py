"""What `canvas` measures: single frames, training with the window open, memory."""
