"""Random meetings: whatever is pressed in whatever order, the promises hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import commands as c
from game.core.ballots import Way
from game.core.cards import ABSTAIN, NO_OPTION, Card, OptionId
from game.core.disclosure import CARRIED, disclosed
from game.core.events import BallotPlaced
from game.core.history import fold
from game.core.phases import CARD_PHASES, VOTES, Phase
from game.core.refusal import Refused
from game.core.rules import decide
from game.core.session import Agreement, Session, Status
from game.core.soundness import is_sound
from game.core.talk_formats import TALK_FORMATS
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, Meeting, card
from tests.sizes import RANDOM_RULES, drawn

OPTIONS = st.sampled_from([OptionId("a"), OptionId("b"), OptionId("c"), OptionId("d"), ABSTAIN, OptionId("z")])
TEXTS = st.sampled_from(["", "  ", "because", "Wij doen dit in principe.", "é😀"])
COMMANDS = st.one_of(
    st.just(c.Advance()),
    *[st.builds(c.CountHands, OPTIONS, by=st.integers(-2, 4))] * 3,
    *[st.builds(c.CastBallot, OPTIONS)] * 2,
    *[st.builds(c.CastTable, st.integers(0, 3), OPTIONS)] * 2,
    *[
        st.builds(
            c.PlaceBallot,
            st.sampled_from(["phone/1", "phone/2", "phone/3"]),
            OPTIONS,
            st.sampled_from(["0.1", "0.2", "1.1", "warm.1"]),
            st.integers(0, 4),
        )
    ]
    * 2,
    *[st.builds(c.CountConsent, st.sampled_from(["yes", "reservation", "objection", "x"]), st.integers(-2, 6))] * 3,
    *[st.builds(c.StepBack, st.booleans())] * 2,
    st.just(c.StepForward()),
    st.just(c.NewSession()),
    st.just(c.StartSession("id", "2026-11-22", DECK)),
    st.builds(
        c.ChangeSetup,
        st.sampled_from(
            [
                "people",
                "minutes",
                "themes",
                "way",
                "style",
                "short",
                "auto_close",
                "sure",
                "tables",
                "form",
                "talk",
                "x",
            ]
        ),
        st.sampled_from(["", "3", "8", "yes", "no", "keyboard", "hands", "mixed", "t", "circle", "walk_over"]),
    ),
    st.builds(c.GoTo, st.sampled_from([*Phase, "x"])),
    st.builds(c.CountHands, OPTIONS, exactly=st.integers(-1, 12)),
    st.builds(c.ChangeWay, st.sampled_from(["hands", "keyboard", "phones", "tables", "x"])),
    st.builds(c.CorrectPresent, st.integers(-3, 3)),
    st.builds(c.MoveTimer, st.sampled_from([0, 0, 60, -60, -999])),
    st.builds(c.AddArgument, OPTIONS, st.booleans(), TEXTS),
    st.builds(c.ChangeTalk, st.sampled_from([*TALK_FORMATS, "x"])),
    st.builds(c.RemoveArgument, st.integers(-1, 3)),
    st.builds(c.ChooseArgument, st.integers(-1, 3)),
    st.just(c.ShowTwist()),
    st.builds(c.DraftFrom, OPTIONS),
    st.builds(c.RewordRule, TEXTS),
    st.builds(c.RewordReason, TEXTS),
    st.builds(c.SetStrength, st.sampled_from(["must", "may", "x"])),
    st.builds(c.SetChapter, st.sampled_from(["H1", "H5", "x"])),
    st.builds(c.AddObjection, TEXTS),
    st.builds(c.SetStatus, st.sampled_from([*Status, "", "x"])),
    st.builds(c.SetReturn, st.sampled_from(["who", "when", "x"]), TEXTS),
    st.just(c.Settle()),
    st.just(c.Park()),
    st.just(c.SkipCard()),
    st.just(c.SwapCard(DECK[1])),
    st.just(c.AddCard(card("z1-more"))),
    st.builds(c.ChangeFlow, st.booleans()),
    st.just(c.Pause()),
)


@dataclass(frozen=True)
class Onward(c.Command):
    """What a meeting does at this step if nothing odd happens; `first` and `second` are how people divide."""

    first: int
    second: int

    def commands(self, session: Session) -> list[c.Command]:
        a, b = OptionId("a"), OptionId("b")
        if session.paused_at is not None:
            return [c.Pause()]
        if session.play.voting is not None and session.play.voting.way is Way.HANDS:
            return [c.CountHands(a, exactly=self.first), c.CountHands(b, exactly=self.second), c.Advance()]
        if session.play.voting is not None and session.play.voting.way is Way.TABLES:
            return [c.CastTable(1, a), c.CastTable(2, b), c.Advance()]
        if session.play.voting is not None and session.play.voting.way is Way.PHONES:
            return [c.ChangeWay("keyboard")]
        if session.play.voting is not None:
            return [c.CastBallot(a)] * self.first + [c.CastBallot(b)] * self.second + [c.Advance()]
        if session.phase is Phase.CONSENT:
            return [c.CountConsent("yes", self.first), c.CountConsent("reservation", self.second), c.Settle()]
        return [c.Advance()]


STEPS = st.builds(Onward, st.integers(0, 4), st.integers(0, 2))
# One command in eight is odd: with more of them no random meeting would get to a rule.
# In a tuple they stay one choice of eight: alternatives within alternatives would be taken apart.
MIXED = st.one_of(*[STEPS] * 7, st.tuples(COMMANDS).map(lambda drawn: drawn[0]))
COURSES = st.lists(MIXED, min_size=30, max_size=60)


def resolved(meeting: Meeting, command: c.Command) -> list[c.Command]:
    return command.commands(meeting.session) if isinstance(command, Onward) else [command]


def press(meeting: Meeting, commands: Sequence[c.Command]) -> Meeting:
    """Obey these one by one; a refusal is checked to change nothing, and the session after each."""
    for course in commands:
        for command in resolved(meeting, course):
            meeting.now += 7
            meeting.refusal(command)
            holds(meeting.session)
    return meeting


def played(commands: Sequence[c.Command]) -> Meeting:
    """A meeting of four people after these commands, each checked."""
    meeting = Meeting()
    meeting.do(c.NewSession(), c.ChangeSetup("people", "4"), c.StartSession("id", "2026-11-22", DECK), c.Advance())
    return press(meeting, commands)


def holds(session: Session) -> None:
    """What is true of every session at every moment."""
    play = session.play
    assert is_sound(session)
    if play.voting is not None:
        assert session.phase in VOTES or session.phase is Phase.WARM_UP
        assert 0 < play.voting.cast <= session.present or not play.voting.box
        assert all(ballot.count > 0 for ballot in play.voting.box.values())
    else:
        assert session.phase not in VOTES
    for counted in play.rounds:
        assert 0 < counted.cast <= counted.present
        assert all(count >= 0 for _, count in counted.counts)
    assert min(play.consent.yes, play.consent.reservation, play.consent.objection) >= 0
    assert session.phase is not Phase.CONSENT or play.consent.total <= session.present
    assert (session.card is None) == (session.phase not in CARD_PHASES and session.phase is not Phase.WARM_UP)
    assert play.talk_step < len(TALK_FORMATS[session.talk]) or session.phase is not Phase.TALK
    assert session.phase is not Phase.WARM_UP or (session.turn, session.agreements) == (0, ())
    assert (
        play.draft is None
        or session.card is None
        or play.draft.option == NO_OPTION
        or session.card.option(play.draft.option).exportable
    )
    for agreed in session.agreements:
        settled(session, agreed)


def settled(session: Session, agreed: Agreement) -> None:
    """No rule that is agreed came from below the floor, from a vote that is told as split or over an objection."""
    if agreed.status in (Status.AGREED, Status.RESERVED):
        assert agreed.text.strip()
        assert agreed.consent.total > 0
    if agreed.status is Status.AGREED:
        assert agreed.consent.objection == 0
        outcome = disclosed(next(card for card in session.deck if card.id == agreed.card), agreed.rounds)
        assert not outcome.tied
        assert outcome.lead_bar is None or outcome.lead_bar.share >= CARRIED


@settings(max_examples=drawn(200, RANDOM_RULES), deadline=None)
@given(COURSES)
def test_every_promise_holds_after_every_command(commands: list[c.Command]) -> None:
    """Each command is granted or refused with a reason, a refusal changes nothing, and the session stays sound."""
    played(commands)


def test_random_meetings_get_as_far_as_rules() -> None:
    """The other tests here would prove little if no random course ever came to an agreement."""
    wanted, statuses = {Status.AGREED, Status.RESERVED}, set[Status]()

    @settings(max_examples=80, deadline=None, database=None, derandomize=True)
    @given(COURSES)
    def look(commands: list[c.Command]) -> None:
        if not statuses >= wanted:
            statuses.update(agreed.status for agreed in played(commands).session.agreements)

    look()
    assert statuses >= wanted


@settings(max_examples=drawn(80, RANDOM_RULES), deadline=None)
@given(COURSES)
def test_the_past_folds_to_the_present(commands: list[c.Command]) -> None:
    """Replayed from its entries, through the codec, a meeting is the one that was played; an open box is apart."""
    start = c.StartSession("id", "2026-11-22", DECK)
    meeting = press(Meeting(), [c.NewSession(), c.ChangeSetup("people", "4"), *commands[:1], start, *commands[1:]])
    read = [decode(*encode(event)) for event in meeting.events]
    assert read == meeting.events
    assert fold(read).session == meeting.session
    kept = fold(event for event in read if not isinstance(event, BallotPlaced))
    live, open_round = meeting.session, meeting.session.play.voting
    assert (kept.last, kept.current, kept.back) == (meeting.history.last, meeting.history.current, meeting.history.back)
    if open_round is None:
        assert kept.session == live
    else:
        assert kept.session.phase is live.phase
        assert kept.session.play.rounds == live.play.rounds


@settings(max_examples=drawn(80, RANDOM_RULES), deadline=None)
@given(COURSES)
def test_undo_leads_back_to_the_start_and_redo_to_the_end(commands: list[c.Command]) -> None:
    """However a meeting went, sure steps back reach the house rules, and steps forward its counts again."""
    meeting = played(commands)
    last, steps = meeting.session, 0
    before = meeting.session
    while meeting.refusal(c.StepBack(sure=True)) is None:
        steps += 1
        assert steps <= len(meeting.events)
        holds(meeting.session)
        within = before.play.voting is not None and meeting.session.phase is before.phase
        assert within or not (meeting.session.play.voting and meeting.session.play.voting.box)
        before = meeting.session
    assert meeting.session.phase is Phase.HOUSE_RULES
    for _ in range(steps):
        if meeting.session.paused_at is None:
            meeting.do(c.StepForward())
    if last.play.voting is None and meeting.history.forward is None:
        assert meeting.session == last


@settings(max_examples=drawn(50, RANDOM_RULES), deadline=None)
@given(COURSES, st.sampled_from(DECK))
def test_rules_come_from_above_the_floor_only(commands: list[c.Command], card_played: Card) -> None:
    """Also where the forbidden option is the only one that anybody chooses."""
    course: list[c.Command] = [
        c.SwapCard(card_played),
        c.ChangeFlow(True),
        c.Advance(),
        c.CountHands(OptionId("a"), 4),
        c.Advance(),
    ]
    press(played(course), [c.Advance(), *commands, c.CountConsent("yes", 4), c.Settle()])


@settings(max_examples=drawn(40, RANDOM_RULES), deadline=None)
@given(COURSES)
def test_the_rules_are_functions(commands: list[c.Command]) -> None:
    """The same session, command, time and chance give the same events."""
    meeting = played(commands)
    for command in commands:
        for one in resolved(meeting, command):
            assert answered(meeting, one) == answered(meeting, one)


def answered(meeting: Meeting, command: c.Command) -> object:
    """The events of a command, or the reason why it is refused, where chance is always the same."""
    try:
        return decide(meeting.session, command, replace(meeting.context(), chance=lambda n: n - 1))
    except Refused as refused:
        return refused.reason
