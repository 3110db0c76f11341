"""Where tests find what they read: invented data, and settings of their own."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
"""The project."""
DATA = Path(__file__).parent / "data"
"""All invented data."""
TINY = DATA / "tiny"
"""A library of three papers, for tests that build again and again."""
HARBOUR = DATA / "harbour"
"""A library that has something of everything, for search, citations and what a reader does."""
SETTINGS = DATA / "settings" / "mkdocs.yml"
"""Settings of a site, with the theme of the project."""
