"""Pages that a person wrote are judged before anything is built, and so by `check` as well."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.site import Page, Settings, SiteInfo
from generator.model.source import Source
from generator.publishing.site.written_pages import check_written_pages

SETTINGS = Settings(Path("mkdocs.yml"), SiteInfo("Bees", ""), (), markdown_extensions=("attr_list", "md_in_html"))


def problems_of(*bodies: str, settings: Settings = SETTINGS) -> list[str]:
    problems = ProblemCollector()
    front = "---\ntitle: Bees\n---\n"
    pages = [Page(f"p{n}", front + body, Source(f"pages/p{n}.md"), body) for n, body in enumerate(bodies)]
    check_written_pages(pages, settings, problems)
    return [str(problem) for problem in problems.errors]


def test_what_a_page_must_not_hold_is_told_with_its_line_and_a_remedy() -> None:
    body = """# Bees

[hive](https://hive.example) and ![hive](https://hive.example)

[x](javascript:buzz()){: onclick="buzz()" }

<div markdown>
<iframe title="a"></iframe>
</div>
<script>buzz()</script>
<script src="../cite.js"></script>
"""
    picture = "link to it as in [words](address), or put the file into overrides/"
    script = "pages hold no scripts; put it into overrides/ and name it under extra_javascript in mkdocs.yml"
    assert problems_of(body) == [
        f"pages/p0.md:6: asks another host for https://hive.example (img/@src) ({picture})",
        "pages/p0.md:8: runs a script: buzz() (a/@onclick) (remove the attribute)",
        "pages/p0.md:8: runs a script: javascript:buzz() (a/@href) (write a link that leads to a page)",
        "pages/p0.md:11: shows another document inside the page (<iframe>) (link to it as in [words](address))",
        f"pages/p0.md:13: runs a script that is none of the theme's: buzz() (<script>) ({script})",
        f"pages/p0.md:14: loads a script that is none of the theme's: ../cite.js (<script>) ({script})",
    ]


def test_nothing_gets_out_of_the_frame_that_the_theme_puts_around_a_page() -> None:
    [told] = problems_of("</article></body>\n<meta http-equiv=refresh content=9>")
    assert told == "pages/p0.md:5: sends readers on by itself (meta/@http-equiv) (remove it)"


def test_what_stands_in_code_is_text() -> None:
    assert problems_of("`<script>buzz()</script>`\n\n    <iframe src='//hive.example'>\n") == []


def test_every_page_is_judged_by_itself() -> None:
    assert problems_of("[a]\n\n[a]: javascript:buzz()", "[a]", "<embed>") == [
        "pages/p0.md:6: runs a script: javascript:buzz() (a/@href) (write a link that leads to a page)",
        "pages/p2.md:4: shows another document inside the page (<embed>) (link to it as in [words](address))",
    ]


def test_pages_are_read_with_the_extensions_of_the_settings() -> None:
    assert problems_of("a\n{: onclick=buzz() }") != []
    assert problems_of("a\n{: onclick=buzz() }", settings=Settings(Path("mkdocs.yml"), SiteInfo("Bees", ""), ())) == []
