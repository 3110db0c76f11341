"""The headline figures of a paper, quoted from its abstract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.understanding.sentences import split_sentences

MOST_RESULTS = 3
"""How many figures a paper shows at most."""
LONGEST_QUOTE = 240
"""How many letters a quote may have."""

_NUMBER = r"(?<![\w.\-/])[~≈<>+\-−±≥≤]{0,3}\d[\d,]{0,14}(?:\.\d+)?\+?"
_RATE = re.compile(
    rf"{_NUMBER}(?:\s?[-–]\s?\d+(?:\.\d+)?)?\s?(?:%|\\%|percent\b|percentage points?\b|pp\b|points?\b|pts\b|dB\b"
    r"|[×xX](?![\w])|times?\b|[- ]?fold\b)|\borders? of magnitude\b|\bfactor of \d"
)
"""A change or a share."""
_METRIC = (
    r"(?:BLEU|chrF|ROUGE|METEOR|F1|FID|IoU|mIoU|mAP|AUC|AUROC|PSNR|SSIM|WER|CER|MAE|RMSE|Dice|CodeBLEU|MRR|NDCG|Elo|"
    r"pass@\d+|accurac(?:y|ies)|precision|recall|perplexity|scores?|correlation|errors?|"
    r"(?:success|win|hit|error) rates?)"
)
"""The names of measures: `BLEU`, `pass@1`, `accuracy`, `win rates`."""

_MEASURED = re.compile(rf"\b{_METRIC}\b.{{0,40}}?{_NUMBER}(?!\w)|{_NUMBER}\s+(?:\w+\s)?{_METRIC}\b", re.IGNORECASE)
"""A figure of a named measure."""
_SIZE = re.compile(
    r"(?<![\w.\-/])\d[\d,.]{0,14}\s?(?:[KMBT]\b|million\b|billion\b|trillion\b|petaFLOP)|(?<![\w.])\d{1,3}(?:,\d{3})+(?!\d)"
    r"|(?<![\w.])\d+\s+(?:languages|hours|GPUs|minutes|seconds)\b"
)
"""How large something is."""

_FIGURE = re.compile(r"\d|of magnitude")
"""What every rate, measured value and size holds; a sentence without it has no figure worth a quote."""
_GAIN = re.compile(
    r"\b(?:reduc|improv|outperform|achiev|surpass|exceed|obtain|yield|increas|decreas|sav(?:e|ing)|speed|accelerat|"
    r"boost|gain|faster|fewer|less\b|lower|higher|better|more than|drop|cut|win rate|up to|only|just|match|attain|"
    r"reach|deliver|rais|enhanc|compress|shorter|smaller|cheaper|retain|preserv|maintain|recover|close|narrow|top|success)\w*",
    re.IGNORECASE,
)
"""Words of gain: `reduces`, `outperform`, `up to`."""

_AGAINST = re.compile(
    r"\b(?:compar(?:ed|able)|over|than|versus|vs|relative to|baselines?|previous|prior|existing|"
    r"state-of-the-art|SOTA)\b",
    re.IGNORECASE,
)
"""Words that name what is compared with: `than`, `baselines`."""

_HOLDS = re.compile(
    r"\b(?:collect|dataset of|corpus of|benchmark of|annotat|train|scal|support|despite|enabl|single)\w*", re.IGNORECASE
)
"""Words that give a size its sense: `dataset of`, `trained`, `supports`."""

_COUNTS = re.compile(
    r"\b(?:it|which|dataset|corpus|benchmark|collection|resource|suite)\b.{0,30}?\b"
    r"(?:cover|contain|compris|consist|span|includ|featur|encompass)\w*",
    re.IGNORECASE,
)
"""`a benchmark that contains`, `dataset spanning`."""

_SETTING = re.compile(r"(?:with|at|under|for|when|in|on|given|using|from|by|despite|after|through)\b", re.IGNORECASE)
_METHOD = re.compile(
    r"\bwe\b.{0,20}\b(?:propos|present|introduc|develop|design|use|evaluat|test|conduct|investigat|explor|implement)\w*"
    r"|\b(?:struggl|fail|suffer)\w*",
    re.IGNORECASE,
)
"""`we then evaluate`: what was done, and no result."""

_WORK = r"(?:paper|work|study|report|thesis|article|research)"
_SPEAKS = re.compile(
    rf"\b(?:we|our|(?:this|the present|the current) {_WORK}|{_WORK} at hand|results|experiments?)\b", re.IGNORECASE
)
"""`we`, `this paper`, `results`: where the background ends."""

_VERBS = (
    r"(?:achiev|reduc|improv|outperform|surpass|obtain|yield|increas|sav|speed|rais|boost|reach|attain|exceed|cut|lower|"
    r"gain|deliver|match|retain|enabl|accelerat)"
)
"""The beginnings of verbs that lead to a figure: `achieves`, `reducing`."""

_CLAUSE = re.compile(
    r";\s+|:\s+(?=\w+(?:\s\w+){2})|(?<!\s)\s+(?:--|—|–)\s+|(?:,|(?<!\s))\s+(?=while\s|whereas\s|whilst\s)"
    r"|,\s+(?=(?:and\s+|but\s+|thus\s+|thereby\s+)?(?:\w+ing\b|which\b|where\b|with\s(?!respect)|without\b|we\b|it\b"
    rf"|this\b|these\b|our\b|despite\b|{_VERBS}|(?:[\w+.-]+\s+){{1,4}}{_VERBS}))"
    rf"|(?:,|(?<!\s))\s+and\s+(?=(?:further\s+|also\s+)?{_VERBS}\w*s\b)"
)
"""Where clauses are parted: `; `, `: `, ` -- `, ` while `, `, which `, `, reducing `, ` and achieves `."""

_LEAD = re.compile(
    r"(?:(?:and|but|while|whereas|whilst|which|where|that|thus|thereby|also|further|moreover|furthermore|additionally|"
    r"in addition|for example|for instance|notably|specifically|in particular|empirically|remarkably|strikingly|"
    r"finally|overall|as a result|in fact|surprisingly|besides|we are able to|allowing us to)\b,?\s+"
    r"|(?:[\w-]+\s+){0,5}?(?:experiments?|experimentation|results?|evaluations?|analys[ei]s|findings|studies|we|study)\b"
    r"[^;%\d]{0,140}?\b(?:show|demonstrate|indicate|reveal|prove|confirm|suggest|find|found|validate|observe|verify)[sd]?"
    r"\s+(?:that\s+|(?=(?:the|our)\s)))",
    re.IGNORECASE,
)
"""What leads into a clause: `and `, `in particular, `, `extensive experiments show that `."""

_RATE_POINTS, _MEASURE_POINTS, _SIZE_POINTS = 3.0, 2.5, 1.5
_SUPPORT_POINTS = 1.0
_BACKGROUND_POINTS = -2.0
_METHOD_POINTS = -1.0
_ENOUGH_POINTS = 3.4
_FURTHER_POINTS = 0.3
_MOST_FURTHER = 2


@dataclass(frozen=True, slots=True)
class _Quote:
    """A clause that may be quoted."""

    start: int
    text: str
    points: float


def find_results(abstract: str) -> tuple[str, ...]:
    """Up to three headline figures: the clauses of an abstract that hold its strongest numbers.

    A clause is weighed by the kind of its number (a share or a change before a measured value before a size), by
    words of gain and comparison, and against the paper's background, which comes before "we" first speak.

    Args:
        abstract: in plain Unicode.

    Returns:
        Substrings of the abstract as they stand, in the order of the text.
    """
    best = sorted(_find_quotes(abstract), key=lambda quote: (-quote.points, quote.start))[:MOST_RESULTS]
    return tuple(quote.text for quote in sorted(best, key=lambda quote: quote.start) if quote.points >= _ENOUGH_POINTS)


def _find_quotes(abstract: str) -> Iterator[_Quote]:
    position = 0
    background = True
    for sentence in split_sentences(abstract):
        position = abstract.index(sentence, position)
        background = background and _SPEAKS.search(sentence) is None
        if not _FIGURE.search(sentence):
            continue
        for start, end in _split_clauses(sentence):
            if end - start <= LONGEST_QUOTE:
                text = sentence[start:end]
                points = _weigh_clause(text) + (_BACKGROUND_POINTS if background else 0.0)
                yield _Quote(position + start, text, points)


def _split_clauses(sentence: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence begin and end, without the words that lead into them.

    A clause that only sets the scene ("With 4K examples, …") is taken together with what follows.
    """
    start = piece = 0
    cuts = list(_cuts_outside_brackets(sentence))
    for number, (cut, next_start) in enumerate([*cuts, (len(sentence), len(sentence))]):
        while start == piece and (lead := _LEAD.match(sentence, start, cut)):
            start = piece = lead.end()
        following = cuts[number + 1][0] if number + 1 < len(cuts) else len(sentence)
        sets_scene = _SETTING.match(sentence, piece, cut) is not None
        piece = next_start
        if cut < len(sentence) and sets_scene and following - start <= LONGEST_QUOTE:
            continue
        end = start + len(sentence[start:cut].rstrip(" .,;:!?"))
        if start < end:
            yield start, end
        start = next_start


def _cuts_outside_brackets(sentence: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence are parted, brackets that stand open aside."""
    counted_to = open_brackets = 0
    for cut in _CLAUSE.finditer(sentence):
        opened = sentence.count("(", counted_to, cut.start())
        open_brackets += opened - sentence.count(")", counted_to, cut.start())
        counted_to = cut.start()
        if open_brackets <= 0:
            yield cut.span()


def _weigh_clause(clause: str) -> float:
    """How strong the figures of a clause are; 0 without one."""
    rates = len(_RATE.findall(clause))
    kinds = ((_RATE, _RATE_POINTS), (_MEASURED, _MEASURE_POINTS), (_SIZE, _SIZE_POINTS))
    figure = max((points for pattern, points in kinds if pattern.search(clause)), default=0.0)
    if not figure:
        return 0.0
    support = sum(_SUPPORT_POINTS for pattern in (_GAIN, _AGAINST) if pattern.search(clause))
    if not rates and _SIZE.search(clause):
        support += _SUPPORT_POINTS * bool(_HOLDS.search(clause)) + 2 * _SUPPORT_POINTS * bool(_COUNTS.search(clause))
    more = _FURTHER_POINTS * min(_MOST_FURTHER, max(0, rates - 1))
    return figure + support + more + _METHOD_POINTS * bool(_METHOD.search(clause))
