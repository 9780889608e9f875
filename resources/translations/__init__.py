"""The languages of the window, how its texts are gathered, and the sentences of the library."""
