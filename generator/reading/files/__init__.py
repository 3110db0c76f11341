"""Files of any kind, read as text or YAML and checked, each mistake with its line."""
