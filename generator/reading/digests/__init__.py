"""Digests, in every format that is read."""
