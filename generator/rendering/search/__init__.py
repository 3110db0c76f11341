"""The files that search in the browser reads."""
