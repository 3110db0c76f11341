"""The nouns of a digest: what a paper, a tag and a library are, and nothing that acts on them."""
