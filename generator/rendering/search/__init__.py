"""The files that the search in the browser reads; `fields` is the table of what is searched, here and in a terminal."""
