"""The one sentence that says what a paper does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

from generator.understanding.sentences import split_sentences
from generator.understanding.wordlists import HELPERS


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that speak for or against a sentence."""

    pattern: re.Pattern[str]
    """The words, in small letters."""
    points: float
    why: str
    hints: tuple[str, ...] = ()
    """Letters without which the pattern cannot match, so that few sentences have to be searched; empty for no such."""

    def is_in(self, sentence: str) -> bool:
        """Whether a sentence in small letters says them."""
        may_be = not self.hints or any(hint in sentence for hint in self.hints)
        return may_be and self.pattern.search(sentence) is not None


def _make_cue(points: float, why: str, pattern: str, *hints: str) -> _Cue:
    return _Cue(re.compile(pattern), points, why, hints)


_WORK = (
    r"(?:paper|work|study|studies|report|thesis|survey|article|letter|note|research|tutorial|review|manuscript|"
    r"dissertation|chapter)"
)
"""What authors call their paper."""

_OWN_WORK = rf"(?:this|our|the present|the current)\s+(?:\w+\s+)?{_WORK}"
_ADVERBS = r"(?:\s+(?:\w+ly|also|then|thus|hence|here|hereby|now|next|instead|first|further|in turn|therefore),?){0,2}"
_MAKES = (
    r"(?:propos|introduc|present|develop|devis|design|describ|unveil|formulat|contribut|pioneer|construct|creat|build|"
    r"built|establish|put forward|put forth|advocate|offer|provid|giv)\w*"
    r"(?!.{0,25}\b(?:findings|results|insights|analysis|analyses|experiments|evidence)\b)"
)
"""`propose`, `have built`, and the like, but not `present findings`."""

_STUDIES = (
    r"(?:stud(?:y|ies|ied)|investigat|explor|examin|revisit|analy[sz]|survey|review|evaluat|compar|assess|ask|tackl|"
    r"address|focus|challeng|delv|extend|rethink|benchmark|characteri[sz]|aim|seek|discuss|summari[sz]|quantif|"
    r"systemati[sz]|make an|take a)\w*"
)
"""`study`, `investigates`, `analyzed`."""

_CLAIMS = r"(?:argu|contend|identif|show|demonstrat|reveal|posit|present|provid|offer|giv)\w*"
_FINDS = (
    r"(?:find|found|observ|prov|achiev|report|obtain|improv|apply|validat|releas|conduct|perform|adopt|leverag|test|"
    r"utili[sz]|employ|use|us|consider|train)\w*"
)
"""`find`, `observed`, `validates`."""

CUES = (
    _make_cue(6.0, "the authors make something", rf"\bwe{_ADVERBS}\s+{_MAKES}\b", "we "),
    _make_cue(4.0, "the authors study something", rf"\bwe{_ADVERBS}\s+{_STUDIES}\b", "we "),
    _make_cue(3.0, "the authors claim something", rf"\bwe{_ADVERBS}\s+{_CLAIMS}\b", "we "),
    _make_cue(1.5, "the authors find something", rf"\bwe{_ADVERBS}\s+{_FINDS}\b", "we "),
    _make_cue(
        5.5,
        "the paper makes something",
        rf"\b{_OWN_WORK}\s+(?:\w+ly\s+)?{_MAKES}\b",
        *("this ", "our ", "the present ", "the current "),
    ),
    _make_cue(
        5.0,
        "the paper studies or claims something",
        rf"\b(?:{_OWN_WORK}|the {_WORK} at hand)\s+(?:\w+ly\s+)?(?:{_STUDIES}|{_CLAIMS}|is the first)\b",
        *("this ", "our ", "the present ", "the current ", " at hand"),
    ),
    _make_cue(
        5.0,
        "the contribution is named as such",
        r"\bour (?:\w+ ){0,2}(?:contribution|innovation|approach|goal|aim|objective)s? (?:is|are|lies)\b"
        r"|\bleads to our (?:proposed )?|^(?:objectives?|aims?|purpose)\b",
        *("our ", "objective", "aim", "purpose"),
    ),
    _make_cue(
        3.0,
        "something is made",
        r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:proposed|introduced|presented|developed|investigated|studied)\b",
        *("proposed", "introduced", "presented", "developed", "investigated", "studied"),
    ),
    _make_cue(
        3.0,
        "the paper speaks of itself",
        rf"\b(?:in|through|with) (?:this|the present|the current|our) (?:\w+ )?{_WORK}\b|^here,",
        *(" this ", " the present ", " the current ", " our ", "here,"),
    ),
    _make_cue(
        2.0,
        "it answers a need",
        r"^(?:in order )?(?:to|for) (?:address|tackle|mitigate|solve|alleviate|overcome|bridge|fill|remedy|resolve|"
        r"meet|close|this end|this purpose)\b|^(?:aiming at|motivated by|inspired by|in response)\b"
        r"|^(?:hence|thus|therefore|consequently)\b|\bwe therefore\b",
    ),
    _make_cue(
        1.0,
        "a name is given",
        r"\b(?:called|named|termed|dubbed|coined|namely)\b",
        *("called", "named", "termed", "dubbed", "coined", "namely"),
    ),
    _make_cue(
        1.0,
        "it is new",
        r"\b(?:novel|new|first|comprehensive|simple (?:yet|and|but))\b",
        *("novel", "new", "first", "comprehensive", "simple "),
    ),
    _make_cue(
        -3.5,
        "it comes on top",
        r"^(?:additionally|in addition|furthermore|moreover|finally|besides|also|lastly|subsequently|next|then|"
        r"meanwhile|we (?:also|further|additionally|then|next|finally)|alongside)\b|\bwe also\b",
    ),
    _make_cue(
        -2.5,
        "it is a step or an example",
        r"^(?:specifically|in particular|concretely|first|firstly|second|secondly|third|thirdly|for example|"
        r"for instance|notably|interestingly|surprisingly|during|we first(?:ly)?)\b",
    ),
    _make_cue(
        -4.0,
        "it is a result",
        r"\b(?:outperform\w*|surpass\w*|state-of-the-art (?:performance|results)|extensive (?:experiments|evaluation)|"
        r"experiment(?:s|al results?)|empirical(?:ly)? (?:results?|evaluations?|demonstrat\w+|show))\b"
        r"|^(?:our )?(?:results|findings|analysis|evaluation)\b",
        *("outperform", "surpass", "state-of-the-art ", "extensive ", "experiment", "empirical"),
        *("results", "findings", "analysis", "evaluation"),
    ),
    _make_cue(
        -7.0,
        "it tells where to look",
        r"\b(?:code|codes|implementation|models?|weights|datasets?|data|project page|demo|artifacts)\b.{0,60}"
        r"\b(?:available|released?|found|open-?sourced?|can be accessed)\b|https?://",
        *("available", "release", "found", "source", "can be accessed", "http"),
    ),
    _make_cue(
        -3.0,
        "others did it, or nobody",
        r"^(?:recent|existing|previous|prior|current|traditional|conventional)\b"
        r"|\b(?:recent|prior|previous|existing|past) (?:stud(?:y|ies)|works?|methods|approaches|research)\b.{0,40}"
        r"\b(?:propos|hav|ha[sd]|us)\w*|^(?:however|unfortunately|despite|although|while|nevertheless|yet)\b",
        *("recent", "existing", "previous", "prior", "current", "traditional", "conventional", "past "),
        *("however", "unfortunately", "despite", "although", "while", "nevertheless", "yet"),
    ),
)
"""What a sentence that states the contribution sounds like; each cue counts once."""

_OVERLAP_POINTS = 3.0
_LEAST_TITLE = 4
_NAME_POINTS = 1.5
_POSITION_POINTS = 0.2
_ASIDE = re.compile(r"(?<!\s)\s*\([^()]*\)")
_WORD = re.compile(r"[^\W_]{3,}")
_NAME = re.compile(r"(?<![\w.+-])[\w.+-]*(?:[a-z\d][A-Z]|[A-Z]{2})[\w.+-]*|^[^:\s]+(?=:)")
"""A word with a capital that is not its first letter, as `LoRA` and `BERT`, or what a colon ends at the beginning."""

_MOST_NAMES = 20
"""So many names of a title are looked for in the abstract; of 2,000 titles on arXiv none has more than 4."""


def find_contribution(title: str, abstract: str) -> str:
    """The sentence of an abstract that says what the paper does, whole and as it stands.

    Each sentence is weighed by cue phrases, by what it shares with the title and by whether it uses the name that
    the title gives. Of equals the earlier wins. The method is extractive summarisation by cue, title and location
    (H. P. Edmundson, "New methods in automatic extracting", 1969).

    Args:
        title: in plain Unicode.
        abstract: in plain Unicode.

    Returns:
        A substring of the abstract; empty only where the abstract is.
    """
    sentences = split_sentences(abstract)
    wanted, names = _telling_words(title), _names_in(title)
    weights = [
        _weigh_sentence(sentence, wanted, names) - _POSITION_POINTS * number
        for number, sentence in enumerate(sentences)
    ]
    return sentences[weights.index(max(weights))] if sentences else ""


def _weigh_sentence(sentence: str, wanted: Set[str], names: Iterable[str]) -> float:
    """How much speaks for a sentence; `wanted` are the words of the title, `names` the names in it."""
    spoken = _ASIDE.sub("", sentence).lower()
    cues = sum(cue.points for cue in CUES if cue.is_in(spoken))
    shared = len(wanted & _telling_words(sentence)) / max(_LEAST_TITLE, len(wanted))
    named = any(name in sentence for name in names)
    return cues + _OVERLAP_POINTS * shared + _NAME_POINTS * named


def _names_in(title: str) -> list[str]:
    """The names of a title, each once."""
    return list(dict.fromkeys(name.rstrip(".") for name in _NAME.findall(title)))[:_MOST_NAMES]


def _telling_words(text: str) -> set[str]:
    return {word.casefold().rstrip("s") for word in _WORD.findall(text)} - HELPERS
