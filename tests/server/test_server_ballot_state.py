"""What a phone is told, in every step of a meeting: enough to vote, and no figure before the wall shows it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from game.core.ballots import Ballot, Consent, Round, Voting, Way
from game.core.cards import ABSTAIN, Card, OptionId, Weight
from game.core.events import HallAsked, HallClosed
from game.core.fold import evolve
from game.core.hall_question import HallQuestion
from game.core.phases import BEFORE_CARDS, VOTES, Phase
from game.core.session import Agreement, Draft, Play, Session, Setup, Status
from game.core.sharing import Share
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from game.server.interface import Broadcast
from game.server.phones.page import ballot_page
from game.server.phones.state import State, own_state, queue_state, shared_state
from game.texts.house_rules import promises, rules
from game.texts.sharing import leaving_words
from tests.core.core_samples import card, counted

FIGURES = (37, 23, 29)
"""Counts that are no other number in a state."""
CARD = card("x9-title", options=3)
KEYS = {
    "state", "round", "lang", "room", "code", "kicker", "title", "text", "story", "house", "vow", "hall", "ask",
    "options", "mine", "my_sure", "sure", "n", "results", "total", "rule", "answers", "hint", "asked",
}  # fmt: skip


def at(phase: Phase, play: Play | None = None, of: Card = CARD, people: int = 99, **setup: object) -> Session:
    # The fields that a test names are of many types.
    made = Setup(school="De Wilg", people=people, **setup)  # type: ignore[arg-type]
    return Session(phase, made, "id", "2026-11-22", (of,) * 3, 1, play or Play())


def open_round(number: int, *counts: int, rounds: tuple[Round, ...] = ()) -> Play:
    box = {f"hands/{o.id}": Ballot(o.id, count) for o, count in zip(CARD.options, counts, strict=False)}
    return Play(voting=Voting(number, Way.HANDS, box), rounds=rounds)


def told(session: Session, reveal: int = 0, stopped: bool = False, say: Words = ENGLISH) -> State:
    return shared_state(Broadcast(session, reveal, stopped), say, "7KQ4")


def figures(state: State) -> set[int]:
    """Every number anywhere in what goes over the wire."""
    return {int(number) for number in re.findall(r"\d+", json.dumps(state))}


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("rounds", [0, 1, 2])
@pytest.mark.parametrize("reveal", [0, 1, 2, 3])
def test_no_figures_before_the_bars(phase: Phase, rounds: int, reveal: int) -> None:
    """Whatever has been counted: figures go out in the reveal, from its bars on, and at no other step."""
    play = Play(rounds=(counted(99, *FIGURES),) * rounds, consent=Consent(*FIGURES), draft=DRAFT)
    state = told(at(phase, play), reveal)
    bars = rounds > 0 and ((phase is Phase.REVEAL and reveal >= 1) or phase is Phase.WARM_UP)
    assert (state["state"] == "results") == bool(state["results"]) == bars
    assert bool(figures(state) & {*FIGURES, sum(FIGURES)}) == bars
    assert state.keys() == KEYS


@pytest.mark.parametrize(("phase", "number"), [(Phase.FIRST_VOTE, 1), (Phase.SECOND_VOTE, 2)])
@pytest.mark.parametrize("reveal", [0, 3])
def test_no_running_count(phase: Phase, number: int, reveal: int) -> None:
    """An open box tells nothing but that it is open, also in the second round over the counts of the first."""
    rounds = (counted(99, *FIGURES),) * (number - 1)
    state = told(at(phase, open_round(number, *FIGURES, rounds=rounds)), reveal)
    empty = told(at(phase, open_round(number)), reveal)
    assert state == empty
    assert state["state"] == "vote" and state["round"] == f"1.{number}"
    assert not figures(state) & set(FIGURES)


def test_answers_of_a_consent_round_stay_inside() -> None:
    """How many objected is for the wall to tell."""
    answers = {f"phone/{n}": "objection" for n in range(37)}
    state = told(at(Phase.CONSENT, Play(draft=DRAFT, answers=answers, consent=Consent(23, 29))))
    assert not figures(state) & set(FIGURES)
    assert state == told(at(Phase.CONSENT, Play(draft=DRAFT)))


DRAFT = Draft(OptionId("a"), OptionId("a"), "We do a.", "", "H3")


def test_a_heavy_card_covers_small_counts() -> None:
    """What the wall covers is null here, and cannot be read from the percentages."""
    heavy = card("x3-heavy", Weight.HEAVY, options=4)
    play = Play(rounds=(counted(24, 14, 1, 7, 2),))
    state = told(at(Phase.REVEAL, play, heavy, 24), reveal=1)
    covered = {"percent": None, "count": None}
    assert state["results"] == [{"percent": 58, "count": 14}, covered, covered, covered]
    assert state["total"] == 24


def test_a_small_team_sees_the_turnout_alone() -> None:
    """On a heavy card: no leader, and nobody without an opinion."""
    heavy = card("x3-heavy", Weight.HEAVY, options=3)
    state = told(at(Phase.REVEAL, Play(rounds=(counted(9, 4, 3, 1, abstain=1),)), heavy, 9), reveal=1)
    assert [bar["count"] for bar in state["results"]] == [None, None, None]
    assert (state["text"], state["total"]) == ("9 votes", 9)


def test_results() -> None:
    """Bars in the order of the card, abstentions told with the turnout, the round by name."""
    play = Play(rounds=(counted(99, 1, 1, 1), counted(99, 37, 23, 29, abstain=2)))
    state = told(at(Phase.REVEAL, play), reveal=1)
    assert [bar["count"] for bar in state["results"]] == [37, 23, 29]
    assert [bar["percent"] for bar in state["results"]] == [42, 26, 33]
    assert [one["id"] for one in state["options"]] == ["a", "b", "c"]
    assert state["text"] == "91 votes · 2 without an opinion"
    assert (state["total"], state["round"], state["kicker"]) == (91, "1.2", "Outcome · Card 2 of 3")


def test_vote() -> None:
    """A round names itself, its card and its choices; abstain is the last of them."""
    asking = replace(CARD, question="Who says so?")
    state = told(at(Phase.SECOND_VOTE, replace(open_round(2), twist=True), asking, sure=True))
    assert [one["id"] for one in state["options"]] == ["a", "b", "c", "abstain"]
    assert (state["ask"], state["sure"], state["room"], state["code"]) == ("Who says so?", True, "De Wilg", "7KQ4")
    assert state["text"] == "Something happens. And if it rains?"
    assert state["kicker"] == "Card 2 of 3 · Second vote"
    assert told(at(Phase.FIRST_VOTE, open_round(1)))["ask"] == "What would you do?"


def test_consent() -> None:
    """The rule as it stands, and three answers."""
    state = told(at(Phase.CONSENT, Play(draft=DRAFT)))
    assert (state["rule"], state["round"]) == ("We do a.", "1.c0")
    assert [one["id"] for one in state["answers"]] == ["yes", "reservation", "objection"]


def test_what_became_of_a_card_is_read_on_the_phone() -> None:
    """Its title and its text, and no count of those who could live with it."""
    one = Agreement(CARD.id, CARD.title, "H3", Status.AGREED, "We do a.", consent=Consent(23, 29))
    state = told(replace(at(Phase.MOMENT), turn=1, agreements=(one,)))
    assert (state["state"], state["title"], state["text"]) == ("wait", "Agreement 1", "We do a.")
    assert not figures(state) & {23, 29, 52}


@pytest.mark.parametrize(
    ("phase", "wanted"),
    [
        (Phase.WELCOME, "wait"), (Phase.SETUP, "wait"), (Phase.HOUSE_RULES, "wait"), (Phase.SITUATION, "wait"),
        (Phase.TALK, "closed"), (Phase.MINORITY, "closed"), (Phase.REVEAL, "closed"), (Phase.RULE, "wait"),
        (Phase.CONSENT, "consent"), (Phase.MOMENT, "wait"), (Phase.CHECK_IN, "wait"),
        (Phase.CLOSING, "end"), (Phase.PROTOCOL, "end"),
    ],
)  # fmt: skip
def test_states_of_the_phases(phase: Phase, wanted: str) -> None:
    """Each state has words of its own, and shows no card while one is only read, talked about or written."""
    state = told(at(phase, Play(rounds=(counted(99, 1),))))
    assert state["state"] == wanted
    assert state["title"]
    assert state["options"] == []


def test_stop_hides_the_card() -> None:
    """While STOP or a pause is on the wall nothing of the card is left on a phone; the round stays the same."""
    session = at(Phase.FIRST_VOTE, open_round(1, 3))
    for state in (told(session, stopped=True), told(replace(session, paused_at=1.0))):
        assert (state["state"], state["round"], state["options"], state["ask"]) == ("stopped", "1.1", [], "")
        assert CARD.title not in json.dumps(state) and "Way a" not in json.dumps(state)


@pytest.mark.parametrize("phase", list(Phase))
def test_who_waits_for_a_seat_sees_nothing_of_it(phase: Phase) -> None:
    """The queue is told that it is one, whatever goes on inside."""
    voting = open_round(1, *FIGURES).voting if phase is Phase.FIRST_VOTE else None
    play = Play(voting=voting, rounds=() if voting else (counted(99, *FIGURES),), draft=DRAFT)
    state = queue_state(told(at(phase, play), reveal=3), ENGLISH)
    assert state["state"] == "queue" and state.keys() == KEYS
    assert not figures(state) & set(FIGURES)
    assert not any(text in json.dumps(state) for text in ("Way a", "x9-title", "We do a."))


def test_the_warm_up_is_a_vote_like_any_other() -> None:
    """Its bars are on the wall as soon as it is closed; no card of the deck is counted for it."""
    assert Phase.WARM_UP in BEFORE_CARDS
    state = told(at(Phase.WARM_UP, open_round(1)))
    assert (state["state"], state["kicker"], len(state["options"])) == ("vote", "Warm-up", 5)


def seats_of(who: str) -> Callable[[str], str]:
    """The seat that somebody has in each round."""
    return lambda name: f"phone/{name}/{who}"


def test_a_phone_finds_its_own_ballot_and_no_other() -> None:
    """By the seat that it has in this round; nobody else's choice is looked up."""
    box = {"phone/1.1/x": Ballot(OptionId("b"), 1, 3), "phone/1.1/y": Ballot(ABSTAIN)}
    session = at(Phase.FIRST_VOTE, Play(voting=Voting(1, Way.PHONES, box)))
    for who, mine in (("x", ("b", 3)), ("y", ("abstain", 0)), ("z", (None, 0))):
        own = own_state(Broadcast(session), seats_of(who))
        assert (own["mine"], own["my_sure"]) == mine
    assert own_state(Broadcast(session, stopped=True), lambda name: "phone/1.1/x")["mine"] is None
    asked = at(Phase.CONSENT, Play(draft=DRAFT, answers={"phone/1.c0/x": "objection"}))
    assert own_state(Broadcast(asked), lambda name: f"phone/{name}/x")["mine"] == "objection"


def test_after_a_round_no_seat_is_asked_for() -> None:
    """Nothing links a phone to a choice any more."""

    def never(name: str) -> str:
        raise AssertionError(name)

    for phase in (Phase.TALK, Phase.REVEAL, Phase.RULE, Phase.CLOSING):
        own = own_state(Broadcast(at(phase, Play(rounds=(counted(99, 1),))), 3), never)
        assert own == {"mine": None, "my_sure": 0}


def test_texts_of_a_card_are_in_the_language_of_the_phone() -> None:
    """As on the wall: by the place of the text in the card."""
    dutch = Words("nl", card_lookup=lambda context, text: f"{context}={text}")
    state = told(at(Phase.FIRST_VOTE, open_round(1)), say=dutch)
    assert (state["lang"], state["title"]) == ("nl", "pack.x9-title.title=x9-title")
    assert state["options"][0]["text"] == "pack.x9-title.options.a.text=Way a"


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("rounds", [0, 1])
def test_who_comes_late_reads_what_was_said_before(phase: Phase, rounds: int) -> None:
    """While a phone has nothing to choose: the house rules, the case on the table, and to keep the screen on."""
    play = Play(rounds=(counted(99, *FIGURES),) * rounds, draft=DRAFT)
    session = at(phase, play)
    state = told(session)
    calm = state["state"] in ("wait", "closed")
    said = "".join(f"• {rule}\n" for rule in rules(ENGLISH, phones=True))
    assert state["house"] == (said.rstrip() if calm else "")
    assert bool(state["story"]) == (calm and session.card is not None and phase is not Phase.WARM_UP)
    assert state["story"] in ("", CARD.situation)
    assert ("Keep your screen on" in state["text"]) == calm
    assert not (calm and figures(state) & {*FIGURES, sum(FIGURES)})


@pytest.mark.parametrize("language", ["en", "nl", "de", "fy", "tr", "uk"])
@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("way", list(Way))
def test_a_phone_speaks_of_the_way_in_use(way: Way, phase: Phase, language: str) -> None:
    """Where tables vote as one, nothing on a phone says that people vote alone or that the vote comes to the phone."""
    say = words(language)
    voting = Voting(1, way) if phase in VOTES or phase is Phase.WARM_UP else None
    state = told(at(phase, Play(voting=voting, draft=DRAFT), way=way), say=say)
    page = ballot_page(state | {"v": 1, "boot": "0"}, say, ()).decode()
    alone, together = (promises(say, tables)[0] for tables in (False, True))
    by_itself = say("The vote appears here by itself.")
    said = " ".join((page, json.dumps(state, ensure_ascii=False)))
    if way is Way.TABLES:
        assert together in said and alone not in said and by_itself not in said
        assert say("No names, no real cases, and phones only to vote.") not in said
    else:
        assert alone in said and together not in said


def test_the_case_for_who_comes_late_has_its_twist_once_that_is_turned_over() -> None:
    """It is what the wall asks, not what it asked before."""
    twisted = replace(CARD, twist="Now the parent is a colleague.")
    for turned in (False, True):
        state = told(at(Phase.TALK, Play(rounds=(counted(99, *FIGURES),), twist=turned), twisted))
        assert state["state"] == "closed" and (twisted.twist in state["story"]) is turned


@pytest.mark.parametrize("waits", ["stopped", "queue"])
def test_stop_and_the_row_for_a_seat_tell_nothing_of_the_card(waits: str) -> None:
    """After STOP the card is gone, here as on the wall."""
    state = told(at(Phase.TALK), stopped=waits == "stopped")
    state = queue_state(state, ENGLISH) if waits == "queue" else state
    assert (state["story"], state["house"], state["ask"]) == ("", "", "")


@pytest.mark.parametrize("share", [None, *Share])
@pytest.mark.parametrize("phase", list(Phase))
def test_a_phone_says_what_leaves_the_room(phase: Phase, share: Share | None) -> None:
    """At every step, in the very words of the big screen, and no longer than anything does; also without a seat."""
    broadcast = Broadcast(at(phase), share=share)
    for say in map(words, ("nl", "en")):
        state = shared_state(broadcast, say, "7KQ4")
        for shown in (state, queue_state(state, say)):
            assert shown["hall"] == leaving_words(share, say)
            page = ballot_page(shown | own_state(broadcast, lambda name: ""), say, ("nl", "en")).decode()
            assert f"<b id=hall>{leaving_words(share, say)}</b>" in page


ASKED = HallQuestion(3, "Phones in the classroom?", ("Never", "In the bag"))


def test_what_the_hall_asks_is_a_vote_as_any_other() -> None:
    """With its own name, and without what is asked of cards alone; nobody is promised that our split is shown."""
    closing = at(Phase.CLOSING, sure=True)
    state = told(evolve(closing, HallAsked(ASKED)))
    assert (state["state"], state["round"], state["ask"], state["sure"]) == ("vote", "hall3.1", ASKED.question, False)
    assert [one["text"] for one in state["options"]][:2] == [*ASKED.options]
    assert state["kicker"] == "Vote of all rooms" and "of 3" not in state["kicker"]
    assert "split is shown" not in state["vow"] and "not of ours" in state["vow"]


@pytest.mark.parametrize("phase", [Phase.CLOSING, Phase.PROTOCOL, Phase.LOOK_BACK])
@pytest.mark.parametrize("share", [None, *Share])
def test_nobody_closes_the_page_while_the_hall_may_ask(phase: Phase, share: Share | None) -> None:
    """Before it asks, and after it: who was in by then reads that it is closed, by the name of what they sent."""
    closing = at(phase)
    after = evolve(evolve(closing, HallAsked(ASKED)), HallClosed(ASKED, Round(((OptionId("a"), 37),), 99)))
    for session, name in ((closing, "wait"), (after, "closed")):
        state = shared_state(Broadcast(session, share=share), ENGLISH, "7KQ4")
        goes_on = share is not None and share.goes_on
        assert state["state"] == (name if goes_on else "end")
        assert ("close this page" in state["text"]) is not goes_on
        assert ("The hall may ask" in state["text"]) is goes_on
        assert (state["round"] == "hall3.1") is (name == "closed" and goes_on) and not figures(state) & {37}
