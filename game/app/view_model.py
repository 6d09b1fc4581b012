"""Gathers all that a screen may know from a running game. It changes nothing."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from game.app.handlers.card_sets import card_sets
from game.app.handlers.review import year_of
from game.app.handlers.settings import second_languages
from game.app.live_library import unkept
from game.core.chapter_coverage import NOTHING_OPEN, coverage_of
from game.core.findings import NAME, NUMBER
from game.core.own_card import left_key
from game.core.session import Phase
from game.core.view_model import ViewModel
from game.library.selection import packs_in_use

if TYPE_CHECKING:
    from game.app.game import Game
    from game.core.cards import Card
    from game.core.findings import Finding


def view_model_of(game: Game) -> ViewModel:
    """What the wall shows now."""
    session = game.session
    in_protocol = session.phase is Phase.PROTOCOL
    closing = in_protocol or session.phase is Phase.CLOSING
    if in_protocol:
        game.press.look(game)
    found = _findings(game) if closing else ()
    return ViewModel(
        session=session,
        view=game.view,
        # Time on the wall moves only while a clock is on it, so that an unchanged wall is not painted again.
        now=0.0 if session.play.timer is None else game.table.clock(),
        notice=game.notice,
        trouble=game.trouble,
        cards=game.cards,
        themes=tuple(theme for pack in game.table.library.packs for theme in pack.themes),
        chapters=tuple(one for pack in packs_in_use(game.table.library, game.settings) for one in pack.chapters),
        problems=tuple(problem.told(game.say) for problem in game.table.library.problems),
        kept=game.kept,
        plan=game.plan() if session.phase is Phase.SETUP else (),
        contacts=game.settings.contact_lines(game.today),
        languages=game.languages,
        language=game.say.language,
        folder=game.folder,
        folder_asked=game.settings.folder_asked,
        saved_as=game.saved_as,
        pages=game.press.lines if in_protocol else (),
        places=game.drawer.places,
        school=game.settings.school,
        year=year_of(game) if game.view.overlay in ("year", "newcomer") else None,
        sheets=game.press.sheets if in_protocol else (),
        coverage=coverage_of(session, game.cards, game.settings.school.left_out) if closing else NOTHING_OPEN,
        likely_names=_names(found) if in_protocol else (),
        can_redo=game.history.forward is not None,
        phones=game.host.phones,
        two_screens=game.two_screens,
        undo_stays=_stays(game),
        second_languages=second_languages(game) if game.view.overlay == "settings" else (),
        findings=found,
        sets=card_sets(game),
        unkept=_unkept(game) if session.phase is Phase.CLOSING else (),
    )


def desk_view_model(game: Game) -> ViewModel:
    """The same as the desk shows it: with the time of day, and what only the facilitator reads."""
    now, at = game.table.clock(), game.session.at
    return replace(
        view_model_of(game),
        now=now,
        desk_notice=game.desk_notice,
        notes=game.notes,
        clock=time.strftime("%H:%M", time.localtime(now)),
        elapsed=now - datetime.fromisoformat(at).timestamp() if at else 0.0,
    )


def _stays(game: Game) -> bool:
    before = game.history.before()
    return before is not None and before.phase is game.session.phase


def _unkept(game: Game) -> tuple[Card, ...]:
    """What was played, is in no file, and was not answered with no."""
    played = game.session.deck[: game.session.turn]
    return tuple(card for card in unkept(game) if card in played and left_key(card.id) not in game.view.left)


def _findings(game: Game) -> tuple[Finding, ...]:
    """What was noticed and not yet left as it is; looked for at the closing only, so the first frame waits for none."""
    from game.documents.findings import findings_of

    return tuple(finding for finding in findings_of(game.session) if finding.key not in game.view.left)


def _names(found: tuple[Finding, ...]) -> tuple[str, ...]:
    """What may be somebody's name or number, each once; what was left as it is counts as looked at."""
    return tuple(dict.fromkeys(word for one in found if one.kind in (NAME, NUMBER) for word in one.words))
