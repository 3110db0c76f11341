"""Paper Digest: text goes in on the ground floor, and a website comes out on top.

A digest is a text file that a curator pasted. On its way up it passes these floors, each using only those below it:

    terminal       the verbs (check, build, serve, explain, search), and how they look
    publishing     writes files, builds with MkDocs, indexes with Pagefind, proves the finished site
    rendering      Library -> OutputFiles: Markdown pages, data, citations, feeds, pictures
    library        content/ -> Library: reads, cleans, understands, relates, in that order
    understanding  tags, acronyms, links, highlights, related papers: each with its reason
    reading        files -> nouns: digests, facts, taxonomy, pages; every mistake with file and line
    text           pure text: repair, LaTeX, escaping, slugs
    processes      spreads work over the processors
    errors         what can be wrong, and how all of it is gathered before anyone is told
    model          the nouns: frozen, without behaviour

To follow one paper: `reading/digests/paste/reader.py` makes it a `DigestEntry`, `library.py` makes that a `Paper`,
`rendering/pages/paper.py` makes that an `OutputFile`, `publishing/build_steps.py` makes that a page of the site.
"""
