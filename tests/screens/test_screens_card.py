"""The screens of a card, step by step: which presses and keys each offers, and what it must not show yet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import Consent
from game.core.cards import Card, CardId, Kind, Weight
from game.core.phases import Phase
from game.core.session import TO_CHOOSE, Agreement, Argument, Play, Status, Timer
from game.core.strength import Strength
from game.core.talk_formats import TALK_FORMATS
from game.core.view_model import ViewModel
from game.core.view_state import REVEAL_STEPS, SHOWN, View, turn
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.ui.geometry import Page
from game.ui.scene import Bar, Box, Field, Icon, Laid, Pips, Ring, Scene, Text, find
from game.ui.timeline import at_rest, frame
from tests.core.core_samples import FLOORED, LAW, LIGHT, A, B, C, card, counted
from tests.desk.desk_samples import DRAFT, PEOPLE, RUNNING, at

FULL = replace(
    LIGHT, friction="Rules clash.", question="What do you do?", prompts=("Who knows?", "What if?"), background=LAW
)


def wall(model: ViewModel, width: float = 1920) -> Scene:
    return scene_of(model, ENGLISH, Page(width))


def keys(scene: Scene) -> dict[str, c.Command]:
    """Every key that does something, with its command; of two the upper."""
    return {key: touch.command for touch in scene.touches() for key in touch.keys}


def pressed(scene: Scene, name: str) -> c.Command:
    touch = scene.touch(name)
    assert touch is not None, name
    return touch.command


def says(scene: Scene, part: str) -> bool:
    return any(part in text for text in scene.texts())


def field(scene: Scene, name: str) -> Field:
    return next(one for one in scene.fields() if one.name == name)


# -------------------------------------------------------------------------------------------------------- situation


def test_a_situation_can_be_skipped_exchanged_or_chosen() -> None:
    """The facilitator sees that it touches somebody: three ways out, by one letter each, before anybody votes."""
    offered = keys(wall(at(Phase.SITUATION)))
    assert [offered[key] for key in "lrk"] == [c.SkipCard(), c.Redraw(), c.Show("cards")]
    assert offered["space"] == c.Advance()


def test_at_the_situation_no_standpoint_is_seen_yet() -> None:
    """Facts first: whoever reads four answers no longer asks questions."""
    scene = wall(at(Phase.SITUATION, FULL))
    assert FULL.situation in scene.texts()
    assert not {option.text for option in FULL.options} & set(scene.texts())
    assert not says(scene, LAW.text)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (card(kind=Kind.DILEMMA), "Questions only, no opinions yet."),
        (card(kind=Kind.BLANK), "Questions only, no opinions yet."),
        (card(kind=Kind.BEHAVIOUR), "Picture it"),
        (card(kind=Kind.BEHAVIOUR, weight=Weight.HEAVY), "You may always skip this or stop; nobody asks why."),
    ],
    ids=["dilemma", "own card", "behaviour", "heavy"],
)
def test_the_first_question_fits_the_card(one: Card, told: str) -> None:
    """Of a dilemma people ask what they do not know, of a behaviour what they see; a heavy card allows to pass."""
    assert says(wall(at(Phase.SITUATION, one)), told)


@pytest.mark.parametrize(("friction", "shown"), [("Rules clash.", True), ("", False)])
def test_why_it_is_hard_is_said_where_the_author_wrote_it(friction: str, shown: bool) -> None:
    """No heading above nothing."""
    scene = wall(at(Phase.SITUATION, replace(LIGHT, friction=friction)))
    assert says(scene, "Why it is hard") is shown


# ------------------------------------------------------------------------------------------------------------- talk


def test_reasons_belong_to_standpoints() -> None:
    """Ctrl with its number turns to another; F3 and F4 lead into the fields for and against it."""
    scene = wall(at(Phase.TALK, FULL))
    offered = keys(scene)
    assert [offered[key] for key in ("ctrl+1", "ctrl+2", "ctrl+3")] == [
        c.ChooseSide(A),
        c.ChooseSide(B),
        c.ChooseSide(C),
    ]
    assert field(scene, "argument-for").command == c.AddArgument(A, favour=True)
    assert field(scene, "argument-against").command == c.AddArgument(A, favour=False)
    assert [(one.keys, one.clears) for one in scene.fields()] == [(("f3",), True), (("f4",), True)]


@pytest.mark.parametrize(("side", "shown", "other"), [(None, "Trust", "Calm"), (B, "Calm", "Trust")])
def test_all_reasons_are_on_the_wall_and_those_of_the_chosen_standpoint_can_be_changed(
    side: object, shown: str, other: str
) -> None:
    """Each of them can be taken away, and one for the standpoint marked for the rule, by its place among all."""
    reasons = (Argument(A, True, "Trust"), Argument(B, True, "Calm", chosen=True))
    play = Play(arguments=reasons, rounds=(counted(PEOPLE, 9, 6, 5),), timer=RUNNING)
    scene = wall(at(Phase.TALK, play=play, view=View(side=side)))  # type: ignore[arg-type]
    assert {"Trust", "Calm"} <= set(scene.texts())
    n, still = ([one.text for one in reasons].index(text) for text in (shown, other))
    assert scene.touch(f"remove-{still}") is None and scene.touch(f"choose-{still}") is None
    assert (pressed(scene, f"choose-{n}"), pressed(scene, f"remove-{n}")) == (c.ChooseArgument(n), c.RemoveArgument(n))


@pytest.mark.parametrize("width", [1440, 1920])
def test_two_reasons_and_what_helps_along_have_room_together(width: float) -> None:
    """All that was said about a standpoint is seen at once, before a question beside it takes the room."""
    said = ("Everybody then knows where they stand", "It is clear to the children as well")
    play = Play(arguments=tuple(Argument(A, True, one) for one in said), timer=RUNNING)
    asked = "Should a member of staff accept a follow request from a pupil?"
    helps = "What will you say in class tomorrow to the child who asked?"
    four = replace(card(options=4), question=asked, prompts=(helps,))
    scene = wall(at(Phase.TALK, four, play=play, view=View(side=A)), width)
    assert {*said, helps} <= set(scene.texts())


def test_what_speaks_against_a_standpoint_cannot_be_marked_as_why_there_is_a_rule() -> None:
    """It is drawn as heard, also where an older session has it marked, and can only be taken away."""
    play = Play(arguments=(Argument(A, False, "Cold", chosen=True),), timer=RUNNING)
    scene = wall(at(Phase.TALK, play=play, view=View(side=A)))
    names = [one.name for one in scene.touches()]
    assert "remove-0" in names and "choose-0" not in names
    assert "check" not in [item.name for item in scene.items if isinstance(item, Icon)]


def test_the_clock_is_moved_by_minutes() -> None:
    """A minute less, hold, a minute more; while it is held the same button lets it go on."""
    offered = keys(wall(at(Phase.TALK)))
    assert [offered[key] for key in ("ctrl+shift+down", "ctrl+k", "ctrl+shift+up")] == [
        c.MoveTimer(-60),
        c.MoveTimer(0),
        c.MoveTimer(60),
    ]
    held = at(Phase.TALK, play=Play(timer=replace(RUNNING, held=30.0)))
    assert says(wall(held), "Resume clock")
    assert says(wall(held), "0:30")


@pytest.mark.parametrize(
    ("play", "task", "prompts"),
    [
        pytest.param(Play(rounds=(counted(PEOPLE, 9, 6, 5),)), "find one good reason", True, id="the task of the step"),
        pytest.param(
            Play(rounds=(counted(PEOPLE, 9, 6, 5),), twist=True), "find one good reason", True, id="the twist"
        ),
        pytest.param(Play(rounds=(counted(PEOPLE, 19, 1, 0),)), "find one good reason", True, id="after a clear vote"),
        pytest.param(
            Play(rounds=(counted(PEOPLE, 19, 1, 0),), twist=True),
            "find one good reason",
            True,
            id="clear, and turned over",
        ),
        pytest.param(
            Play(rounds=(counted(PEOPLE, 19, 1, 0),), talk="walk_over"), "Stand in the corner", False, id="in corners"
        ),
    ],
)
def test_the_largest_sentence_is_what_the_room_does_now(play: Play, task: str, prompts: bool) -> None:
    """One task at a time; the questions of the card stand below it where there is time, the twist above."""
    scene = wall(at(Phase.TALK, FULL, play=play))
    head = max(
        (item for item in scene.items if isinstance(item, Text) and item.face == "display"), key=lambda t: t.size
    )
    assert head.text.startswith(task) or task in head.text
    assert ("Who knows?" in scene.texts()) is prompts
    assert ("And if it rains?" in scene.texts()) is play.twist


def test_a_clear_vote_and_a_divided_one_look_the_same_before_the_second() -> None:
    """A shortcut that only a clear vote offers would tell of it."""
    clear, divided = (Play(rounds=(counted(PEOPLE, *counts),), timer=RUNNING) for counts in ((19, 1, 0), (9, 6, 5)))
    assert wall(at(Phase.TALK, play=clear)) == wall(at(Phase.TALK, play=divided))


def test_a_card_without_a_twist_offers_none() -> None:
    """Its key then does nothing, and no button says so."""
    assert keys(wall(at(Phase.TALK, LIGHT)))["ctrl+t"] == c.ShowTwist()
    assert "ctrl+t" not in keys(wall(at(Phase.TALK, replace(LIGHT, twist=""))))


def test_ways_to_talk_lie_over_the_talk_with_their_minutes() -> None:
    """By figure; each with the time that it takes, so that a late meeting does not choose the long one unawares."""
    scene = wall(at(Phase.TALK, view=View(overlay="talk_ways")))
    offered = keys(scene)
    assert [offered[str(n)] for n, _ in enumerate(TALK_FORMATS, 1)] == [c.ChangeTalk(way) for way in TALK_FORMATS]
    assert {"4 min", "12 min", "7 min", "5 min"} <= set(scene.texts())


# ---------------------------------------------------------------------------------------------------------- minority


@pytest.mark.parametrize("phase", [Phase.TALK, Phase.MINORITY])
@pytest.mark.parametrize("card", [FULL, replace(FULL, weight=Weight.HEAVY)])
def test_the_band_of_the_clock_opens_but_never_on_a_heavy_card(phase: Phase, card: Card) -> None:
    """And what was on the wall stays where it is meanwhile: only what lies on the band moves."""
    up = Play(rounds=(counted(PEOPLE, 9, 6, 5),), minority=A, timer=Timer(900, 240))
    scene = wall(replace(at(phase, card, play=up), now=1000.0))
    assert says(scene, "Time is up")
    assert (at_rest(scene) > 0) is (card.weight is not Weight.HEAVY)
    assert not {move.item for move in scene.moves} & set(scene.touches())
    asked = next(one for one in scene.items if isinstance(one, Text) and one.text == card.question)
    assert asked in frame(scene, 0.1).items


@pytest.mark.parametrize("phase", [Phase.TALK, Phase.MINORITY])
def test_that_the_time_is_up_stays_on_the_wall_until_it_is_pressed(phase: Phase) -> None:
    """Question and standpoints stay meanwhile; a minute more takes it away, and its end brings it back."""
    up = Play(rounds=(counted(PEOPLE, 9, 6, 5),), minority=A, timer=Timer(900, 240))
    model = replace(at(phase, FULL, play=up), now=1000.0)
    scene = wall(model)
    assert says(scene, "Time is up") and says(scene, "What do you do?")
    assert {option.text for option in FULL.options} <= set(scene.texts())
    command = pressed(scene, "time-up")
    assert isinstance(command, c.SeeTimeUp)
    seen = replace(model, view=turn(model.view, command))
    assert not says(wall(seen), "Time is up")
    later = replace(seen.session, play=replace(up, timer=Timer(960, 240)))
    assert says(wall(replace(seen, session=later)), "Time is up")
    running = replace(seen.session, play=replace(up, timer=Timer(1060, 240)))
    assert not says(wall(replace(seen, session=running)), "Time is up")


@pytest.mark.parametrize(("left", "colour"), [(31, "settled"), (30, "attention_fill"), (0.5, "attention_fill")])
def test_the_ring_is_amber_for_the_last_half_minute(left: float, colour: str) -> None:
    """Without a word, and never blinking."""
    scene = wall(at(Phase.TALK, play=Play(timer=Timer(240, 240, left))))
    assert [item.colour for item in scene.items if isinstance(item, Ring)] == [colour]


def test_what_helps_a_talk_along_comes_one_at_a_time() -> None:
    """The questions of the card, then its situation, and the first again."""
    model, seen = at(Phase.TALK, FULL), list[str]()
    told = (*FULL.prompts, FULL.situation)
    for _ in range(len(told) + 1):
        scene = wall(model)
        seen += [text for text in scene.texts() if text in told]
        model = replace(model, view=turn(model.view, pressed(scene, "prompt-next")))  # type: ignore[arg-type]
    assert seen == [*told, told[0]]


@pytest.mark.parametrize("chosen", [A, B, C])
def test_the_standpoint_that_is_heard_grows_without_a_number(chosen: object) -> None:
    """It is the largest on the wall, the others are paler; nobody is asked to show that it was theirs."""
    play = Play(rounds=(counted(PEOPLE, 9, 6, 5),), minority=chosen, timer=RUNNING)  # type: ignore[arg-type]
    scene = wall(at(Phase.MINORITY, play=play))
    rows = {item.text: item for item in scene.items if isinstance(item, Text) and item.text.startswith("Way ")}
    assert [text for text, item in rows.items() if item.colour == "ink"] == [f"Way {chosen}"]
    assert rows[f"Way {chosen}"].size == max(item.size for item in rows.values())
    assert says(scene, "You need not say what you chose.")
    assert not [item for item in scene.items if isinstance(item, Bar | Pips)]


def test_what_was_said_for_the_standpoint_that_is_heard_stays_at_4_by_3() -> None:
    """Its words are set smaller first."""
    said = ("Everybody then knows where they stand", "It is clear to the children as well")
    four = card(options=4)
    way = replace(four.options[0], text="Only on a public work account of the school")
    four = replace(
        four,
        question="Should a member of staff accept a follow request from a pupil?",
        options=(way, *four.options[1:]),
    )
    play = Play(minority=A, arguments=tuple(Argument(A, True, one) for one in said), timer=RUNNING)
    assert {*said, way.text} <= set(wall(at(Phase.MINORITY, four, play=play), 1440).texts())


def test_nobody_can_vote_or_type_while_the_minority_speaks() -> None:
    """The wall listens: which standpoint is heard, STOP, the clock, the ways on, and nothing else."""
    scene = wall(at(Phase.MINORITY, play=replace(at(Phase.MINORITY).session.play, minority=A)))
    assert scene.fields() == ()
    heard = {"hear-b": c.HearFor(B), "hear-c": c.HearFor(C)}
    touches = {touch.name: touch.command for touch in scene.touches() if not touch.hidden}
    assert set(touches) == {"stop", "back", "more", "forward", "timer-more", "timer-hold", *heard}
    assert {name: touches[name] for name in heard} == heard


# ------------------------------------------------------------------------------------------------------------ reveal


@pytest.mark.parametrize("stage", range(REVEAL_STEPS))
def test_the_outcome_comes_step_by_step(stage: int) -> None:
    """It opens, it stands there, what is known: no stage tells what the next one shows."""
    scene = wall(at(Phase.REVEAL, FULL, view=View(reveal=stage)))
    assert bool([item for item in scene.items if isinstance(item, Laid)]) is (stage < SHOWN)
    assert bool([item for item in scene.items if isinstance(item, Bar)]) is (stage >= SHOWN)
    assert all(option.text in scene.texts() for option in FULL.options)
    assert says(scene, LAW.text) is (stage > SHOWN)


@pytest.mark.parametrize("stage", range(REVEAL_STEPS))
def test_talking_on_voting_again_and_parking_wait_for_the_bars(stage: int) -> None:
    """Nobody decides on a split that the room has not seen."""
    offered = keys(wall(at(Phase.REVEAL, FULL, view=View(reveal=stage))))
    ways = {"g": c.GoTo("talk"), "n": c.GoTo("second_vote"), "p": c.Park()}
    assert {key: offered.get(key) for key in ways} == (ways if stage >= SHOWN else dict.fromkeys(ways))


def test_what_is_known_is_a_way_beside_the_step_that_the_advice_names() -> None:
    """The step forward does what the sentence says, from the moment that the bars are there."""
    scene = wall(at(Phase.REVEAL, FULL, view=View(reveal=SHOWN)))
    known, forward = scene.touch("known"), scene.touch("forward")
    assert known is not None and forward is not None
    assert (known.command, known.keys, forward.command) == (c.RevealMore(), ("k",), c.Advance())
    assert wall(at(Phase.REVEAL, FULL, view=View(reveal=SHOWN + 1))).touch("known") is None
    assert wall(at(Phase.REVEAL, LIGHT, view=View(reveal=SHOWN))).touch("known") is None


# -------------------------------------------------------------------------------------------------------------- rule


def ruling(one: Card = LIGHT, **changes: object) -> ViewModel:
    return at(Phase.RULE, one, play=Play(rounds=(counted(PEOPLE, 17, 2, 1),), draft=replace(DRAFT, **changes)))  # type: ignore[arg-type]


def test_a_rule_has_its_text_its_why_its_strength_and_its_chapter() -> None:
    """All by key, so that the laptop need not be touched with a mouse while the room watches."""
    scene = wall(ruling())
    offered = keys(scene)
    assert (field(scene, "rule-text").text, field(scene, "rule-text").keys) == (DRAFT.text, ("f2",))
    assert field(scene, "rule-why").command == c.RewordReason()
    assert [offered[f"ctrl+{n}"] for n in (1, 2, 3)] == [c.SetStrength(one) for one in Strength]
    assert all(isinstance(offered[key], c.SetChapter) for key in ("f3", "f4"))
    assert offered["f3"] != offered["f4"]


def test_a_vague_word_is_offered_clearer_ones() -> None:
    """Each puts the whole text right in one press; a clear text has no such line."""
    scene = wall(ruling(text="We answer in an appropriate way."))
    better = [touch.command for touch in scene.touches() if touch.name.startswith("better-")]
    assert c.RewordRule("We answer in an agreed way.") in better
    assert says(scene, "“appropriate” is vague")
    assert wall(ruling(text="We answer until 17:00.")).touch("better-0") is None


@pytest.mark.parametrize(
    ("text", "told", "offered"),
    [
        (
            "Wij noemen geen daders.",
            "“daders”: this is how others read it too",
            "Wij noemen geen degene over wie het gaat.",
        ),
        ("Soms noemen wij de dader.", "“dader”: this", "Soms noemen wij de degene over wie het gaat."),
        ("Wij bellen soms.", "“soms” is vague. Better: noem wanneer", ""),
        ("Conform de wet bellen wij.", "“conform” is a difficult word", "Volgens de wet bellen wij."),
        ("Hij of zij belt.", "“hij of zij” does not include everybody", "Die belt."),
    ],
)
def test_each_kind_of_word_is_told_in_its_own_way(text: str, told: str, offered: str) -> None:
    """A hurtful one first, kindly and in another colour; advice is read and not put into the text."""
    scene = wall(ruling(text=text))
    better = [touch.command for touch in scene.touches() if touch.name.startswith("better-")]
    assert says(scene, told) and (c.RewordRule(offered) in better if offered else better == [])
    grounds = {item.fill for item in scene.items if isinstance(item, Box)}
    assert ("settled_tint" in grounds) is ("this" in told)


FIRM = "The text says: "


@pytest.mark.parametrize(
    ("text", "chosen", "fitting", "marked"),
    [
        ("We may ring each other.", "must", "may", "may"),
        ("We may ring each other.", "should", "may", "may"),
        ("We should ring first.", "must", "should", "should"),
        ("We always ring first.", "should", "must", "always"),
        ("We ring first.", "may", "must", ""),
    ],
)
def test_where_words_are_not_as_firm_as_what_was_chosen_a_sign_says_so(
    text: str, chosen: str, fitting: str, marked: str
) -> None:
    """Beside the three keys, with a mark under the word and round the key that fits; one press settles it."""
    scene = wall(ruling(text=text, strength=Strength(chosen)))
    assert says(scene, FIRM + fitting)
    assert (marked in field(scene, "rule-text").vague) is bool(marked)
    outlined = [item for item in scene.items if isinstance(item, Box) and item.edge == "attention"]
    assert [box.area for box in outlined] == [scene.touch(f"strength-{fitting}").area]  # type: ignore[union-attr]
    settled = wall(ruling(text=text, strength=Strength(fitting)))
    assert not says(settled, FIRM) and says(settled, "How firm")


def test_the_sign_follows_what_is_being_typed() -> None:
    """Before the text is taken over."""
    typing = replace(ruling(text="We ring first."), view=View(typing=("rule-text", "We ring first.", "We may ring.")))
    assert says(wall(typing), FIRM + "may")


def test_a_rule_can_start_from_another_standpoint_where_the_law_leaves_it_open() -> None:
    """One below the floor stands there with a scale, to be read and not to be pressed."""
    names = {
        touch.name for touch in wall(ruling(FLOORED, option=C, asked=C)).touches() if touch.name.startswith("draft-")
    }
    wide = {touch.name for touch in wall(ruling()).touches() if touch.name.startswith("draft-")}
    assert "draft-a" not in names
    assert wide == {"draft-b", "draft-c"}


@pytest.mark.parametrize(
    ("kind", "title"),
    [("law", "This is in the law"), ("advice", "Standing advice"), ("", "Already settled")],
)
def test_law_and_advice_beside_a_rule_are_told_apart(kind: str, title: str) -> None:
    """A title of its own, and for advice no scales; a card of before that difference has neither."""
    scene = wall(ruling(replace(FLOORED, floor=replace(LAW, kind=kind)), option=C, asked=A))
    assert title in scene.texts()
    assert ("scale" in [one.name for one in scene.items if isinstance(one, Icon)]) is (kind != "advice")


def test_who_chose_below_the_floor_reads_why_another_text_stands_here() -> None:
    """The law first, in a calm panel, with its source and the day it was looked up."""
    scene = wall(ruling(FLOORED, option=C, asked=A))
    assert says(scene, "A cannot become a rule. not allowed")
    assert {"Already settled", LAW.text} <= set(scene.texts())
    assert says(scene, "Some act, checked 2026-11-22")
    assert not says(wall(ruling()), "Already settled")


def test_what_was_agreed_last_time_is_one_key_away() -> None:
    """When an agreement is looked at again, nobody types it anew."""
    model = ruling()
    earlier = (Agreement(LIGHT.id, "x", "H3", Status.AGREED, "As last year."),)
    again = replace(model, session=replace(model.session, earlier=earlier))
    assert keys(wall(again))["ctrl+l"] == c.RewordRule("As last year.")
    other = replace(model, session=replace(model.session, earlier=(replace(earlier[0], card=CardId("x/y")),)))
    assert "ctrl+l" not in keys(wall(other))


# ----------------------------------------------------------------------------------------------------------- consent


def consenting(**changes: object) -> ViewModel:
    play = Play(rounds=(counted(PEOPLE, 17, 2, 1),), draft=DRAFT)
    return at(Phase.CONSENT, play=replace(play, **changes))  # type: ignore[arg-type]


def test_answers_are_counted_by_figure_and_taken_back_with_shift() -> None:
    """As hands were, but with Ctrl: the field for an objection may be open."""
    offered = keys(wall(consenting()))
    for n, answer in enumerate(("yes", "reservation", "objection"), 1):
        assert offered[f"ctrl+{n}"] == c.CountConsent(answer, 1)
        assert offered[f"ctrl+shift+{n}"] == c.CountConsent(answer, -1)


@pytest.mark.parametrize(("asked", "rest"), [(Consent(), 20), (Consent(5, 2), 13), (Consent(20), None)])
def test_the_others_say_yes_with_one_press(asked: Consent, rest: int | None) -> None:
    """With the number on the button; gone when everybody was asked."""
    offered = keys(wall(consenting(consent=asked)))
    assert offered.get("ctrl+r") == (c.OthersYes() if rest else None)


def test_the_rule_is_read_as_it_stands_with_its_strength() -> None:
    """People consent to words, not to a title. Without quotation marks: a rule may end in a quotation itself."""
    scene = wall(consenting())
    assert DRAFT.text in scene.texts()
    assert "H3 · must" in scene.texts()


def test_a_status_is_one_letter_away() -> None:
    """The one that follows from the count is marked; another one is a press."""
    scene = wall(consenting(consent=Consent(20)))
    offered = keys(scene)
    assert [offered[key] for key in ("ctrl+e", "ctrl+b", "ctrl+p", "ctrl+n")] == [
        c.SetStatus(status) for status in TO_CHOOSE
    ]


def test_an_objection_leads_to_the_text_and_not_to_a_status() -> None:
    """No veto: what rubs is asked, and the only status within reach is to park it."""
    scene = wall(consenting(consent=Consent(18, 0, 2), objections=("Too strict",)))
    assert field(scene, "objection").hint == "Too strict"
    assert keys(scene)["ctrl+p"] == c.SetStatus("parked")
    assert scene.touch("status-agreed") is None
    assert keys(scene)["ctrl+enter"] == c.GoTo("rule")


def test_a_parked_rule_asks_for_a_group_and_a_day() -> None:
    """And can be taken out again."""
    scene = wall(consenting(status=Status.PARKED, returns_who="working group"))
    assert field(scene, "return-who").text == "working group"
    assert field(scene, "return-when").command == c.SetReturn("when")
    assert pressed(scene, "status-none") == c.SetStatus()


def test_answers_of_phones_show_all_at_once_or_not_at_all() -> None:
    """Until everybody has answered, or somebody asks for them, the wall looks the same whatever phones say."""
    answers = [{"s1": answer} for answer in ("yes", "reservation", "objection")]
    hidden = {wall(consenting(consent=Consent(3), answers=one)) for one in answers}
    shown = {wall(replace(consenting(consent=Consent(3), answers=one), view=View(reveal=1))) for one in answers}
    assert (len(hidden), len(shown)) == (1, 3)


# -------------------------------------------------------------------------------------------------------------- stop


@pytest.mark.parametrize(
    ("phase", "ways"),
    [
        (Phase.TALK, [c.Pause(), c.SkipCard(), c.LighterCard(), c.GoTo("closing")]),
        (Phase.CLOSING, [c.Pause(), c.Hide(), c.GoTo("closing"), c.LeaveSession()]),
        (Phase.SETUP, [c.Hide(), c.LeaveSession(), c.Show("help"), c.Quit()]),
    ],
    ids=["at a card", "in a meeting", "before it"],
)
def test_stop_has_four_equal_ways_on(phase: Phase, ways: list[c.Command]) -> None:
    """By figure, in one size; the first is the quietest, and the one that Space presses."""
    scene = wall(at(phase, view=View(overlay="stop")))
    assert [keys(scene)[str(n)] for n in range(1, 5)] == ways
    places = [touch.area for touch in scene.touches() if touch.name.startswith("way-")]
    assert len({(place.w, place.h) for place in places}) == 1
    assert scene.primary == "way-1"


def test_after_stop_nothing_of_the_card_is_left_on_the_wall() -> None:
    """No title, no situation, no standpoint, and no field that asks for a reason."""
    scene = wall(at(Phase.TALK, FULL, view=View(overlay="stop")))
    shown = " ".join(scene.texts())
    assert not any(
        part in shown for part in (FULL.title, FULL.situation, FULL.question, *(o.text for o in FULL.options))
    )
    assert scene.fields() == ()
    assert (scene.skin, scene.flourish) == ("calm", False)


def test_a_pause_shows_nothing_of_the_card_and_no_clock_that_runs() -> None:
    """Take the time you need; the step forward goes on."""
    scene = wall(at(Phase.TALK, FULL, session={"paused_at": 990.0}))
    assert not says(scene, FULL.title)
    assert keys(scene)["space"] == c.Pause()
    assert scene.fields() == ()


def test_a_black_wall_is_black_and_any_key_brings_it_back() -> None:
    """Nothing is drawn; every key that somebody may try means the same."""
    scene = wall(at(Phase.TALK, view=View(overlay="blank")))
    assert scene.texts() == ()
    assert {keys(scene)[key] for key in (".", "b", "space", "enter", "escape", "pagedown", "pageup")} == {c.Hide()}
    assert find(scene, "1") is None


# ------------------------------------------------------------------------------------------- an objection and its text


@pytest.mark.parametrize("width", [1440.0, 1920.0])
@pytest.mark.parametrize("law", [False, True])
def test_an_objection_stands_beside_the_text_that_it_asks_to_change(law: bool, width: float) -> None:
    """What was typed at consent is read while the text is changed; all of it, and the law stays too."""
    said = ("And if the trainee is family?", "It says nothing about holidays.")
    card = replace(LIGHT, floor=LAW) if law else LIGHT
    play = Play(rounds=(counted(PEOPLE, 17, 2, 1),), draft=DRAFT, objections=said, consent=Consent(17, 1, 2))
    scene = wall(at(Phase.RULE, card, play=play), width)
    shown = "\n".join(scene.texts())
    assert all(f"“{text}”" in shown for text in said)
    assert "2 objections" in shown
    assert (LAW.text in shown) is law


def test_an_objection_without_words_is_asked_for_while_the_text_is_changed() -> None:
    play = Play(rounds=(counted(PEOPLE, 17, 2, 1),), draft=DRAFT, consent=Consent(18, 1, 1))
    shown = wall(at(Phase.RULE, play=play)).texts()
    assert "1 objection" in shown and "What’s the problem?" in shown
    calm = wall(at(Phase.RULE, play=replace(play, consent=Consent(20)))).texts()
    assert "What’s the problem?" not in calm


@pytest.mark.parametrize(
    ("laid", "told"),
    [(17, ""), (18, "There is room for 6 more cards."), (23, "There is room for 1 more card."), (24, "is full: 24")],
)
def test_the_list_of_cards_says_before_it_is_full_how_many_the_session_holds(laid: int, told: str) -> None:
    """Nobody finds out by a refusal at the 25th."""
    model = at(Phase.SITUATION)
    deck = tuple(card(f"y{n}-card") for n in range(laid))
    model = replace(model, session=replace(model.session, deck=deck), view=View(overlay="cards"))
    assert says(wall(model), told) and says(wall(model), "room for") is (18 <= laid < 24)
