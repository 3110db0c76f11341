"""XML of digests: well formed, or refused at its line; nothing outside of the text is opened."""

from __future__ import annotations

import html
import re
from pathlib import Path

from lxml import etree

from generator.errors import ProblemCollector
from generator.model.source import Source
from generator.reading.files.text_file import read_text

_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,30};")
"""A reference that HTML knows and XML does not: `&nbsp;`."""


def parse_xml(path: Path, problems: ProblemCollector) -> etree._Element | None:
    """Read a file of XML.

    Args:
        path: the file.
        problems: collects a file that cannot be read, and XML that is not well formed.

    Returns:
        The root; None where there was a problem.
    """
    text = read_text(path, problems)
    if text is None:
        return None
    known = _NAMED.sub(lambda found: html.unescape(found[0]), text)
    # Neither entities nor other files are opened: what a digest holds stands in it.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8", remove_comments=True
    )
    try:
        return etree.fromstring(known.encode(), parser)
    except etree.XMLSyntaxError as error:
        message = f"the XML is broken: {error.msg}"
        problems.error(Source(path.as_posix(), error.lineno or 0), message, "save the file again from where it came")
        return None
