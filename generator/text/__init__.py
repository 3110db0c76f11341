"""Pure text: repairing it, reading LaTeX, escaping it for where it goes, and making slugs of it."""
