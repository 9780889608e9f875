"""What a trained network tells: importance, metrics, uncertainty."""
