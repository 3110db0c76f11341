"""Sources that pastes come from: each is one file with all that is known of it, and one row in `known.py`."""
