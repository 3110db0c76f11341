"""The only rooms that touch the outside: the disk, MkDocs, Pagefind, and the finished site's own pages."""
