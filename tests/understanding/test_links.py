"""What waits behind the addresses of invented abstracts."""

from __future__ import annotations

import pytest

from generator.model.papers import Link, LinkKind
from generator.understanding.links import find_links


def kinds(abstract: str) -> list[str]:
    return [link.kind for link in find_links(abstract)]


@pytest.mark.parametrize(
    ("abstract", "kind"),
    [
        ("Code is available at https://github.com/tarn/river.", "code"),
        ("See https://github.com/tarn/river.", "code"),
        ("The dataset is available at https://github.com/tarn/river.", "data"),
        ("The code and dataset are available at https://github.com/tarn/river.", "code"),
        ("Our dataset grew; our work is https://github.com/tarn/river", "code"),
        ("It is at https://anonymous.4open.science/r/river-1.", "code"),
        ("It is at https://huggingface.co/datasets/tarn/river.", "data"),
        ("It is at https://huggingface.co/tarn/river.", "model"),
        ("Models are at https://huggingface.co/tarn.", "model"),
        ("Our corpus is available at https://huggingface.co/tarn/river.", "data"),
        ("Our models and corpus are available at https://huggingface.co/tarn/river.", "model"),
        ("Try https://huggingface.co/spaces/tarn/river.", "page"),
        ("The code is available at https://tarn.github.io/river.", "page"),
        ("It is at https://zenodo.org/records/1.", "data"),
        ("It is at https://doi.org/10.5281/zenodo.1.", "data"),
        ("Videos are available at https://example.org/river.", "page"),
        ("The source code is available at https://example.org/river.", "code"),
        ("Weights are released at https://example.org/river.", "model"),
        ("The benchmark is hosted at https://example.org/river.", "data"),
        ("Code on the project page available at https://example.org/river.", "page"),
        ("We like https://example.org/river.", "page"),
    ],
)
def test_an_address_is_sorted_by_its_place_and_its_words(abstract: str, kind: LinkKind) -> None:
    assert kinds(abstract) == [kind]


def test_each_address_has_its_own_words() -> None:
    text = "Code is available at https://example.org/a, and models are available at https://example.org/b."
    assert find_links(text) == (Link("https://example.org/a", "code"), Link("https://example.org/b", "model"))


def test_the_words_of_the_sentence_before_count_for_nothing() -> None:
    assert kinds("The data is available. Read https://example.org/a.") == ["page"]


def test_an_address_named_twice_is_one_link() -> None:
    assert find_links("See https://github.com/a/b and https://github.com/a/b/.") == (
        Link("https://github.com/a/b", "code"),
    )


def test_no_address_is_no_link() -> None:
    assert find_links("Our code will be made available.") == ()
