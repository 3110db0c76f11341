"""Turns a `Library` into `OutputFile`s: every file of the site that we make ourselves, as text that is not yet written.

`site.py` calls all rooms; `pages/` makes the pages for readers, `citing/` the citations, `machines/` the files for
programs, `search/` the files of the search, `pictures/` the pictures for shared links.
"""
