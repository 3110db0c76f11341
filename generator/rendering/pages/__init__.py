"""Pages for readers, each kind in a room of its own."""
