"""Pages for readers, with one module for each kind of page; all of them use `page_writer` and the Jinja templates."""
