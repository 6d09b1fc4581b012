"""Lays ready all that a screen may know, from a running game. It changes nothing."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from game.core.moment import Line, Moment
from game.core.session import Phase
from game.export import context_of
from game.protocol.compose import compose
from game.protocol.names import names_in
from game.protocol.pages import pages
from game.protocol.papers import protocol_paper

if TYPE_CHECKING:
    from game.app import Game
    from game.core.finding import Finding

PREVIEW_UNITS = 16
"""How many line heights a sheet of the preview holds."""


def moment_of(game: Game) -> Moment:
    """The moment that the wall shows now."""
    session = game.session
    in_protocol = session.phase is Phase.PROTOCOL
    return Moment(
        session=session,
        view=game.view,
        # Time on the wall moves only while a clock is on it, so that an unchanged wall is not painted again.
        now=0.0 if session.play.timer is None else game.table.clock(),
        notice=game.notice,
        trouble=game.trouble,
        cards=game.cards,
        themes=tuple(theme for pack in game.table.library.packs for theme in pack.themes),
        problems=tuple(problem.told(game.say) for problem in game.table.library.problems),
        kept=game.kept,
        plan=game.plan() if session.phase is Phase.SETUP else (),
        contacts=game.settings.contact_lines(),
        languages=game.languages,
        language=game.say.language,
        folder=game.folder,
        folder_asked=game.settings.folder_asked,
        saved_as=game.saved_as,
        pages=_protocol_pages(game) if in_protocol else (),
        likely_names=names_in(session.agreements) if in_protocol else (),
        can_redo=game.history.forward is not None,
        phones=game.host.phones,
        two_screens=game.two_screens,
        undo_stays=_stays(game),
        findings=_findings(game) if session.phase in (Phase.CLOSING, Phase.PROTOCOL) else (),
    )


def desk_moment(game: Game) -> Moment:
    """The moment as the desk shows it: with the time of day, and what only the facilitator reads."""
    now, at = game.table.clock(), game.session.at
    return replace(
        moment_of(game),
        now=now,
        desk_notice=game.desk_notice,
        notes=game.notes,
        clock=time.strftime("%H:%M", time.localtime(now)),
        elapsed=now - datetime.fromisoformat(at).timestamp() if at else 0.0,
    )


def _protocol_pages(game: Game) -> tuple[tuple[Line, ...], ...]:
    document = compose(game.session, game.say, context_of(game.settings, game.cards))
    return pages(protocol_paper(document, game.say), PREVIEW_UNITS)


def _stays(game: Game) -> bool:
    before = game.history.before()
    return before is not None and before.phase is game.session.phase


def _findings(game: Game) -> tuple[Finding, ...]:
    """What was noticed and not yet left as it is; looked for at the closing only, so the first frame waits for none."""
    from game.protocol.noticed import findings_of

    return tuple(finding for finding in findings_of(game.session) if finding.key not in game.view.left)
