"""Takes the pictures of the README from a session as a user has it: `python -m docs.make_pictures`."""
