"""How far a build has come, for whoever watches it."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext


class Progress:
    """Told how far a build has come; this one keeps silent."""

    def step(self, name: str) -> AbstractContextManager[None]:  # noqa: ARG002 - for those who show it
        """Show a step, under this name, while the context lasts."""
        return nullcontext()

    def note(self, sentence: str) -> None:
        """Say something that a person who waits should know.

        Args:
            sentence: what to say.
        """
