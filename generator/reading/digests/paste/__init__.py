"""Digests as pasted text: which lines are titles, abstracts, facts, and which belong to the page around them."""
