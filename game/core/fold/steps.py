"""What another step of the card or the meeting makes of a session: it may open a box; a pause stops its clock."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.ballots import Consent, Voting
from game.core.cards import OptionId
from game.core.fold.deck import card_over
from game.core.fold.hall import back_in_place
from game.core.phases import BEFORE_CARDS, BETWEEN_CARDS, END_PHASES, VOTES, Phase
from game.core.session import Session, Timer, fresh_play, with_play


def phase_entered(session: Session, event: e.PhaseEntered) -> Session:
    session = back_in_place(session)
    if session.phase in (*BEFORE_CARDS, *BETWEEN_CARDS) and event.phase is not session.phase:
        session = replace(session, play=fresh_play(session.setup))  # nothing of a warm-up goes along
    if event.phase not in BETWEEN_CARDS:
        session = replace(session, over=None)
    if event.phase in END_PHASES and session.play.part > 1:
        session = card_over(session)  # its first rule is settled: the card was played
    asked = event.phase is Phase.CONSENT  # asking again begins at nothing
    draft = event.draft or session.play.draft
    play = replace(
        session.play,
        voting=_box_of(session, event.phase),
        timer=event.timer,
        talk_step=0,
        minority=event.minority or session.play.minority,
        spoken_for=_spoken_for(session, event),
        draft=replace(draft, put=draft.text) if draft is not None and asked else draft,
        consent=Consent() if asked else session.play.consent,
        answers={},
        status=None if asked else session.play.status,
    )
    return replace(session, phase=event.phase, play=play, paused_at=None, pause_clock=None)


def chapter_proposed(session: Session, event: e.ChapterProposed) -> Session:
    return replace(phase_entered(session, e.PhaseEntered(Phase.PROPOSALS)), proposing=event.chapter)


def _spoken_for(session: Session, event: e.PhaseEntered) -> tuple[OptionId, ...]:
    """The standpoints that had their turn, with the one that has it now; coming from elsewhere begins anew."""
    before = session.play.spoken_for if event.phase is session.phase else ()
    if event.minority is None:
        return before
    return (*(option for option in before if option != event.minority), event.minority)


def _box_of(session: Session, phase: Phase) -> Voting | None:
    """The empty box of a round that opens at this step; a warm-up has one round, and its step goes on after it."""
    opens = phase in VOTES or (phase is Phase.WARM_UP and not session.play.rounds)
    return Voting(len(session.play.rounds) + 1, session.setup.way) if opens else None


def content_note_read(session: Session, event: e.ContentNoteRead) -> Session:
    return with_play(session, forewarned=True)


def flow_changed(session: Session, event: e.FlowChanged) -> Session:
    return with_play(session, short=event.short)


def paused(session: Session, event: e.Paused) -> Session:
    return replace(session, paused_at=event.at, pause_clock=None)


def break_set(session: Session, event: e.BreakSet) -> Session:
    return replace(session, pause_clock=Timer(event.ends_at, event.length))


def resumed(session: Session, event: e.Resumed) -> Session:
    timer, paused = session.play.timer, session.paused_at
    session = replace(session, paused_at=None, pause_clock=None)
    if timer is None or paused is None or timer.held is not None:
        return session
    return with_play(session, timer=replace(timer, ends_at=timer.ends_at + event.at - paused))
