"""Random meetings: whatever is pressed in whatever order, the promises hold."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import commands as c
from game.core.cards import ABSTAIN, OptionId
from game.core.events import BallotPlaced
from game.core.history import fold
from game.core.refused import Refused
from game.core.rules import decide
from game.core.session import VOTES, Phase, Session, Status
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, Meeting, card

OPTIONS = st.sampled_from([OptionId("a"), OptionId("b"), OptionId("c"), OptionId("d"), ABSTAIN, OptionId("z")])
TEXTS = st.sampled_from(["", "  ", "because", "Wij doen dit in principe.", "é😀"])
WISHES = st.one_of(
    # The key that leads on is pressed most; without it no random meeting would come far.
    *[st.just(c.Advance())] * 6,
    *[st.builds(c.CountHands, OPTIONS, by=st.integers(-2, 4))] * 3,
    *[st.builds(c.CastBallot, OPTIONS)] * 2,
    *[st.builds(c.CountConsent, st.sampled_from(["yes", "reservation", "objection", "x"]), st.integers(-2, 6))] * 3,
    *[st.builds(c.StepBack, st.booleans())] * 2,
    st.just(c.StepForward()),
    st.just(c.NewSession()),
    st.just(c.StartSession("id", "2026-11-22", DECK)),
    st.builds(
        c.ChangeSetup,
        st.sampled_from(["people", "minutes", "themes", "way", "style", "short", "auto_close", "x"]),
        st.sampled_from(["", "3", "8", "yes", "no", "keyboard", "hands", "mixed", "t"]),
    ),
    st.builds(c.GoTo, st.sampled_from([*Phase, "x"])),
    st.builds(c.CountHands, OPTIONS, exactly=st.integers(-1, 12)),
    st.builds(c.ChangeWay, st.sampled_from(["hands", "keyboard", "x"])),
    st.builds(c.CorrectPresent, st.integers(-3, 3)),
    st.builds(c.MoveTimer, st.sampled_from([0, 0, 60, -60, -999])),
    st.builds(c.AddArgument, OPTIONS, st.booleans(), TEXTS),
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
# Long on purpose: a short one seldom gets further than the first vote.
COURSES = st.lists(WISHES, min_size=30, max_size=80)


def played(wishes: list[c.Command], begun: bool = True) -> Meeting:
    """A meeting of four people after these wishes, each checked."""
    meeting = Meeting()
    if begun:
        meeting.do(c.NewSession(), c.ChangeSetup("people", "4"), c.StartSession("id", "2026-11-22", DECK), c.Advance())
    for wish in wishes:
        meeting.now += 7
        meeting.refusal(wish)
        holds(meeting.session)
    return meeting


def holds(session: Session) -> None:
    """What is true of every session at every moment."""
    play = session.play
    if play.voting is not None:
        assert session.phase in VOTES
        assert 0 < play.voting.cast <= session.present or not play.voting.box
        assert all(ballot.count > 0 for ballot in play.voting.box.values())
    else:
        assert session.phase not in VOTES
    for counted in play.rounds:
        assert 0 < counted.cast <= counted.present
        assert all(count >= 0 for _, count in counted.counts)
    assert min(play.consent.yes, play.consent.reservation, play.consent.objection) >= 0
    assert session.phase is not Phase.CONSENT or play.consent.asked <= session.present
    assert (session.card is None) == (session.phase not in tuple(Phase)[3:11])
    assert play.draft is None or session.card is None or session.card.option(play.draft.option).exportable
    for agreed in session.agreements:
        settled(session, agreed)


def settled(session: Session, agreed: object) -> None:
    """No rule that is agreed came from below the floor, from a split vote or over an objection."""
    if agreed.status in (Status.AGREED, Status.RESERVED):
        assert agreed.text.strip()
        assert agreed.consent.asked > 0
    if agreed.status is Status.AGREED:
        assert agreed.consent.objection == 0
        last = agreed.rounds[-1]
        assert max(count for option, count in last.counts if option != ABSTAIN) >= 0.6 * last.voiced


@settings(max_examples=250, deadline=None)
@given(COURSES)
def test_every_promise_holds_after_every_wish(wishes: list[c.Command]) -> None:
    """Each wish is granted or refused with a reason, a refusal changes nothing, and the session stays sound."""
    played(wishes)


@settings(max_examples=100, deadline=None)
@given(COURSES)
def test_the_past_folds_to_the_present(wishes: list[c.Command]) -> None:
    """Replayed from its entries, through the codec, a meeting is the one that was played; an open box is apart."""
    meeting = played(wishes, begun=False)
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


@settings(max_examples=100, deadline=None)
@given(COURSES)
def test_undo_leads_back_to_the_start_and_redo_to_the_end(wishes: list[c.Command]) -> None:
    """However a meeting went, sure steps back reach the house rules, and steps forward its counts again."""
    meeting = played(wishes)
    last, steps = meeting.session, 0
    while meeting.refusal(c.StepBack(sure=True)) is None:
        steps += 1
        assert steps <= len(wishes) + 4
        holds(meeting.session)
        assert meeting.session.play.voting is None or not meeting.session.play.voting.box
    assert meeting.session.phase is Phase.HOUSE_RULES
    for _ in range(steps):
        if meeting.session.paused_at is None:
            meeting.do(c.StepForward())
    if last.play.voting is None and meeting.history.forward is None:
        assert meeting.session == last


@settings(max_examples=60, deadline=None)
@given(COURSES, st.sampled_from(DECK))
def test_rules_come_from_above_the_floor_only(wishes: list[c.Command], played_card: object) -> None:
    """Also where the forbidden option is the only one that anybody chooses."""
    meeting = played(
        [c.SwapCard(played_card), c.ChangeFlow(True), c.Advance(), c.CountHands(OptionId("a"), 4), c.Advance()]
    )
    meeting.refusal(c.Advance())
    for wish in (*wishes, c.CountConsent("yes", 4), c.Settle()):
        meeting.refusal(wish)
        holds(meeting.session)


@settings(max_examples=60, deadline=None)
@given(COURSES)
def test_the_rules_are_functions(wishes: list[c.Command]) -> None:
    """The same session, wish, time and chance give the same events."""
    meeting = played(wishes)
    for wish in wishes:
        answers = []
        for _ in range(2):
            around = meeting.around()
            fixed = type(around)(around.now, lambda n: n - 1, around.back, around.forward, around.empties)
            try:
                answers.append(decide(meeting.session, wish, fixed))
            except Refused as refused:
                answers.append(refused.reason)
        assert answers[0] == answers[1]
