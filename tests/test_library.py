"""What the library warns of and refuses, beyond the mistakes of a single file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.library import load_library
from generator.model.library import Library
from generator.understanding.review import review_taxonomy

TINY = Path(__file__).parent / "data/tiny"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return shutil.copytree(TINY, Path("content"))


def load(content: Path) -> tuple[Library, list[str]]:
    problems = ProblemCollector()
    library = load_library(content, problems)
    if not problems.errors:
        problems.extend(review_taxonomy(library.papers, library.taxonomy))
    return library, [str(problem) for problem in problems.problems if problem.severity != "note"]


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def a_record(**values: str) -> str:
    return json.dumps({"title": "Of Wasps", "abstract": "We study how a robot wasp builds.", **values}) + "\n"


def test_good_content_has_nothing_to_warn_of(content: Path) -> None:
    assert load(content)[1] == []


def test_a_paper_without_a_tag_is_named(content: Path) -> None:
    append(content / "digests/2025-02-01.jsonl", a_record(abstract="We study how wasps build."))
    assert load(content)[1] == [
        (
            'content/digests/2025-02-01.jsonl:3: warning: no tag for "Of Wasps"'
            " (add phrases to taxonomy.yml, or tags in papers/)"
        )
    ]


def append_untagged(content: Path, number: int) -> None:
    records = [a_record(title=f"Of Wasp {one}", abstract="We study how wasps build.") for one in range(number)]
    append(content / "digests/2025-02-01.jsonl", "".join(records))


def test_a_few_papers_without_a_tag_are_named_one_by_one(content: Path) -> None:
    append_untagged(content, 20)
    assert [line.split("(")[0] for line in load(content)[1]] == [
        f'content/digests/2025-02-01.jsonl:{one + 3}: warning: no tag for "Of Wasp {one}" ' for one in range(20)
    ]


def test_many_papers_without_a_tag_are_one_line_and_a_list_for_who_asks(content: Path) -> None:
    append_untagged(content, 21)
    problems = ProblemCollector()
    library = load_library(content, problems)
    assert [str(problem) for problem in problems.problems if problem.severity == "warning"] == [
        (
            "content/digests/2025-02-01.jsonl: warning: 21 papers have no tag"
            " (add phrases to taxonomy.yml; `paper-digest check --tags` names the papers)"
        )
    ]
    named = [str(problem) for problem in review_taxonomy(library.papers, library.taxonomy)]
    assert [f'no tag for "Of Wasp {one}"' in line for one, line in enumerate(named)] == [True] * 21


def test_an_unknown_macro_is_named_and_shown(content: Path) -> None:
    append(content / "digests/2025-02-01.jsonl", a_record(abstract=r"We study how a robot wasp \frobnicates{paper}."))
    library, told = load(content)
    assert told == [
        r'content/digests/2025-02-01.jsonl:3: warning: unknown LaTeX macro "\frobnicates" is shown as it stands'
    ]
    assert "paper" in library.by_slug["of-wasps"].abstract.plain


def test_one_arxiv_id_for_two_papers_is_refused(content: Path) -> None:
    append(content / "papers/2025-01-01.yml", '  arxiv_id: "2501.00001"\n')
    assert load(content)[1] == [
        (
            'content/papers/2025-01-01.yml:7: arXiv id "2501.00001" belongs to two papers,'
            " also in content/papers/2025-01-01.yml:1 (mend one)"
        )
    ]


def test_a_tag_without_papers_and_phrases_that_nobody_says_are_named(content: Path) -> None:
    append(
        content / "taxonomy.yml",
        "  - slug: wasps\n    name: Wasps\n    facet: topic\n    definition: No bees.\n    sure: [wasp, hornet]\n",
    )
    assert load(content)[1] == [
        'content/taxonomy.yml:25: warning: no paper has the tag "wasps" (mend its phrases, or remove it)',
        'content/taxonomy.yml:25: warning: phrases of "wasps" that no paper says: "wasp", "hornet"',
    ]


def test_papers_keep_the_order_of_each_paste(content: Path) -> None:
    library, _ = load(content)
    assert [paper.slug[:6] for paper in library.papers_by_digest["2025-01-01"]] == ["waggle", "a-surv"]
    assert [digest.slug for digest in library.digests] == ["2025-02-01", "2025-01-01"]


def test_a_curators_word_stands_above_the_digests(content: Path) -> None:
    facts = content / "papers/2025-01-01.yml"
    append(facts, "  title: A Survey of Bees That Count\n  links: [https://bees.example/count]\n")
    paper = load(content)[0].by_slug["a-survey-of-bees-that-count-to-four"]
    assert paper.title.plain == "A Survey of Bees That Count"
    assert [link.url for link in paper.links] == ["https://bees.example/count"]


def test_an_address_behind_a_word_is_a_link_of_the_paper_too(content: Path) -> None:
    abstract = r"We study how a robot wasp builds; see \href{https://github.com/example/wasp}{our code}."
    append(content / "digests/2025-02-01.jsonl", a_record(abstract=abstract))
    paper = load(content)[0].by_slug["of-wasps"]
    assert [(link.url, link.kind) for link in paper.links] == [("https://github.com/example/wasp", "code")]
