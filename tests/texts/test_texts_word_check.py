"""What is said of words that others may trip over, and beside which fields."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.cards import CardId, OptionId
from game.core.findings import DIFFICULT, GENDERED, HURTFUL, VAGUE
from game.core.vague_words import WORD_KINDS, Vague
from game.i18n.words import ENGLISH
from game.texts.word_check import checks_for, told_of

ONE = CardId("own/1")
TYPED = (
    c.AddArgument(OptionId("a"), True), c.AddObjection(), c.RewordReason(), c.ProposeRule(), c.FillOwn("title"),
    c.FillOwn("situation"), c.TypeNotes(""), c.WriteChapter("H3"), c.NameRole("police"), c.SetReturn("who"),
    *(c.AmendAgreement(ONE, field) for field in ("text", "reason", "heard", "owner")),
)  # fmt: skip


@pytest.mark.parametrize("command", TYPED, ids=lambda one: f"{type(one).__name__} {getattr(one, 'field', '')}")
def test_beside_every_field_of_sentences_words_are_looked_for(command: c.Command) -> None:
    """A hurtful one before all others, each kind with a sentence that names the word and a better one."""
    told = checks_for(command, ENGLISH)
    assert [kind for kind, _ in told] == [HURTFUL, GENDERED, DIFFICULT, VAGUE]
    assert all("{word}" in said and said.endswith("{better}") for _, said in told)


@pytest.mark.parametrize("command", [c.RewordRule(), c.SetFolder(), c.NameSchool(), c.SetWifi("name")], ids=repr)
def test_no_sentence_stands_beside_a_path_a_name_or_the_rule_that_has_its_own_words_below(command: c.Command) -> None:
    assert checks_for(command, ENGLISH) == ()


def test_every_kind_is_told_in_other_words() -> None:
    """Only a vague one is called vague; a hurtful one is asked about, not judged."""
    told = [told_of(Vague("x", (), kind), ENGLISH) for kind in WORD_KINDS]
    assert len(set(told)) == len(WORD_KINDS)
    assert ["vague" in one for one in told] == [kind == VAGUE for kind in WORD_KINDS]
    assert "how others read it" in told_of(Vague("x", (), HURTFUL), ENGLISH)
