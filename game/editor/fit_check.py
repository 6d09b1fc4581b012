"""Does every text of a card fit the wall? A text that does not is an error of the card, not a surprise in the hall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from game.core.ballots import HANDS, Ballot, Round, Voting, Way
from game.core.cards import Card
from game.core.drafting import draft_from, fresh_draft
from game.core.phases import CARD_PHASES, VOTES, Phase
from game.core.session import Play, Session, Setup, Timer
from game.core.view_model import ViewModel
from game.core.view_state import SHOWN, View
from game.i18n.extract import card_texts
from game.i18n.words import Words
from game.screens import scene_of
from game.stage.paint.text import misfits
from game.texts.question import stands
from game.ui.geometry import Page
from game.ui.scene import Scene

WIDTHS = (1440, 1920)
"""4:3 and 16:9; wider pages have more room than either."""


def misfits_of(card: Card, say: Words) -> list[str]:
    """A sentence for each text of this card that does not fit some screen."""
    return [
        say(
            "{card}: “{text}” does not fit the screen {screen} (make it shorter)",
            card=card.id,
            text=text[:60],
            screen=name,
        )
        for text, name in misfitting(card, say)
    ]


@lru_cache(1024)
def misfitting(card: Card, say: Words) -> tuple[tuple[str, str], ...]:
    """The texts that do not fit some screen, each with the name of the first such screen.

    It takes some forty screens: whoever looks after files that change has only the changed cards laid out again.
    """
    found: dict[str, str] = {}
    for phase in CARD_PHASES:
        for model in _view_models(card, phase):
            for width in WIDTHS:
                scene = scene_of(model, say, Page(width))
                for text, _ in misfits(scene, width):
                    found.setdefault(_to_blame(text, scene, card, found), scene.name)
    return tuple(found.items())


def _to_blame(text: str, scene: Scene, card: Card, found: Iterable[str]) -> str:
    """The text itself if it is of the card, unless one that is many times as long takes its room.

    A text of the game has no room because one of the card takes too much.
    """
    own = [told for _, told in card_texts(card) if told]
    ours = [told for told in scene.texts() if any(one in told for one in own)]
    if text not in ours:
        ours += [told for told in own if len(told) >= FAR_LONGER * len(max(ours, key=len, default=""))]
    ours += found  # what fits nowhere takes room on later screens, even where it is not shown
    longest = max(ours, key=len, default=text)
    return text if text in ours and len(longest) < FAR_LONGER * len(text) else longest


FAR_LONGER = 4
"""So many times the length of a text: screens share out their room, and what is endless leaves little to the rest."""


def _view_models(card: Card, phase: Phase) -> Iterator[ViewModel]:
    """This card at this step, in every state that gives its texts another place."""
    session = _session(card, phase, Way.HANDS)
    yield ViewModel(session=session)
    if card.twist and stands(phase):
        yield ViewModel(session=replace(session, play=replace(session.play, twist=True)))
    match phase:
        case Phase.FIRST_VOTE:
            yield from (ViewModel(session=_session(card, phase, way)) for way in Way if way is not Way.HANDS)
        case Phase.REVEAL:
            yield from (ViewModel(session=session, view=View(reveal=n)) for n in (SHOWN, SHOWN + 1))
        case Phase.RULE:
            yield from _drafts(session, card)
        case Phase.SITUATION if session.note_due:
            yield ViewModel(session=replace(session, play=replace(session.play, forewarned=True)))
        case Phase.SITUATION | Phase.TALK | Phase.MINORITY | Phase.SECOND_VOTE | Phase.CONSENT:
            pass  # the state above is all there is
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.WARM_UP:
            pass  # no card
        case Phase.MOMENT | Phase.CHECK_IN | Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
            pass  # no card
        case Phase.HALL_VOTE:
            pass  # no card of a set
        case _:
            assert_never(phase)


def _drafts(session: Session, card: Card) -> Iterator[ViewModel]:
    """The draft that each standpoint leads to."""
    for option in card.options:
        play = replace(session.play, draft=draft_from(session, card, option.id))
        yield ViewModel(session=replace(session, play=play))


def _session(card: Card, phase: Phase, way: Way) -> Session:
    counts = tuple((option.id, 3 + n) for n, option in enumerate(card.options))
    rounds = (Round(counts, 24), Round(counts, 24))
    box = {HANDS + option.id: Ballot(option.id, 3) for option in card.options}
    voting = Voting(1, way, box, card.options[0].id) if phase in VOTES else None
    play = Play(voting=voting, rounds=rounds, minority=card.options[0].id, timer=Timer(240, 240, 161))
    session = Session(phase, Setup(people=24, way=way), "fit", "2026-11-22", (card,), 0, play)
    return replace(session, play=replace(play, draft=fresh_draft(session, card)))
