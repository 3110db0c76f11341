"""Proves a finished site before it goes online."""
