"""Reads what curators write: facts, the taxonomy and its examples, rules for authors and venues, and pages."""
