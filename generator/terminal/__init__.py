"""The command line: the verbs that a person types, and everything that is shown in a terminal."""
