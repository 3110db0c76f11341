"""Library to OutputFiles: every file of the site that is ours to make, as text, not yet written."""
