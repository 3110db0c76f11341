"""Files that hold no list of papers that can be read: what they are, and what to do with them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_AS_TEXT = "save it as text (.txt), or copy the papers out of it"
_AS_CSV = "save it as CSV"
_EXPORT = "export its papers as BibTeX, RIS or CSV"
_UNPACK = "unpack it"

_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", "copy its text into a .txt file"),
    (b"{\\rtf", "a rich text document (RTF)", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "an old Office document", _AS_TEXT),
    (b"\x1f\x8b", "compressed with gzip", _UNPACK),
    (b"BZh", "compressed with bzip2", _UNPACK),
    (b"\xfd7zXZ", "compressed with xz", _UNPACK),
    (b"\x89PNG", "a picture", "copy the text that it shows into a .txt file"),
    (b"\xff\xd8\xff", "a picture", "copy the text that it shows into a .txt file"),
    (b"SQLite format 3", "a database", _EXPORT),
    (b"PAR1", "a Parquet table", _AS_CSV),
)
"""How files of other kinds begin, what they are, and what to do."""
_IN_ZIP: tuple[tuple[bytes, str, str], ...] = (
    (b"word/", "a Word document", _AS_TEXT),
    (b"xl/", "an Excel workbook", _AS_CSV),
    (b"opendocument.text", "an OpenDocument text", _AS_TEXT),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet", _AS_CSV),
    (b"epub", "an e-book", _AS_TEXT),
)
"""What the beginning of a zip file names, where it is a document."""
_BY_SUFFIX: dict[str, tuple[str, str]] = {
    ".doc": ("a Word document", _AS_TEXT),
    ".docx": ("a Word document", _AS_TEXT),
    ".odt": ("an OpenDocument text", _AS_TEXT),
    ".xls": ("an Excel workbook", _AS_CSV),
    ".xlsx": ("an Excel workbook", _AS_CSV),
    ".ods": ("an OpenDocument spreadsheet", _AS_CSV),
    ".pdf": ("a PDF", "copy its text into a .txt file"),
    ".eml": ("a mail", "copy its text into a .txt file"),
    ".html": ("a saved page (HTML)", "copy the text that a browser shows into a .txt file"),
    ".htm": ("a saved page (HTML)", "copy the text that a browser shows into a .txt file"),
    ".yml": ("YAML", "save it as JSON"),
    ".yaml": ("YAML", "save it as JSON"),
    ".zip": ("a zip archive", _UNPACK),
    ".gz": ("compressed with gzip", _UNPACK),
}
"""What files are by their suffixes, where nobody looks into them."""
_HEAD_BYTES = 4096


def describe_foreign(path: Path) -> tuple[str, str] | None:
    """What a file is that no format can be, by its beginning.

    Args:
        path: a file, or what stands in its place.

    Returns:
        What it is and what to do, as `a PDF` and `copy its text into a .txt file`; None where it may be text.
    """
    head = b""
    # A pipe is no file: opening it would wait for ever.
    if path.is_file():
        with suppress(OSError), path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    if head.startswith(b"PK\x03\x04"):
        found = next(((kind, remedy) for mark, kind, remedy in _IN_ZIP if mark in head), None)
        return found or ("a zip archive", _UNPACK)
    return next(((kind, remedy) for start, kind, remedy in _BEGINNINGS if head.startswith(start)), None)


def describe_suffix(suffix: str) -> tuple[str, str] | None:
    """The same by the suffix alone; None where it is not known."""
    return _BY_SUFFIX.get(suffix.lower())
