"""Citations: `records` collects what they say, one module writes each format, and `formats` is the table of them."""
