"""The picture that a page shows when it is shared: what stands on it, and how it is drawn."""
