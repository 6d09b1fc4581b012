"""What a user is told in a sentence in place of a traceback: in a terminal, or on a page of the card editor."""

from __future__ import annotations


class UserError(Exception):
    """It cannot be done, or something is wrong with what was given; the sentence says what and what helps."""
