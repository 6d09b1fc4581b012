"""What leaves a room on a study day holds rules and what may be told of votes, and nothing that is named as private."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any, cast

import pytest
from hypothesis import given, settings

from game.core import commands as c
from game.core.ballots import Consent, Round
from game.core.cards import Card, Kind, Weight
from game.core.disclosure import FEWEST, SMALL_TEAM, disclosed_outside
from game.core.phases import Phase
from game.core.published import CARD, LONGEST, ROOM, Body, published, step_of
from game.core.session import SETTLED, Agreement, Argument, Play, Session, Setup, Status
from tests.core.core_samples import DECK, FLOORED, HEAVY, LIGHT, A, Meeting, asking, card, counted, seated, voting
from tests.core.test_core_disclosure import parts
from tests.core.test_core_random import COURSES, played
from tests.sizes import RANDOM_RULES, drawn

FIELDS = {
    ROOM: {"step", "n", "of", "done"},
    CARD: {"title", "chapter", "status", "into", "rounds"},
    "rule": {"text", "reason", "strength", "option", "owner", "review", "floor"},
}
"""All that an item may have. What is not listed here is not to leave the room."""
PRIVATE = (c.AddArgument, c.AddObjection, c.SetReturn)
"""Commands whose text stays in the room, though a reason may be made of arguments."""
CASES = [card(name, weight, 4) for name, weight in zip(("l", "m", "h"), Weight, strict=True)]


def settled(asked: Card, rounds: Sequence[Round], people: int = 24, **changes: object) -> Session:
    """A session with one card that became a rule."""
    one = Agreement(asked.id, asked.title, "H3", Status.AGREED, text="We do it.", rounds=tuple(rounds), option=A)
    kept = replace(one, **changes)  # type: ignore[arg-type]
    return Session(Phase.MOMENT, Setup(people=people), "id", "at", (asked,), 1, agreements=(kept,))


def strings(told: object) -> Iterator[str]:
    """Every text in it, names of fields too."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mapping):
        for name, part in told.items():
            yield from (name, *strings(part))
    elif isinstance(told, list | tuple):
        for part in told:
            yield from strings(part)


def numbers(told: object) -> Iterator[int]:
    if isinstance(told, int):
        yield told
    elif isinstance(told, Mapping):
        for part in told.values():
            yield from numbers(part)
    elif isinstance(told, list | tuple):
        for part in told:
            yield from numbers(part)


def rounds_of(session: Session) -> list[dict[str, Any]]:
    """The rounds that are shown of the only card."""
    (item,) = (item for key, item in published(session).items() if key != ROOM)
    return cast("list[dict[str, Any]]", item["rounds"])


def holds(session: Session) -> None:
    """What is true of what is shown of every session at every moment."""
    shown = published(session)
    assert set(shown) <= {ROOM, *(CARD + one.key for one in session.agreements)}
    for key, item in shown.items():
        allowed = (
            FIELDS[ROOM] if key == ROOM else FIELDS[CARD] | (FIELDS["rule"] if item["status"] in SETTLED else set())
        )
        assert set(item) <= allowed, key
        assert len(json.dumps(item, ensure_ascii=False).encode()) < 32 << 10
    for one in session.agreements:
        _figures(session, one, shown[CARD + one.key])


def _figures(session: Session, one: Agreement, item: Body) -> None:
    """No number but the turnout of counted rounds, and the shares that may be told outside."""
    asked = session.asked(one)
    assert asked is not None
    told = disclosed_outside(asked, one.rounds, session.present)
    allowed = [each for counted_ in told.rounds for each in (counted_.cast, *(bar.percent for bar in counted_.bars))]
    assert sorted(numbers(item)) == sorted(each for each in allowed if each is not None)
    small = min((session.present, *(r.present for r in one.rounds), *(r.voiced for r in one.rounds))) < SMALL_TEAM
    assert not small or "bars" not in str(item)


def marked(commands: list[c.Command]) -> list[c.Command]:
    """The same course with a text of its own in every command that has one."""
    number = count()
    return [
        replace(one, text=f"{type(one).__name__}-{next(number)}") if getattr(one, "text", "") else one
        for one in commands
    ]


@settings(max_examples=drawn(120, RANDOM_RULES), deadline=None)
@given(COURSES)
def test_nothing_private_is_shown_of_any_meeting(commands: list[c.Command]) -> None:
    """After every command: only known fields, only figures that may be told, and no text of what stays in the room."""
    meeting, course = played([]), marked(commands)
    for one in course:
        before = len(meeting.events)
        for command in one.commands(meeting.session) if hasattr(one, "commands") else [one]:
            meeting.refusal(command)
        if len(meeting.events) == before:
            continue
        holds(meeting.session)
        shown = published(meeting.session)
        beside = [{name: part for name, part in item.items() if name != "reason"} for item in shown.values()]
        private = tuple(kind.__name__ for kind in PRIVATE)
        assert not [text for text in strings(beside) if any(name in text for name in private)]
        reasons = [text for text in strings(list(shown.values())) if "AddObjection" in text or "SetReturn" in text]
        assert reasons == []


def test_what_else_is_kept_of_a_rule_and_of_a_session_stays_in_the_room() -> None:
    """Objections, what spoke for others, who comes back, what it costs, roles, questions, consent, moments."""
    kept = settled(
        LIGHT, [counted(24, 20, 2, 2)], objections=("PRIVATE",), heard=("PRIVATE",), returns_who="PRIVATE",
        returns_when="PRIVATE", price="PRIVATE", consent=Consent(771, 772, 773),
    )  # fmt: skip
    kept = replace(
        kept, at="PRIVATE", roles=(("press", "PRIVATE"),), own_left=(replace(LIGHT, title="PRIVATE"),), paused_at=771.0,
        setup=replace(kept.setup, school="PRIVATE"), looked_back=("PRIVATE",), earlier=kept.agreements,
        play=Play(arguments=(Argument(A, True, "PRIVATE", True),), objections=("PRIVATE",)),
    )  # fmt: skip
    told = str(published(kept))
    assert "We do it." in told and "PRIVATE" not in told and "77" not in told


def test_random_meetings_show_rules() -> None:
    """The test above would prove little if no random course ever showed a rule, with its votes."""
    seen = set[str]()

    @settings(max_examples=80, deadline=None, database=None, derandomize=True)
    @given(COURSES)
    def look(commands: list[c.Command]) -> None:
        if "text" not in seen:
            seen.update(strings(list(published(played(commands).session).values())))

    look()
    assert seen >= {"text", "rounds", "cast"}


def test_while_a_vote_is_open_nothing_changes() -> None:
    """Ballots, turnout, who is present and a pause are not seen from outside."""
    meeting = voting(12)
    before = published(meeting.session)
    for command in (
        c.CountHands(A, exactly=5),
        c.CorrectPresent(1),
        c.Pause(),
        c.Pause(),
        c.AddArgument(A, True, "because"),
        c.CountHands(A, exactly=9),
    ):
        meeting.refusal(command)
        assert published(meeting.session) == before


def test_going_back_takes_a_rule_away_again() -> None:
    """What was shown is gone as soon as its consent round is open anew."""
    meeting = asking(12)
    meeting.do(c.CountConsent("yes", 12), c.Settle())
    (key,) = set(published(meeting.session)) - {ROOM}
    assert published(meeting.session)[key]["text"] == "We do a."
    meeting.do(c.StepBack(sure=True))
    assert set(published(meeting.session)) == {ROOM}


def test_only_progress_where_rules_stay() -> None:
    assert set(published(settled(LIGHT, [counted(24, 20, 2, 2)]), rules=False)) == {ROOM}


def test_before_it_begins_a_room_shows_nothing() -> None:
    assert published(Session()) == {}
    assert published(Meeting().session) == {}


def test_every_step_is_one_of_four() -> None:
    """The moment after a heavy card and the card itself look alike: nobody sees which rooms had to breathe."""
    steps = {phase: step_of(Session(phase, id="id")) for phase in Phase}
    assert set(steps.values()) == {"begin", "card", "closing", "done"}
    assert steps[Phase.CHECK_IN] == steps[Phase.MOMENT] == steps[Phase.SITUATION] == "card"
    assert {phase for phase, step in steps.items() if step == "done"} == {Phase.PROTOCOL, Phase.LOOK_BACK}


def test_how_far_a_room_is() -> None:
    meeting = seated(12)
    assert published(meeting.session)[ROOM] == {"step": "card", "n": 1, "of": len(DECK), "done": 0}
    ended = replace(meeting.session, phase=Phase.PROTOCOL, turn=len(DECK), play=Play())
    assert published(ended)[ROOM] == {"step": "done", "n": len(DECK), "of": len(DECK), "done": 0}


def test_a_parked_point_shows_no_text() -> None:
    """Nor what became of a card for which no rule is needed; of a merged one, where it went."""
    for status in (Status.PARKED, Status.NOT_NEEDED):
        session = settled(LIGHT, [], status=status, text="Half a rule.", reason="A reason.", objections=("But.",))
        assert published(session)[CARD + LIGHT.id] == {"title": LIGHT.title, "chapter": "H3", "status": status.value}
    merged = settled(LIGHT, [], status=Status.MERGED, merged_into=FLOORED.id)
    assert published(merged)[CARD + LIGHT.id]["into"] == FLOORED.id


def test_a_card_of_the_team_itself_is_shown_as_a_rule_only() -> None:
    own = replace(LIGHT, kind=Kind.BLANK)
    assert set(published(settled(own, [], status=Status.PARKED))) == {ROOM}
    assert set(published(settled(own, []))) == {ROOM, CARD + own.id}


@pytest.mark.parametrize("asked", CASES, ids=lambda one: one.weight.value)
@pytest.mark.parametrize(
    ("counts", "people", "bars"),
    [
        ((4, 2, 2, 2), 10, None),
        ((14, 4, 3, 1), 22, [64, None, None, None]),
        ((10, 5, 4, 3), 22, [45, 23, 18, 14]),
        ((8, 0, 0, 0), 8, None),
        ((12, 0, 0, 0), 12, None),
        ((3, 3, 3, 3), 9, None),
    ],
)
def test_outside_every_card_is_a_heavy_one(asked: Card, counts: tuple[int, ...], people: int, bars: object) -> None:
    """And of a small room no spread is told at all."""
    (told,) = rounds_of(settled(asked, [counted(people, *counts)], people))
    assert told["cast"] == sum(counts)
    assert [percent for _, percent in told["bars"]] == bars if bars else "bars" not in told


def test_a_round_that_few_had_an_opinion_on_tells_no_spread() -> None:
    """Nine votes of twenty people; and a first round that was small keeps back the second, too."""
    few, many = counted(20, 9, 0, 0, abstain=11), counted(20, 10, 5, 5)
    for rounds in ([few], [few, many], [many, few]):
        assert [set(one) for one in rounds_of(settled(LIGHT, rounds))] == [{"cast"}] * len(rounds)


Show = Callable[[Card, Round], Sequence[object]]
"""What is told of each bar of a round."""


def shares(asked: Card, counted_: Round) -> Sequence[object]:
    """As the hall gets them; all None where there are none."""
    (told,) = rounds_of(settled(asked, [counted_], counted_.present))
    return [percent for _, percent in told.get("bars", [(one.id, None) for one in asked.options])]


def small_ones_covered(asked: Card, counted_: Round) -> Sequence[object]:
    """The rule of before: a bar is covered where its number is small."""
    counts = [counted_.votes_for(option.id) for option in asked.options]
    return [None if number < FEWEST else number for number in counts]


def given_away(options: int, most: int, show: Show) -> tuple[int, int]:
    """How many covered bars somebody works out who knows the rule, and of how many it is certain that few chose it."""
    asked = card("attacked", Weight.LIGHT, options=options)
    exact = small = 0
    for people in range(SMALL_TEAM, most + 1):
        alike: dict[str, list[tuple[int, ...]]] = defaultdict(list)
        covered: dict[str, list[int]] = {}
        for counts in parts(people, options):
            told = show(asked, counted(people, *counts))
            alike[str(told)].append(counts)
            covered[str(told)] = [at for at, one in enumerate(told) if one is None]
        for told_, outcomes in alike.items():
            for values in ({counts[at] for counts in outcomes} for at in covered[told_]):
                exact += len(values) == 1
                small += min(values) > 0 and max(values) < FEWEST
    return exact, small


@pytest.mark.parametrize(("options", "most"), [(2, 30), (3, 22), (4, 17)])
def test_who_knows_the_rule_works_no_small_count_out(options: int, most: int) -> None:
    """Every outcome from ten votes on, by all that is shown of it."""
    assert given_away(options, most, shares) == (0, 0)


def test_the_attack_finds_what_a_simple_rule_gives_away() -> None:
    """4-2-2-2 of ten: "4 of 10" told, three bars covered as small, and each of them is two."""
    exact, small = given_away(4, 12, small_ones_covered)
    assert exact > 0 and small > 0


def test_no_item_is_larger_than_the_hall_takes() -> None:
    """Whatever is typed, in whatever letters."""
    for letter in ("a", "😀", "\x01", '"'):
        long = letter * 4000
        session = settled(HEAVY, [counted(24, 6, 6, 6, 6)] * 2, text=long, reason=long, owner=long, title=long)
        item = published(session)[CARD + HEAVY.id]
        assert len(json.dumps(item, ensure_ascii=False).encode()) < 32 << 10
        assert len(str(item["text"])) == LONGEST and str(item["text"]).endswith("…")
