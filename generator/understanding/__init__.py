"""What the texts mean: tags, acronyms, links, highlights, neighbours, each answer with its reason."""
