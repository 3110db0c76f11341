"""What programs read: feeds, open data, and the facts on each page."""
