"""Sample tables: their index, and the script that made those that follow a formula."""
