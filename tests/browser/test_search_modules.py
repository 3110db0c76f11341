"""The small parts of the search, each asked directly in the browser it is written for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from generator.text.words import words_of

FOLDER = "assets/javascripts/search/"


@pytest.fixture
def home(page: Page, served: str) -> Page:
    """The home page, from which modules can be imported."""
    page.goto(served)
    return page


def call(page: Page, module: str, expression: str, argument: object = None) -> object:
    """The value of an expression in which `m` is a module and `x` the argument."""
    address = f"new URL('{FOLDER}{module}', document.baseURI).href"
    return page.evaluate(f"async (x) => {{ const m = await import({address}); return {expression}; }}", argument)


def test_the_browser_cuts_texts_into_the_same_words_as_python(home: Page) -> None:
    texts = [
        "Nyström’s LoRA-based 2405.15444v2, 12.5%",
        "Paweł Ørsted İstanbul Straße ﬁne ｗide ①",
        "深度学习 и сети snake_case — …",
        "12345.67890 C++ don't",
    ]
    assert call(home, "words.js", "x.map(m.wordsOf)", texts) == [words_of(text) for text in texts]


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("training", "training", 0),
        ("trainig", "training", 1),
        ("trainnig", "training", 1),
        ("traiining", "training", 1),
        ("troining", "training", 1),
        ("rtainnig", "training", 2),
        ("tuning", "training", 3),
    ],
)
def test_one_mistake_is_one_step(home: Page, one: str, other: str, steps: int) -> None:
    assert call(home, "vocabulary.js", "m.distance(...x, 2)", [one, other]) == steps


def test_marks_are_elements_and_markup_in_a_text_stays_text(home: Page) -> None:
    html = call(
        home,
        "marks.js",
        "(() => { const p = document.createElement('p'); p.append(...m.marked(x, ['learn'])); return p.innerHTML; })()",
        "Learning <img src=x> to unlearn & learn",
    )
    assert html == "<mark>Learning</mark> &lt;img src=x&gt; to unlearn &amp; <mark>learn</mark>"


def test_an_excerpt_shows_where_the_words_stand_together(home: Page) -> None:
    text = "rare " + "filler " * 60 + "rare and common words " + "filler " * 60
    found = call(home, "marks.js", "m.excerpt(x, ['rare', 'common'])", text)
    assert isinstance(found, str)
    assert "rare and common words" in found
    assert len(found) < 200
    assert call(home, "marks.js", "m.excerpt(x, ['absent'])", "Short text.") == "Short text."


def test_an_excerpt_of_a_text_full_of_hits_is_its_densest_part(home: Page) -> None:
    text = "far word " * 4 + "filler " * 60 + "thick word word word word " * 5 + "filler " * 60 + "word far " * 4
    found = call(home, "marks.js", "m.excerpt(x, ['word'])", text)
    assert isinstance(found, str)
    assert found.count("word") == 20
    assert call(home, "marks.js", "m.excerpt(x, ['word'])", "word " * 40_000) == "word " * 35 + "word …"


def test_a_paper_without_an_abstract_or_authors_has_a_card_and_a_line(home: Page) -> None:
    shown = call(
        home,
        "cards.js",
        """(() => {
            const answer = { words: ["kite"], catalog: { tags: new Map() } };
            return [m.cardElement(x, answer), m.optionElement(x, answer, "hit")].map((made) => made.textContent);
        })()""",
        {"slug": "kite", "title": "Kite"},
    )
    assert shown == ["Kite", "Kite"]


@pytest.mark.parametrize(
    "address",
    ["", "?q=a+b", "?q=a&topic=x&topic=y&year=2024&sort=title", "?author=jos%C3%A9&exact=1", "?sort=newest"],
)
def test_an_address_says_all_of_its_question(home: Page, address: str) -> None:
    assert call(home, "address.js", "m.writeQuestion(m.readQuestion(x))", address) == address


def test_an_unknown_order_is_the_usual_one(home: Page) -> None:
    assert call(home, "address.js", "m.readQuestion('?sort=nonsense').sort") == "relevance"


def test_a_value_that_is_chosen_twice_is_no_longer_chosen(home: Page) -> None:
    twice = "m.writeQuestion(m.toggled(m.toggled(m.readQuestion('?q=a'), 'topic', 'x'), 'topic', 'x'))"
    assert call(home, "address.js", twice) == "?q=a"


def test_counts_heed_the_other_facets_and_not_their_own(home: Page) -> None:
    counts = call(
        home,
        "facets.js",
        """(() => {
            const colour = { key: "colour", values: [{ key: "red" }, { key: "blue" }], of: [[0], [1], [0, 1]] };
            const size = { key: "size", values: [{ key: "big" }], of: [[0], [], [0]] };
            const chosen = new Map([["colour", ["red"]], ["size", ["big"]]]);
            return [m.counts([0, 1, 2], colour, [colour, size], chosen), m.narrowed([2, 1, 0], [colour, size], chosen)];
        })()""",
    )
    assert counts == [[2, 1], [2, 0]]
