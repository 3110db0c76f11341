"""Newsletters that come by e-mail: the head of the mail, and what the law wants at its foot."""

from __future__ import annotations

from generator.reading.digests.paste.dialects.dialect import Dialect
from generator.reading.digests.paste.furniture import make_rule

NEWSLETTER = Dialect(
    name="newsletter",
    why="someone copies a newsletter out of a mail",
    furniture=(
        make_rule(
            "e-mail",
            "the frame of a newsletter",
            r"(?:view|read|open)(?: (?:this|it|the))?(?: e-?mail| newsletter| message)?(?: in| on)(?: your| the| a)?"
            r" (?:browser|web)",  # View this e-mail in your browser
            r"(?:unsubscribe|manage (?:your )?(?:preferences|subscription)|update (?:your )?preferences|privacy policy|"
            r"terms(?: of (?:service|use))?|forward to a friend|contact us|help center)",  # Manage preferences
            r"(?:you(?:'|’)re| you are|you) (?:are )?(?:receiv(?:ing|ed)|getting) this\b.{0,160}",
            r"(?:to|if you (?:want|wish) to) (?:unsubscribe|stop receiving)\b.{0,60}\b(?:click|visit|reply|here)\b"
            r".{0,60}",  # If you wish to unsubscribe, click here.
            r"(?:click here|don't want|no longer want) .{0,60}\b(?:unsubscribe|e-?mails?)\b.{0,40}",
            r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*\d{4}\b.{0,80}",
            r"(?:from|to|cc|reply-to|message-id|list-id):\s.{0,100}@.{0,100}",
            r"(?:subject|sent):\s.{0,200}",
        ),
    ),
)
