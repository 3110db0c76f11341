"""What a person types and sees: the verbs, and how they look in a terminal."""
