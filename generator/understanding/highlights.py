"""What a reader wants to know first: what a paper does and what came of it, both quoted."""

from __future__ import annotations

from generator.understanding.contribution import find_contribution
from generator.understanding.results import find_results

__all__ = ["find_contribution", "find_results"]
