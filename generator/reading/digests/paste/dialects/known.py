"""The table of all dialects. Another source of pastes is one new file beside this one, and one row."""

from __future__ import annotations

from generator.reading.digests.paste.dialects.arxiv_feed import ARXIV_FEED
from generator.reading.digests.paste.dialects.arxiv_ids import ARXIV_IDS
from generator.reading.digests.paste.dialects.arxiv_listing import ARXIV_LISTING
from generator.reading.digests.paste.dialects.arxiv_mail import ARXIV_MAIL
from generator.reading.digests.paste.dialects.dialect import Dialect
from generator.reading.digests.paste.dialects.hugging_face import HUGGING_FACE
from generator.reading.digests.paste.dialects.markdown import MARKDOWN
from generator.reading.digests.paste.dialects.newsletter import NEWSLETTER
from generator.reading.digests.paste.dialects.scholar_alert import SCHOLAR_ALERT
from generator.reading.digests.paste.dialects.table import DialectTable

ROWS: tuple[Dialect, ...] = (
    # Above the identifiers: what it writes in front of a title may stand beside an identifier behind it.
    SCHOLAR_ALERT,
    ARXIV_MAIL,
    ARXIV_LISTING,
    ARXIV_FEED,
    ARXIV_IDS,
    HUGGING_FACE,
    NEWSLETTER,
    MARKDOWN,
)
"""Narrow dialects first; `table.py` says what the order decides."""

DIALECTS = DialectTable(ROWS)
"""The rows as the rooms that read any paste ask them."""
