"""Reads and checks folders, text files and YAML files, whatever they contain, for all other readers."""
