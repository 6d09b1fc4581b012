"""What is said where a text may point at somebody, and beside which fields."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.cards import NO_CARD, CardId, OptionId
from game.core.privacy import CASE, DATE, KINDS, NAME, NUMBER
from game.core.privacy.watched import kinds_of
from game.i18n.words import ENGLISH
from game.texts.privacy import warnings_for

ONE = CardId("own/1")
SENTENCES = (
    c.AddArgument(OptionId("a"), True), c.AddObjection(), c.RewordRule(), c.RewordReason(), c.ProposeRule(),
    c.FillOwn("title"), c.FillOwn("situation"), c.FillOwn("0"), c.NameRole("police"), c.TypeNotes(""),
    c.WriteChapter("H3"), c.SetReturn("who"), *(c.AmendAgreement(ONE, field) for field in ("text", "reason", "heard")),
    c.AmendAgreement(NO_CARD, "owner"),
)  # fmt: skip


@pytest.mark.parametrize("command", SENTENCES, ids=lambda one: f"{type(one).__name__} {getattr(one, 'field', '')}")
def test_beside_every_field_of_sentences_everything_is_looked_for(command: c.Command) -> None:
    """With a word for each kind, and one for when it was held back, and for one that was left unsent."""
    assert kinds_of(command) == KINDS
    assert [kind for kind, said in warnings_for(command, False, ENGLISH) if said] == [*KINDS, "held", "draft"]


@pytest.mark.parametrize(
    ("command", "kinds"),
    [
        (c.SetReturn("when"), (NAME, NUMBER, CASE)),
        (c.AmendAgreement(ONE, "when"), (NAME, NUMBER, CASE)),
        (c.SetContact("police"), (NAME, DATE, CASE)),
        (c.NameSchool(), (NUMBER,)),
        (c.ChangeSetup("school"), (NUMBER,)),
        (c.AmendAgreement(ONE, "review"), ()),
        (c.SetFolder(), ()),
        (c.SetWifi("name"), ()),
    ],
    ids=str,
)
def test_what_belongs_in_a_field_is_not_looked_for_there(command: c.Command, kinds: tuple[str, ...]) -> None:
    """A day where a point comes back, a number of a contact, the name of a school; in paths nothing."""
    assert kinds_of(command) == kinds
    assert bool(warnings_for(command, False, ENGLISH)) is bool(kinds)
