"""What is told to whoever started the program in a terminal, in place of a traceback."""

from __future__ import annotations


class UserError(Exception):
    """Something is wrong with what was given; the sentence says what and what to do."""
