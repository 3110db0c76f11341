"""Citations in every format."""
