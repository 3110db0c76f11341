"""Paper Digest reads digests of research papers and builds a website from them.

A digest is a list of papers that a curator pasted into a file. The package is built in floors: each package uses only
those below it, and `lint-imports` proves it. From top to bottom:

    terminal       the verbs (check, build, serve, read, explain, search) and what they print
    publishing     writes the site: builds in a folder of its own, with MkDocs (`site`) and Pagefind, then checks every
                   page of the result (`proof`)
    rendering      makes every file of the site from a `Library`, as text
        pages      pages for readers, from Jinja templates
        citing     citations: BibTeX, RIS, CSL-JSON and others
        machines   feeds, open data, metadata for search engines
        search     the files of the search in the browser
        pictures   the picture that is shown when a page is shared
    library        makes a `Library` from a content folder: the order of the work and nothing else
    understanding  finds tags, acronyms, links, results and related papers, each with its reason
    reading        reads content, and reports every mistake with its file and line
        files      folders, text and YAML of any kind
        curation   what curators write: facts, taxonomy, rules, pages
        digests    lists of papers, in several formats; `paste` reads text that was copied from mails and websites,
                   and `paste.dialects` knows the sources of such text
    text           works on single texts: repairs, LaTeX, escaping, slugs
    processes      divides work between the processors
    errors         problems, and the collector that gathers all of them before any is shown
    model          the nouns: papers, tags, digests and others, as frozen dataclasses

To follow one paper through the code: `reading/digests/paste/reader.py` makes it a `DigestEntry`, `library.py` makes
that a `Paper`, `rendering/pages/paper.py` makes that an `OutputFile`, `publishing/build_steps.py` makes that a page.

Six things are added with one file and one row of a table; a reserved name is the row alone:

    a kind of page        rendering/pages/NAME.py                  rendering/page_kinds.py
    a citation format     rendering/citing/NAME.py                 rendering/citing/formats.py
    a search field        rendering/search/NAME.py                 rendering/search/fields.py
    an input format       reading/digests/NAME.py                  reading/digests/formats.py
    a source of pastes    reading/digests/paste/dialects/NAME.py   reading/digests/paste/dialects/known.py
    a reserved name                                                rendering/reserved_names.py
"""
