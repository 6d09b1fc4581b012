"""Gathers all that a screen may know from a running game. It changes nothing."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.app.dealing import left_out, planned_deck, ready_cards, waiting_cards
from game.app.handlers.documents import left_findings, open_findings
from game.app.handlers.review import former_sessions
from game.app.handlers.settings import card_sets, second_languages
from game.app.state import CLOSED, State
from game.content.problem import Problem
from game.core.camera_status import NO_CAMERA
from game.core.cards import Card
from game.core.chapter_coverage import NOTHING_OPEN, coverage_of
from game.core.closing_early import stands
from game.core.commands import TurnPage
from game.core.days import utc_of
from game.core.late_imports import when_called
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.core.view_state import AGENDA, HELP
from game.desk.step_help import help_step
from game.i18n.words import Words
from game.library.selection import packs_in_use
from game.screens import desk_scene_of, scene_of
from game.ui.geometry import Page
from game.ui.scene import Scene

with when_called():
    from game.app.handlers.dropped import offered_set
    from game.documents.findings import likely_names
    from game.fixed_texts.due import due_and_broken
    from game.fixed_texts.steps import help_of


def view_model_of(state: State) -> ViewModel:
    """What the wall shows now."""
    session = state.session
    in_protocol = session.phase is Phase.PROTOCOL
    closing = session.phase in CLOSED
    if in_protocol:
        state.preview.show(session, state.say, state.settings, state.cards)
    found = open_findings(state)
    lapsed = _lapsed(state)
    library = state.environment.library
    tells_texts = closing or state.view.overlay == "contacts"
    texts_due, texts_broken = due_and_broken(state.today) if tells_texts else ((), ())
    model = ViewModel(
        session=session,
        view=state.view,
        # Time on the wall moves only while a clock is on it, so that an unchanged wall is not painted again.
        now=state.environment.clock() if session.play.timer or session.pause_clock else 0.0,
        returns=_clock_at(session.pause_clock.ends_at) if session.pause_clock else "",
        notice="" if lapsed else state.notice,
        asks_again=state.view.pressed is not None and not state.view.pressed.drops and not lapsed,
        trouble=state.trouble,
        cards=state.cards,
        themes=tuple(theme for pack in library.packs for theme in pack.themes),
        chapters=tuple(one for pack in packs_in_use(library, state.settings) for one in pack.chapters),
        problems=_problems(library.problems, state.say),
        kept=state.saved,
        plan=planned_deck(state) if session.phase is Phase.SETUP else (),
        waiting=_waiting(state),
        agreed=_agreed(state) if session.phase is Phase.SETUP else 0,
        contacts=state.settings.contact_lines(state.today),
        languages=state.languages,
        language=state.say.language,
        # The form says when the meeting will be over; else the wall has a time of day where it needs one.
        clock=time_of_day(state) if session.phase is Phase.SETUP else "",
        today=state.today,
        folder=state.shown_folder,
        folder_asked=state.settings.folder_asked,
        saved_as=state.saved_as,
        kit=state.kit,
        status=_status(state) if in_protocol else "",
        pages=state.preview.lines if in_protocol else (),
        places=state.output.places,
        school=state.settings.school,
        year=former_sessions(state) if state.view.overlay in ("year", "newcomer") else None,
        sheets=state.preview.sheets if in_protocol else (),
        ends=state.preview.ends if in_protocol else (),
        coverage=coverage_of(session, ready_cards(state), state.settings.school.left_out) if closing else NOTHING_OPEN,
        askable=state.askable,
        likely_names=likely_names(found) if in_protocol else (),
        can_redo=state.history.forward is not None,
        phones=state.host.phones,
        camera=NO_CAMERA if session.phase is Phase.WELCOME else state.camera.status(session),
        day=state.sharing.day,
        hall_news=state.hall_news,
        firewall=state.firewall.found,
        two_screens=state.two_screens,
        undo_stays=_stays(state),
        full_screen=state.full_screen,
        sounds=state.settings.sounds,
        sounds_since=state.sounds_since,
        colours=state.settings.colours,
        less_motion=state.less_motion,
        mirrored=state.settings.mirrored,
        board=state.settings.board,
        second_languages=second_languages(state) if state.view.overlay == "settings" else (),
        findings=found,
        looked_at=left_findings(state) if state.view.overlay == "findings" else 0,
        sets=card_sets(state),
        offered=offered_set(state) if state.offered is not None else None,
        prints_pdf=not closing or _prints_pdf(),
        unkept=_undecided(state) if session.phase is Phase.CLOSING else (),
        hall=state.hall_status,
        practice=state.in_practice,
        texts_due=bool(texts_due),
        texts_broken=texts_broken,
    )
    looked_at = state.view.overlay == HELP or state.view.tab.startswith(HELP)
    return with_help(state, model) if looked_at else model


def with_help(state: State, model: ViewModel) -> ViewModel:
    """With the help of the step, for where it is looked at: nothing else waits for a fixed text."""
    return replace(model, help=help_of(help_step(model), state.say))


def _status(state: State) -> str:
    """At once: the pages, which a thread makes, may be those of before a step."""
    from game.documents.life import wall_line  # documents: not for the first frame

    return wall_line(state.session, state.say)


def shown_view_model(state: State) -> ViewModel:
    """What the wall shows, also where the desk lies over it."""
    if state.view.overlay == "desk":
        return desk_view_model(state)
    model = view_model_of(state)
    return timed(state, model) if state.view.overlay == AGENDA else model


def wall_scene(state: State, page: Page) -> Scene:
    """The wall as it stands now, laid out on this page."""
    return scene_of(shown_view_model(state), state.say, page)


def desk_scene(state: State, page: Page) -> Scene:
    """What the window of the desk shows."""
    return desk_scene_of(desk_view_model(state), state.say, page)


def desk_view_model(state: State) -> ViewModel:
    """The same as the desk shows it: with the time of day, and what only the facilitator reads."""
    model = replace(
        view_model_of(state),
        now=state.environment.clock(),
        desk_notice="" if _lapsed(state) else state.desk_notice,
        notes=state.notes,
    )
    return timed(state, replace(model, next_page=_next_page(state, model)))


def _next_page(state: State, model: ViewModel) -> int:
    """How far it is to what the wall shows next of the protocol, as its own way there has it; 0 at its end."""
    if state.session.phase is not Phase.PROTOCOL:
        return 0
    shown = replace(model, view=replace(model.view, overlay="", under="", beneath=()))
    onward = scene_of(shown, state.say, state.page).touch("page-next")
    return onward.command.by if onward and isinstance(onward.command, TurnPage) else 0


def timed(state: State, model: ViewModel) -> ViewModel:
    """The same with the time of day, and how long the meeting has lasted."""
    now, begun = state.environment.clock(), utc_of(state.session.at)
    return replace(
        model,
        clock=_clock_at(now),
        elapsed=now - begun.timestamp() if begun else 0.0,
    )


def time_of_day(state: State) -> str:
    """As 14:32, where this computer is."""
    return _clock_at(state.environment.clock())


def _clock_at(at: float) -> str:
    return time.strftime("%H:%M", time.localtime(at))


def _prints_pdf() -> bool:
    from game.documents.formats.pdf import can_write  # nobody waits for it before the closing

    return can_write()


def _lapsed(state: State) -> bool:
    """Whether it was asked to close a round early and is not asked any more: what was said of it goes too."""
    pressed = state.view.pressed
    return pressed is not None and not stands(pressed, state.session, state.environment.clock())


def _stays(state: State) -> bool:
    before = state.history.before()
    return before is not None and before.phase is state.session.phase


def _waiting(state: State) -> tuple[Card, ...]:
    """What a form or the questions before a heavy card tell of; nowhere else anybody looks at it."""
    if state.session.phase is not Phase.SETUP and state.view.overlay != "ready":
        return ()
    return waiting_cards(state)


def _agreed(state: State) -> int:
    """Of the cards in use; none where they are dealt all the same."""
    return len(left_out(state) & {card.id for card in state.cards})


def _undecided(state: State) -> tuple[Card, ...]:
    """What was played, is in no file, and of which nobody has said what becomes of it."""
    played = state.session.deck[: state.session.turn]
    return tuple(card for card in state.unsaved_cards if card in played)


def _problems(problems: Iterable[Problem], say: Words) -> tuple[str, ...]:
    """A line for each file that needs a look: what comes first in it, and how much more there is."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.path, []).append(problem)
    return tuple(_first_of(told, say) for told in found.values())


def _first_of(told: Sequence[Problem], say: Words) -> str:
    first = next((one for one in told if not one.warns), told[0]).report(say)
    return f"{first} " + say("And {n} more in this file.", n=len(told) - 1) if len(told) > 1 else first
