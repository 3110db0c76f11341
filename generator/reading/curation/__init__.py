"""What curators write: facts, taxonomy, rules for authors and venues, pages."""
