"""What is looked for in the text of which command: whatever people type that others come to read. It reads no text."""

from __future__ import annotations

from game.core import commands as c
from game.core.privacy import CASE, DATE, KINDS, NAME, NUMBER

WRITTEN = (
    c.AddArgument, c.AddObjection, c.RewordRule, c.RewordReason, c.ProposeRule, c.FillOwn, c.NameRole, c.TypeNotes,
    c.WriteChapter, c.AskQuestion, c.AmendQuestion, c.NamePrice,
)  # fmt: skip
"""Sentences of a team, of a scribe, of whoever leads."""


SENTENCES = KINDS
"""What is looked for where whole sentences are typed."""


def kinds_of(command: c.Command) -> tuple[str, ...]:
    """The kinds that do not belong in the text of this command; none where no sentence of people is typed."""
    match command:
        case c.SetReturn(field="when") | c.AmendAgreement(field="when") | c.AmendQuestion(field="when"):
            return (NAME, NUMBER, CASE)
        case c.AmendAgreement(field="review") | c.FillOwn(field="chapter"):
            return ()
        case c.SetReturn() | c.AmendAgreement():
            return KINDS
        case c.FillStep(field="why"):
            return KINDS
        case c.SetContact():
            return (NAME, DATE, CASE)
        case c.NameSchool() | c.ChangeSetup(field="school"):
            return (NUMBER,)
        case _:
            return KINDS if isinstance(command, WRITTEN) else ()
