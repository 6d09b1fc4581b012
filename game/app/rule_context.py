"""What the rules may know of a running game beside its session. It decides nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.core.cards import Card, OptionId, OwnChapter, context_of
from game.core.chapters import joined
from game.core.rules import Around
from game.i18n.words import Words

if TYPE_CHECKING:
    from game.app.game import Game


def around_of(game: Game) -> Around:
    return Around(
        now=game.table.clock(),
        chance=game.chance.randrange,
        back=game.history.back,
        forward=game.history.forward,
        empties=_empties(game),
        wording=partial(wording, game.say),
        opened=game.view.reveal > 0,
        chapters=_chapters(game),
    )


def _chapters(game: Game) -> tuple[OwnChapter, ...]:
    """Those of the sets that are here, and of the session that is looked at again, whose sets may be gone."""
    review = game.view.review
    return joined(review.chapters if review else (), game.table.library.chapters)


def _empties(game: Game) -> bool:
    """Whether going back would empty a box in which something lies, or open a counted round anew."""
    play, back = game.session.play, game.history.before()
    if play.voting is not None:
        return play.voting.cast > 0
    return bool(play.answers) or (back is not None and back.play.voting is not None)


def wording(say: Words, card: Card, option: OptionId) -> str:
    """The draft rule of an option in this language."""
    rule = card.option(option).rule
    return say.card(context_of(card.id, f"options.{option}.rule"), rule) if rule else ""
