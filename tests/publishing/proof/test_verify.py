"""The proof of a finished site, shown a good one and then the same one damaged in one place."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.model.digests import Digest
from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.publishing.proof.verify import verify
from generator.rendering.machines.scholar_tags import citation_tags

SITE = SiteInfo("Bees", "https://bees.example/digest/")
PLACE = Source("content/digests/2025-01-01.txt", 1)
PAPER = Paper(
    slug="on-bees",
    title=MarkupText((Span("On <Bees> & "), Span("x₂", latex="x_2"), Span(" Wasps"))),
    abstract=MarkupText((Span("Bees fly.  They "), Span("sting", ("emphasis",)), Span("."))),
    source=PLACE,
    digests=("2025-01-01",),
    places=(PLACE,),
    authors=("Ada Drone", "Bo Queen"),
    arxiv_id="2501.00001",
    published="2025-01-01",
)
LIBRARY = Library((PAPER,), (Digest("2025-01-01", "2025-01-01", PLACE),), Taxonomy((), ()))

PICTURE = "https://bees.example/digest/papers/on-bees/picture.png"
SHARED = """<meta property="og:image" content="{picture}"><meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">"""
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1200).to_bytes(4) + (630).to_bytes(4)

PAPER_PAGE = """<html><head>{metadata}<link rel="stylesheet" href="../../style.css">
<link rel="canonical" href="https://bees.example/digest/papers/on-bees/"></head>
<body><h1>On &lt;Bees&gt; &amp; <math><mi>x</mi></math> Wasps</h1>
<p class="abstract">Bees fly. They <em>sting</em>.</p><a href="../..">home</a> <a href="../../#top">top</a>
<a href="https://arxiv.org/abs/2501.00001">arXiv</a></body></html>"""
HOME_PAGE = """<html><head>{metadata}<style>p { background: url(style.png) }</style></head>
<body id="top"><h1>Bees</h1><a href="papers/on-bees/">On Bees</a> <a href="#top">up</a>
<a href="mailto:a@b.example">write</a>
<a href="/digest/papers/on-bees/">again</a></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    metadata = "".join(f'<meta name="{name}" content="{escape(value)}">' for name, value in citation_tags(PAPER, SITE))
    (tmp_path / "papers/on-bees").mkdir(parents=True)
    metadata += SHARED.replace("{picture}", PICTURE)
    (tmp_path / "papers/on-bees/index.html").write_text(PAPER_PAGE.replace("{metadata}", metadata), encoding="utf-8")
    shared = SHARED.replace("{picture}", "https://bees.example/digest/picture.png")
    (tmp_path / "index.html").write_text(HOME_PAGE.replace("{metadata}", shared), encoding="utf-8")
    for folder in (tmp_path, tmp_path / "papers/on-bees"):
        (folder / "picture.png").write_bytes(PNG)
    (tmp_path / "style.css").write_text("p { background: url('bee.png') }", encoding="utf-8")
    return tmp_path


def findings(site: Path, indexed: frozenset[str] = frozenset({"on-bees"}), info: SiteInfo = SITE) -> list[str]:
    try:
        verify(LIBRARY, info, site, indexed)
    except BuildError as error:
        return list(error.findings)
    return []


def damage(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_site_that_holds_what_it_should_has_no_findings(site: Path) -> None:
    assert findings(site) == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("&amp; <math>", "and <math>", 'its heading is "On <Bees> and x Wasps", not "On <Bees> & x₂ Wasps"'),
        ("sting", "hum", "its abstract is not the paper's"),
        (
            'content="Bo Queen"',
            'content="B. Queen"',
            'its citation facts are not the paper\'s: no citation_author "Bo Queen"',
        ),
        ("</head>", '<meta name="citation_author" content="Eve"></head>', "its citation facts are not the paper's"),
    ],
)
def test_a_paper_page_that_says_something_else_is_found(site: Path, old: str, new: str, finding: str) -> None:
    damage(site / "papers/on-bees/index.html", old, new)
    assert findings(site) == [f"papers/on-bees/: {finding}"]


def test_a_missing_paper_is_found_and_so_are_the_links_to_it(site: Path) -> None:
    (site / "papers/on-bees/index.html").unlink()
    assert findings(site) == [
        "papers/on-bees/: there is no such page",
        'index.html: its link "papers/on-bees/" leads nowhere',
        'index.html: its link "/digest/papers/on-bees/" leads nowhere',
    ]


def test_a_paper_that_search_cannot_find_is_found(site: Path) -> None:
    assert findings(site, indexed=frozenset()) == ["papers/on-bees/: is not in the search index"]


@pytest.mark.parametrize(
    "address",
    ["nowhere/", "#nowhere", "papers/on-bees/#nowhere", "/papers/on-bees/", "../index.html", "a.png"],
)
def test_a_link_that_leads_nowhere_is_found(site: Path, address: str) -> None:
    damage(site / "index.html", 'href="#top"', f'href="{address}"')
    assert findings(site) == [f'index.html: its link "{address}" leads nowhere']


def test_a_link_to_a_folder_needs_no_slash(site: Path) -> None:
    damage(site / "index.html", 'href="#top"', 'href="papers/on-bees"')
    assert findings(site) == []


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ('<script src="https://cdn.example/x.js"></script>', "https://cdn.example/x.js"),
        ('<img alt="" src="//cdn.example/x.png">', "//cdn.example/x.png"),
        ('<link rel="preconnect" href="https://fonts.example">', "https://fonts.example"),
        ("<style>@import 'https://fonts.example/a.css'</style>", "https://fonts.example/a.css"),
        ('<p style="background: url(https://cdn.example/x.png)">', "https://cdn.example/x.png"),
        ('<iframe src="https://video.example"></iframe>', "https://video.example"),
    ],
)
def test_a_page_that_asks_another_host_is_found(site: Path, markup: str, url: str) -> None:
    damage(site / "index.html", "</body>", f"{markup}</body>")
    assert findings(site) == [f"index.html: asks another host for {url}"]


def test_a_style_sheet_that_asks_another_host_is_found(site: Path) -> None:
    damage(site / "style.css", "bee.png", "https://cdn.example/bee.png")
    assert findings(site) == ["style.css: asks another host for https://cdn.example/bee.png"]


def test_a_link_to_another_host_is_no_request(site: Path) -> None:
    damage(site / "index.html", "</body>", '<a href="https://arxiv.example">paper</a></body>')
    assert findings(site) == []


# --- Pictures -------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["index.html", "papers/on-bees/index.html"])
def test_a_page_that_names_another_picture_than_its_own_is_found(site: Path, page: str) -> None:
    own = page.replace("index.html", "picture.png")
    damage(site / page, f'digest/{own}"', 'digest/bee.png"')
    assert findings(site) == [
        f'{page}: its og:image is "https://bees.example/digest/bee.png", not "https://bees.example/digest/{own}"'
    ]


def test_a_page_that_tells_a_wrong_size_is_found(site: Path) -> None:
    damage(site / "index.html", '"630"', '"600"')
    assert findings(site) == ['index.html: its og:image:height is "600", not "630"']


def test_a_paper_that_is_shared_without_anything_is_found(site: Path) -> None:
    damage(site / "papers/on-bees/index.html", 'property="og:', 'property="no:')
    assert findings(site) == [
        f'papers/on-bees/index.html: its og:image is "", not "{PICTURE}"',
        'papers/on-bees/index.html: its og:image:width is "", not "1200"',
        'papers/on-bees/index.html: its og:image:height is "", not "630"',
    ]


def test_a_page_that_only_leads_on_needs_no_picture(site: Path) -> None:
    damage(site / "index.html", 'property="og:', 'property="no:')
    assert findings(site) == []


@pytest.mark.parametrize("content", [None, b"", b"GIF89a", PNG.replace((630).to_bytes(4), (631).to_bytes(4))])
def test_a_picture_that_is_missing_or_none_or_of_another_size_is_found(site: Path, content: bytes | None) -> None:
    picture = site / "papers/on-bees/picture.png"
    picture.unlink()
    if content is not None:
        picture.write_bytes(content)
    assert findings(site) == [
        "papers/on-bees/index.html: papers/on-bees/picture.png is no picture of 1200 by 630 points"
    ]


def test_a_site_without_an_address_needs_no_pictures(site: Path) -> None:
    for page in ("index.html", "papers/on-bees/index.html"):
        damage(site / page, 'property="og:', 'property="no:')
        (site / page.replace("index.html", "picture.png")).unlink()
    public = '<meta name="citation_public_url" content="https://bees.example/digest/papers/on-bees/">'
    damage(site / "papers/on-bees/index.html", public, "")
    damage(site / "index.html", "/digest/papers", "/papers")
    assert findings(site, info=SiteInfo("Bees", "")) == []
