"""The nouns of the program, such as paper, tag and library: frozen dataclasses that all other packages exchange."""
