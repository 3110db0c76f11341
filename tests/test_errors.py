"""Problems are gathered, each once, and told in the order in which an editor would jump through them."""

from __future__ import annotations

import pickle

import pytest

from generator.errors import BuildError, ContentError, DigestError, MachineError, Problem, ProblemCollector, nearest
from generator.model.source import Source

HERE, THERE = Source("a.yml", 3), Source("b.yml")


@pytest.mark.parametrize(
    ("problem", "shown"),
    [
        (Problem(HERE, "no such tide"), "a.yml:3: no such tide"),
        (Problem(HERE, "no such tide", "look again"), "a.yml:3: no such tide (look again)"),
        (Problem(THERE, "low water", "wait", "warning"), "b.yml: warning: low water (wait)"),
        (Problem(THERE, "passed over", severity="note"), "b.yml: note: passed over"),
    ],
)
def test_a_problem_is_shown_with_place_kind_and_hint(problem: Problem, shown: str) -> None:
    assert str(problem) == shown


def test_problems_come_in_the_order_of_files_and_lines_and_each_once() -> None:
    problems = ProblemCollector()
    problems.error(THERE, "third")
    problems.warning(Source("a.yml", 20), "second")
    problems.error(Source("a.yml", 9), "first")
    problems.error(THERE, "third")
    assert [problem.message for problem in problems.problems] == ["first", "second", "third"]
    assert [problem.message for problem in problems.errors] == ["first", "third"]


def test_an_error_inside_a_part_ends_that_part_alone() -> None:
    problems = ProblemCollector()
    read = []
    for part in ("good", "bad", "fair"):
        with problems.collecting():
            if part == "bad":
                raise ContentError([Problem(HERE, "two"), Problem(THERE, "one")])
            read.append(part)
    assert read == ["good", "fair"]
    assert [problem.message for problem in problems.errors] == ["two", "one"]


def test_what_is_no_mistake_of_content_goes_through_a_part() -> None:
    with pytest.raises(BuildError, match="leads nowhere"), ProblemCollector().collecting():
        raise BuildError(["index.html: its link leads nowhere"])


def test_warnings_and_notes_alone_raise_nothing() -> None:
    problems = ProblemCollector()
    problems.warning(HERE, "low water")
    problems.note(HERE, "passed over")
    problems.raise_errors()
    problems.error(THERE, "no water")
    with pytest.raises(ContentError) as caught:
        problems.raise_errors()
    assert str(caught.value) == "b.yml: no water"


@pytest.mark.parametrize(
    "error",
    [
        ContentError([Problem(THERE, "b"), Problem(HERE, "a")]),
        BuildError(["x: one", "y: two"]),
        MachineError("the disk is full (make room)"),
    ],
)
def test_an_error_comes_whole_out_of_another_process(error: DigestError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize(
    ("word", "hint"), [("venu", 'did you mean "venue"?'), ("athors", 'did you mean "authors"?'), ("xyz", "")]
)
def test_the_nearest_known_word_is_named_only_if_it_is_near(word: str, hint: str) -> None:
    assert nearest(word, {"authors", "venue", "tags"}) == hint
