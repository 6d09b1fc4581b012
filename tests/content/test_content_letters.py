"""A card is played in our own letters, its file and the mark of its set stay what they are."""

from __future__ import annotations

import pytest

from game.content.card_file import build_card
from game.content.pack_file import build_pack
from game.core.letters import familiar
from tests.content.content_samples import BOUNDS, GOOD
from tests.letters_samples import ODD

LOOKS = ("ligatures", "mathematical letters", "bullets of Word", "taken apart", "soft hyphens", "keycaps", "Zalgo")
HEAD = 'name: "{text}"\nlanguage: nl\nauthor: "{text}"\nlicence: CC BY 4.0\n'


@pytest.mark.parametrize("name", LOOKS)
def test_a_card_is_read_in_our_own_letters(name: str) -> None:
    """Whatever only looks foreign, in single texts and in lists; what somebody reads aloud is plain from here on."""
    text = ODD[name][:30]
    told = GOOD.replace("title: Het volgverzoek", f'title: "{text}"').replace("[volgen, ouders]", f'["{text}"]')
    card, problems = build_card(told.encode(), "set", "a1-x", BOUNDS)
    assert card is not None and not [one for one in problems if not one.warns]
    assert (card.title, *card.tags) == (familiar(text).strip(),) * 2
    assert card.title != text


@pytest.mark.parametrize("name", LOOKS)
def test_the_head_of_a_set_is_read_as_it_is(name: str) -> None:
    """By its words the versions of a set know each other: those that went out before must not seem to be others."""
    text = ODD[name][:30]
    found = build_pack(HEAD.format(text=text).encode(), "set", "pack.yaml")
    assert found.pack.name == found.pack.author == text.strip()
