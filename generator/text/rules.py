"""What a repair rule is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.text.marked import Replacement


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of damage and its repair."""

    name: str
    """What it is called in the list of repairs."""
    pattern: re.Pattern[str]
    """The damage with the evidence that it is damage."""
    write: str | Replacement
    """What is written instead: a template of `re`, or a function of the match."""
    why: str
    """How the damage comes about, or what tells it from sound text."""
    hints: tuple[str, ...] = ()
    """Letters without which the pattern cannot match, so that most texts need not be searched; empty for no such."""

    def may_match(self, text: str) -> bool:
        """Whether it is worth searching `text`."""
        return not self.hints or any(hint in text for hint in self.hints)

    def replacement(self, match: re.Match[str]) -> str | None:
        """What to write in place of `match`; None leaves it alone."""
        return match.expand(self.write) if isinstance(self.write, str) else self.write(match)
