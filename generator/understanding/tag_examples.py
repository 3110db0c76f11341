"""The taxonomy tried on a curator's examples: a phrase that was mended for one paper must not break others."""

from __future__ import annotations

from collections.abc import Iterable

from generator.errors import ProblemCollector, nearest
from generator.model.taxonomy import TagExample, Taxonomy
from generator.text.clean import clean_text
from generator.understanding.tags import Tagger


def check_tag_examples(examples: Iterable[TagExample], taxonomy: Taxonomy, problems: ProblemCollector) -> None:
    """Find the examples that get a tag they must not get, or miss one that they must get.

    Args:
        examples: what `content/tag_examples.yml` says.
        taxonomy: the tags with their phrases.
        problems: takes each example that goes wrong, and each of a tag that does not exist.
    """
    tagger = Tagger(taxonomy)
    known = {tag.slug for tag in taxonomy.tags}
    for example in examples:
        if example.tag not in known:
            # No error: whoever brings a taxonomy of his own may look at the examples later.
            hint = nearest(example.tag, known) or "remove the example, if the tag is gone"
            problems.warning(example.source, f'no tag is called "{example.tag}"', hint)
            continue
        matches = tagger.find(clean_text(example.title).plain, clean_text(example.abstract).plain)
        words = {match.tag: match.phrase for match in matches}
        if example.is_earned and example.tag not in words:
            message = f'"{example.title}" does not get the tag "{example.tag}"'
            problems.error(example.source, message, "mend the phrases of the tag, or the example")
        elif not example.is_earned and example.tag in words:
            message = f'"{example.title}" gets the tag "{example.tag}" for its words "{words[example.tag]}"'
            problems.error(example.source, message, "mend the phrases of the tag, or the example")
