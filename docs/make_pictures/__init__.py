"""Takes the pictures of the program from a session as a user has it: `python3 run.py screenshots`."""
