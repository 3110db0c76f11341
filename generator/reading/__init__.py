"""Files -> nouns: digests, facts, taxonomy, pages; every mistake with file and line."""
