"""Files and metadata for programs: feeds, open data, Markdown copies, and the metadata in the head of each page."""
