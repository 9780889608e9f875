"""Steps that lift the documents of older project files to the current form.

A change of the form raises `VERSION` by one and adds a module `to_N` with one function `migrate(documents)`,
entered in `table.MIGRATIONS` under N. It takes the documents of version N - 1 and returns those of version N.
A step that has been released is never changed again, and a file of every released version stays among the
tests.
"""
