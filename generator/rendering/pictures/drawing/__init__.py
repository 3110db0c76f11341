"""Draws the pictures that are shown where a page is shared, and is the only room that knows Pillow."""
