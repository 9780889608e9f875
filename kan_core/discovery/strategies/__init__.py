"""The strategies of the search: each proposes formulas for one family of laws."""
