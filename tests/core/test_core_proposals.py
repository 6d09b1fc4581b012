"""Proposals after the last card: which stand, which chapters are asked about, who may say what, what a skip leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core import events as e
from game.core.cards import LAW, CardId
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.proposals import Answer, Judged, Judgement, Proposal
from game.core.refusal import Reason, Refused
from game.core.rules import decide
from game.core.rules.context import RuleContext
from game.core.session import Agreement, Session, Setup, Status
from game.core.standing_proposals import against, askable, chapters_to_ask, next_to_ask, replacing, stands, to_reopen
from game.core.strength import Strength
from game.journal.codec import decode, encode
from tests.core.core_samples import DECK, LIGHT, A, B


def proposal(name: str, kind: str = "proposal", **more: object) -> Proposal:
    made = Proposal(name, name.partition("-")[0], kind, Strength.MUST, f"We keep to {name}.", "Why.", ("own",),
                    "2026-11-29", "own")  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


H2, H2_MORE, H3, H9, LAW_OF_H9 = (
    proposal("H2-1"), proposal("H2-2"), proposal("H3-1"), proposal("H9-1"), proposal("H9-2", LAW),
)  # fmt: skip
ALL = (H2, H2_MORE, H3, H9, LAW_OF_H9)
AGREED = Agreement(LIGHT.id, "x", "H3", Status.AGREED, "We do a.", option=A)


def session(*agreements: Agreement, minutes: int = 90, **more: object) -> Session:
    """The last card is over."""
    made = Session(
        Phase.MOMENT, Setup(people=10, minutes=minutes), "s", "2026-11-22", DECK, len(DECK), agreements=agreements
    )
    return replace(made, **more)  # type: ignore[arg-type]


def context(*offered: Proposal) -> RuleContext:
    return RuleContext(0.0, lambda n: 0, askable=offered)


def done(state: Session, *commands: c.Command, offered: tuple[Proposal, ...] = (H2, H2_MORE, H3, H9)) -> Session:
    for command in commands:
        for event in decide(state, command, context(*offered)):
            assert decode(*encode(event)) == event
            state = evolve(state, event)
    return state


def refused(state: Session, command: c.Command, offered: tuple[Proposal, ...] = (H2, H2_MORE, H3, H9)) -> bool:
    try:
        decide(state, command, context(*offered))
    except Refused as refusal:
        return refusal.reason is Reason.NOT_NOW
    return False


def yes(name: str) -> c.JudgeProposal:
    return c.JudgeProposal(name, "yes")


# ------------------------------------------------------------------------------------------------------- what stands


SAYS_ALL = replace(H3, replaced_by=(Answer(LIGHT.id, A),))
SAYS_OTHERWISE = replace(H3, against=(Answer(LIGHT.id, A),))
DIFFERENT = {
    "other words": replace(AGREED, text="We do something like a."),
    "less firm": replace(AGREED, strength=Strength.SHOULD),
    "another answer": replace(AGREED, option=B, text="We do b."),
    "parked": replace(AGREED, status=Status.PARKED),
    "not needed": replace(AGREED, status=Status.NOT_NEEDED),
    "went into another": replace(AGREED, status=Status.MERGED),
    "a card that is not in the deck": replace(AGREED, card=CardId("pack/other")),
}


def test_an_agreement_that_says_all_of_it_takes_its_place() -> None:
    """With a reservation too."""
    for status in (Status.AGREED, Status.RESERVED):
        one = replace(AGREED, status=status, text="  We do\na. ")
        assert replacing(session(one), SAYS_ALL) == (one,) and not stands(session(one), SAYS_ALL)


@pytest.mark.parametrize("one", DIFFERENT.values(), ids=list(DIFFERENT))
def test_what_does_not_say_all_of_it_leaves_it_standing(one: Agreement) -> None:
    """The table is about the words of the card, and about what is agreed."""
    assert stands(session(one), SAYS_ALL)


def test_the_words_of_the_room_are_those_of_the_card_in_its_language() -> None:
    """A room that plays in a translation agrees on that."""
    one = replace(AGREED, text="Wij doen a.")
    assert stands(session(one), SAYS_ALL)
    assert not stands(session(one), SAYS_ALL, lambda card, option: f"Wij doen {option}.")


def test_what_says_otherwise_takes_its_place_in_any_words() -> None:
    """It stays visible beside the rule; a team that made other words of it has still chosen otherwise."""
    for one in (AGREED, DIFFERENT["other words"], DIFFERENT["less firm"]):
        assert against(session(one), SAYS_OTHERWISE) == (one,) and not stands(session(one), SAYS_OTHERWISE)
    assert stands(session(DIFFERENT["parked"]), SAYS_OTHERWISE)


def test_the_law_is_never_asked_about_and_never_goes() -> None:
    """Whatever a table says."""
    law = replace(LAW_OF_H9, replaced_by=(Answer(LIGHT.id, A),), against=(Answer(LIGHT.id, A),))
    assert stands(session(AGREED), law) and askable(session(AGREED), (law,)) == ()


def test_nothing_is_asked_of_a_chapter_that_the_school_left_out() -> None:
    """Unless something was agreed in it."""
    assert [one.id for one in askable(session(), ALL, ("H3", "H9"))] == ["H2-1", "H2-2"]
    assert "H3-1" in [one.id for one in askable(session(AGREED), ALL, ("H3", "H9"))]


# ---------------------------------------------------------------------------------------------------------- the steps


def test_a_chapter_at_a_time_and_then_the_closing() -> None:
    """In their order; whoever goes on leaves what nobody said anything of as it is."""
    state, seen = done(session(), c.Advance()), []
    while state.phase is Phase.PROPOSALS:
        seen.append(state.proposing)
        state = done(state, c.Advance())
    assert seen == ["H2", "H3", "H9"] and state.phase is Phase.CLOSING and state.judged == ()


@pytest.mark.parametrize(("minutes", "codes"), [(20, ("H2", "H9")), (45, ("H2", "H9")), (46, ("H2", "H3", "H9"))])
def test_a_short_meeting_is_asked_about_three_chapters(minutes: int, codes: tuple[str, ...]) -> None:
    """H2, H9 and H12, as far as something stands there."""
    assert chapters_to_ask(session(minutes=minutes), (H2, H3, H9)) == codes


def test_one_key_skips_all_that_remain() -> None:
    """And says nothing of them."""
    state = done(session(), c.Advance(), yes("H2-1"), c.GoTo("closing"))
    assert state.phase is Phase.CLOSING and state.judged == (Judged("H2-1", Judgement.YES),)


def test_where_nothing_stands_the_closing_comes_at_once() -> None:
    """As it did before there were proposals."""
    assert done(session(), c.Advance(), offered=()).phase is Phase.CLOSING


def test_while_cards_come_nobody_is_asked() -> None:
    """Only after the last one."""
    assert done(session(turn=1), c.Advance()).phase is Phase.SITUATION


def test_chapters_of_which_all_is_said_are_passed_by() -> None:
    """After more cards are played a room is asked about the rest only."""
    said = session(judged=(Judged("H2-1", Judgement.NO), Judged("H2-2", Judgement.LATER)))
    assert next_to_ask(said, (H2, H2_MORE, H3)) == "H3"
    assert to_reopen(said, (H2, H2_MORE, H3)) == "H2"


def test_the_team_can_come_back_from_the_closing() -> None:
    """To what it put off, or skipped; not where all is said, and from nowhere else."""
    state = done(session(), c.Advance(), c.GoTo("closing"))
    assert done(state, c.GoTo("proposals")).proposing == "H2"
    assert refused(replace(state, judged=(Judged("H2-1", Judgement.YES),)), c.GoTo("proposals"), (H2,))
    assert refused(session(), c.GoTo("proposals"))
    assert refused(replace(state, phase=Phase.PROTOCOL), c.GoTo("proposals"))


# ------------------------------------------------------------------------------------------------------- what is said


def test_the_team_says_yes_later_or_no_and_takes_it_back() -> None:
    """Of the chapter that is on the wall; the last word counts."""
    state = done(session(), c.Advance(), yes("H2-1"), c.JudgeProposal("H2-1", "no"), c.JudgeProposal("H2-2", "later"))
    assert state.judged == (Judged("H2-1", Judgement.NO), Judged("H2-2", Judgement.LATER))
    assert done(state, c.JudgeProposal("H2-1")).judged == (Judged("H2-2", Judgement.LATER),)


REFUSED = {
    "of another chapter": yes("H3-1"),
    "of the law": yes("H9-2"),
    "of none that there is": yes("H2-99"),
    "no judgement": c.JudgeProposal("H2-1", "perhaps"),
    "nothing to take back": c.JudgeProposal("H2-1"),
}


@pytest.mark.parametrize("command", REFUSED.values(), ids=list(REFUSED))
def test_what_the_team_cannot_say(command: c.JudgeProposal) -> None:
    """Nothing changes."""
    assert refused(done(session(), c.Advance()), command)


def test_nobody_says_it_while_a_card_is_played() -> None:
    """Nor between two cards."""
    assert refused(session(turn=1), yes("H2-1")) and refused(session(phase=Phase.TALK, turn=1), yes("H2-1"))


@pytest.mark.parametrize("phase", [Phase.CLOSING, Phase.PROTOCOL])
def test_afterwards_it_is_said_alone(phase: Phase) -> None:
    """Of any chapter; what the team put off may be chosen, what it said yes or no to stays."""
    team = (Judged("H2-1", Judgement.NO), Judged("H2-2", Judgement.LATER))
    state = session(phase=phase, judged=team)
    assert done(state, yes("H3-1")).judged[-1] == Judged("H3-1", Judgement.YES, alone=True)
    assert done(state, yes("H2-2")).judged[-1] == Judged("H2-2", Judgement.YES, alone=True)
    assert refused(state, yes("H2-1")) and refused(state, c.JudgeProposal("H2-1"))
    again = done(state, yes("H3-1"), c.JudgeProposal("H3-1", "no"), c.JudgeProposal("H3-1"))
    assert again.judged == team


def test_the_team_has_the_last_word_on_what_was_chosen_alone() -> None:
    """It is the team's then."""
    state = session(phase=Phase.CLOSING, judged=(Judged("H2-1", Judgement.NO, alone=True),))
    state = done(state, c.GoTo("proposals"), yes("H2-1"))
    assert state.judged == (Judged("H2-1", Judgement.YES),)


def test_an_answer_of_before_loads() -> None:
    """Tags and fields are for ever."""
    assert decode("proposal-judged", 1, '{"proposal": "H2-1"}') == e.ProposalJudged("H2-1")
    assert decode("chapter-proposed", 1, '{"chapter": "H2"}') == e.ChapterProposed("H2")
