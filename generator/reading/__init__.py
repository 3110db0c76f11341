"""Reads files of content into the nouns of `model`, and reports every mistake with its file and line.

`files/` reads text and YAML of any kind, `curation/` the files of curators, `digests/` the lists of papers.
"""
