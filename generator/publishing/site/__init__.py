"""Knows MkDocs, and is the only room that does: its settings, its builds, its live reload."""
