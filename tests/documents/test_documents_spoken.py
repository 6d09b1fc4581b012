"""Agreements in another language than the page: those of cards are translated, those that were typed say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.adoption import ProtocolState
from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.documents.blocks import Blanks
from game.documents.compose import compose
from game.documents.formats.plain_text import write
from game.documents.leaflets.chosen_rules import untranslated_words
from game.documents.leaflets.families import for_parents
from game.documents.model import Context, Document
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import Words
from tests.documents.documents_samples import AGREED, SESSION, in_state

RULE = "Wij antwoorden leerlingen niet na 18.00 uur en doen dat ook niet in het weekend."
TYPED = "Wij bellen de ouders van een kind op een schooldag en niet in de avond."
CARD = Card(
    CardId("basis/late"), Kind.DILEMMA, ThemeId("t"), "H3", Weight.LIGHT, "Late", "",
    (Option(OptionId("no"), "No", rule=RULE),),
)  # fmt: skip
ENGLISH_RULE = "We do not answer pupils after 18.00, and not at weekends."
SAY = Words(card_lookup=lambda context, text: ENGLISH_RULE if context == "basis.late.options.no.rule" else text)


def made(say: Words, *texts: str) -> Document:
    rules = tuple(replace(AGREED, card=CARD.id, option=OptionId("no"), text=text, rounds=()) for text in texts)
    session = in_state(ProtocolState.ADOPTED, replace(SESSION, agreements=rules, deck=(CARD,)))
    return compose(session, say, Context())


def test_an_untouched_rule_of_a_card_comes_from_the_catalogue() -> None:
    """Also in the protocol; one letter that somebody changed makes it theirs."""
    (rule,) = made(SAY, RULE).rules()
    assert (rule.text, rule.spoken) == (ENGLISH_RULE, "")
    (rule,) = made(SAY, RULE.replace("18", "17")).rules()
    assert (rule.text, rule.spoken) == (RULE.replace("18", "17"), "nl")


def test_a_rule_played_in_english_is_printed_in_dutch_again() -> None:
    """The catalogue of the room is known by what it makes of the card."""
    session = replace(
        SESSION, agreements=(replace(AGREED, card=CARD.id, option=OptionId("no"), text=ENGLISH_RULE, rounds=()),)
    )
    dutch = replace(session, deck=(CARD,))
    context = Context(wordings=(lambda card, option: ENGLISH_RULE,))
    (rule,) = compose(replace(dutch), words("nl"), context).rules()
    assert (rule.text, rule.spoken) == (RULE, "")


def test_nothing_is_said_of_a_text_that_nobody_can_place() -> None:
    """Rather nothing than something wrong."""
    (rule,) = made(SAY, "Stop!").rules()
    assert rule.spoken == ""


@pytest.mark.parametrize(
    ("language", "mark", "count"),
    [
        ("en", "(in Dutch)", "2 agreements are not translated."),
        ("tr", "(Hollandaca)", "2 anlaşma çevrilmedi."),
        ("de", "(auf Niederländisch)", "2 Vereinbarungen sind nicht übersetzt."),
    ],
)
def test_the_page_for_parents_marks_them_and_leaves_room(language: str, mark: str, count: str) -> None:
    """In the words of the page, with an empty line below each, and how many they are."""
    say = words(language)
    of = made(say, TYPED, RULE + " Altijd.")
    paper = PAPERS["parents"](of, say)
    told = " ".join(write(paper).decode("utf-8").split())
    assert f"{TYPED} {mark}" in told and told.count(mark) == 2 and count in told
    assert sum(isinstance(block, Blanks) for block in paper.blocks()) == 2
    assert untranslated_words(for_parents(of), say) == count


def test_a_page_in_the_language_of_the_room_says_nothing_of_it() -> None:
    say = words("nl")
    told = write(PAPERS["parents"](made(say, TYPED, RULE), say)).decode("utf-8")
    assert "vertaald" not in told and "Vertaling" not in told
