"""Mentions: which words of a sentence say a phrase, and which only look like it."""

from __future__ import annotations

import time

import pytest

from generator.model.source import Source
from generator.model.taxonomy import Phrase
from generator.reading.curation.phrases import read_phrase
from generator.understanding.mentions import REACH, MentionFinder


def said(phrase: str, sentence: str) -> list[str]:
    finder = MentionFinder([Phrase(phrase, read_phrase(phrase, {}), 1, Source("taxonomy.yml", 1))])
    return [sentence[mention.start : mention.end] for mention in finder.find(sentence)]


@pytest.mark.parametrize(
    ("phrase", "sentence", "words"),
    [
        ("box kite", "A box kite flies.", "box kite"),
        ("box kite", "A Box Kite flies.", "Box Kite"),
        ("box kite", "Ten box kites fly.", "box kites"),
        ("box kite", "A box-kite flies.", "box-kite"),
        ("box kite", "A box\n  kite flies.", "box\n  kite"),
        ("library", "Two libraries.", "libraries"),
        ("box", "Two boxes.", "boxes"),
        ("pre-flight", "The preflight check.", "preflight"),
        ("pre-flight", "The pre-flight check.", "pre-flight"),
        ("pre-flight", "The pre flight check.", "pre flight"),
        ("preflight", "The pre-flight check.", "pre-flight"),
        ("preflight", "The pre flight check.", "pre flight"),
        ("quantization", "By quantisation.", "quantisation"),
        ("optimisation", "By optimization.", "optimization"),
        ("analyze", "We analyse kites.", "analyse"),
        ("labour market", "Labor markets.", "Labor markets"),
        ("neighborhood", "Two neighbourhoods.", "neighbourhoods"),
        ("behavioural", "A behavioral test.", "behavioral"),
        ("kite modeling", "Kite modelling.", "Kite modelling"),
        ("signalled", "They signaled.", "signaled"),
        ("data center", "Two data centres.", "data centres"),
        ("catalogue", "Two catalogs.", "catalogs"),
        ("fly*", "They were flying.", "flying"),
        ("GAN", "Two GANs.", "GANs"),
        ("LoRA", "We use lora here.", "lora"),
        ("kite rate schedule", "The kite rate (KR) schedule.", "kite rate (KR) schedule"),
        ("<number> kites", "Over 30,000 kites.", "30,000 kites"),
        ("<number> kites", "A 1.5x kites gain.", "1.5x kites"),
        ("Kite2.5", "We fly Kite2.5-Max.", "Kite2.5"),
        ("kite", "The kite's tail.", "kite"),
        ("fly* ... kite", "Flying a big red kite.", "Flying a big red kite"),
        ("fly* ... kite ... storm", "Flying a kite in a storm.", "Flying a kite in a storm"),
    ],
)
def test_a_phrase_is_found_in_the_forms_that_people_write(phrase: str, sentence: str, words: str) -> None:
    assert said(phrase, sentence) == [words]


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("for", "Four kites."),
        ("hour", "A hor."),
        ("filing", "The filling."),
        ("letter", "A lettre."),
        ("kite", "A kiteboard."),
        ("kite", "The mekite."),
        ("box kite", "A box, kite in hand."),
        ("box kite", "The box. Kite lost."),
        ("box kite", "A box (made for a kite) kite."),
        ("box kite", "A box (red) kite."),
        ("box kite", "A box (RED), kite."),
        ("box kite", "A box/kite."),
        ("RAG", "A rag doll."),
        ("RAG", "A rAG."),
        ("fly*", "The butterfly."),
        ("fly* ... kite", "A kite is flying."),
        ("fly* ... kite", "They fly."),
        ("<number> kites", "Many kites."),
        ("kite", "?"),
    ],
)
def test_what_only_looks_like_a_phrase_is_not_found(phrase: str, sentence: str) -> None:
    assert said(phrase, sentence) == []


def test_parts_of_a_phrase_must_be_near() -> None:
    assert said("fly ... kite", "fly " + "so " * REACH + "kite")
    assert not said("fly ... kite", "fly " + "so " * (REACH + 1) + "kite")


def test_the_nearest_second_part_is_taken() -> None:
    assert said("fly ... kite", "fly a kite and a kite") == ["fly a kite"]


def test_every_phrase_of_a_text_is_found_though_they_overlap() -> None:
    phrases = [Phrase(text, read_phrase(text, {}), 1, Source("", 1)) for text in ("box kite", "kite", "kite club")]
    found = MentionFinder(phrases).find("The box kite club.")
    assert sorted(mention.phrase for mention in found) == [0, 1, 2]


@pytest.mark.parametrize("word", ["fly ", "kite ", "fly kite ", "f"])
def test_a_sentence_without_an_end_is_read_in_time_that_grows_with_its_length(word: str) -> None:
    begun = time.process_time()
    said("fly* ... kite", word * 20_000)
    assert time.process_time() - begun < 5
