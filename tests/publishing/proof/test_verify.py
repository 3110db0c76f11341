"""The proof of a finished site, shown a good one and then the same one damaged in one place."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.model.digests import Digest
from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper
from generator.model.site import Page, SiteInfo
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.publishing.proof.theme_files import ThemeFiles
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


def findings(
    site: Path,
    indexed: frozenset[str] = frozenset({"on-bees"}),
    info: SiteInfo = SITE,
    theme: ThemeFiles = ThemeFiles(),  # noqa: B008 - it cannot change
    handwritten: Sequence[Page] = (),
) -> list[str]:
    try:
        verify(LIBRARY, info, site, indexed, theme, handwritten)
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
    "name", ["index.html", "old.HTM", "a.shtml", "drawing.svg", "style.css", "hive.js", "a/b.webmanifest"]
)
def test_a_file_that_asks_another_host_is_found(site: Path, name: str) -> None:
    (site / name).parent.mkdir(exist_ok=True)
    text = {
        "svg": "<svg xmlns='http://www.w3.org/2000/svg'><image href='//bees.example/a.png'/></svg>",
        "css": "p { background: url(//bees.example/a.png) }",
        "js": "fetch('//bees.example/a.png')",
        "webmanifest": '{"icons": [{"src": "//bees.example/a.png"}]}',
    }.get(name.partition(".")[2], "<p><img alt='' src='//bees.example/a.png'>")
    if name == "index.html":
        damage(site / name, "</body>", text)
    else:
        (site / name).write_text(text, encoding="utf-8")
    [finding] = findings(site)
    assert finding.startswith(f"{name}: asks another host for //bees.example/a.png")


def test_what_a_person_wrote_is_named_with_its_file_and_line(site: Path) -> None:
    damage(site / "index.html", "</body>", '<img alt="" src="//bees.example/a.png"></body>')
    (site / "about").mkdir()
    (site / "index.html").rename(site / "about/index.html")
    (site / "index.html").write_text(HOME_PAGE.replace("{metadata}", ""), encoding="utf-8")
    damage(site / "about/index.html", "papers/on-bees", "../papers/on-bees")
    damage(site / "about/index.html", "/digest/../", "/digest/")
    damage(site / "about/index.html", 'property="og:', 'name="og:')
    damage(site / "about/index.html", "url(style.png)", "none")
    page = Page("about", "# About\n\n![](//bees.example/a.png)\n", Source("content/pages/about.md"), "")
    [finding] = findings(site, handwritten=(page,))
    said = "content/pages/about.md:3: asks another host for //bees.example/a.png (img/@src in about/index.html; "
    assert finding == f"{said}link to it as in [words](address), or put the file into overrides/)"


def test_the_theme_may_run_its_own_scripts_and_no_others(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    damage(site / "index.html", "</head>", "<script>hum()</script></head>")
    theme = tmp_path_factory.mktemp("theme")
    assert findings(site) == ["index.html: runs a script that is none of the theme's: hum() (<script>)"]
    (theme / "main.html").write_text("<head><script>hum()</script></head>", encoding="utf-8")
    assert findings(site, theme=ThemeFiles((theme,))) == []


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
    damage(site / "papers/on-bees/index.html", 'property="og:', 'name="og:')
    assert findings(site) == [
        f'papers/on-bees/index.html: its og:image is "", not "{PICTURE}"',
        'papers/on-bees/index.html: its og:image:width is "", not "1200"',
        'papers/on-bees/index.html: its og:image:height is "", not "630"',
    ]


def test_a_page_that_only_leads_on_needs_no_picture(site: Path) -> None:
    damage(site / "index.html", 'property="og:', 'name="og:')
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
        damage(site / page, 'property="og:', 'name="og:')
        (site / page.replace("index.html", "picture.png")).unlink()
    public = '<meta name="citation_public_url" content="https://bees.example/digest/papers/on-bees/">'
    damage(site / "papers/on-bees/index.html", public, "")
    damage(site / "index.html", "/digest/papers", "/papers")
    assert findings(site, info=SiteInfo("Bees", "")) == []
