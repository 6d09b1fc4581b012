"""What is shown before the protocol leaves: findings one by one, owners, days, sentences and roles; nothing cut off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core import view_state as v
from game.core.cards import NO_CARD, CardId
from game.core.findings import FIRMNESS, SIGNS, VAGUE, Finding
from game.core.letters import without
from game.core.phases import Phase
from game.core.privacy import NAME
from game.core.roles import ROLES
from game.core.session import Agreement, Session, Status
from game.core.similarity import TIMES
from game.core.strength import Strength
from game.core.vague_words import WORD_KINDS
from game.core.view_model import ViewModel
from game.documents.findings import findings_of
from game.i18n.words import ENGLISH, Words
from game.screens import scene_of
from game.stage.paint.text import misfits
from game.tools.gallery.closing import closings
from game.ui.geometry import CAPTION, Page
from game.ui.scene import Scene, Text, Touch, find
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, said

A, B, C = (CardId(f"own/{n}") for n in "abc")
LATE = Agreement(A, "A", "H3", Status.AGREED, text="After 18:00 we answer no messages from pupils.")
EARLY = Agreement(B, "B", "H4", Status.AGREED, text="We answer messages from pupils until 17:00.", reason="Ask Anna.")
VAGUE_ONE = Agreement(C, "C", "H5", Status.AGREED, text="We answer in an appropriate way.")
SESSION = Session(Phase.CLOSING, at="2026-11-22T10:00:00", agreements=(LATE, EARLY, VAGUE_ONE))
FOUND = (
    Finding(TIMES, A, other=B),
    Finding(NAME, B, "reason", ("Anna",)),
    Finding(VAGUE, C, words=("appropriate",)),
)
LONG = "Wij beantwoorden berichten alleen op schooldagen, en dan zonder uitzondering. " * 65


def model(overlay: str, page: int = 0, **changes: object) -> ViewModel:
    made = ViewModel(SESSION, v.View(overlay=overlay, page=page), findings=FOUND, undo_stays=True)
    return replace(made, **changes)  # type: ignore[arg-type]  # the fields that a test names are of many types


def pressed(scene: Scene, key: str) -> c.Command:
    """The command that a key means."""
    touch = find(scene, key)
    assert touch is not None, key
    return touch.command


def shown(made: ViewModel, say: Words = ENGLISH) -> Scene:
    return scene_of(made, say, Page())


def test_a_pair_has_three_keys_and_two_fields() -> None:
    """Keep both, or one of them for both; each text can be changed where it stands."""
    scene = shown(model("findings"))
    assert [pressed(scene, f"ctrl+{key}") for key in "123"] == [
        c.KeepBoth(A, B),
        c.MergeAgreements(A, B),
        c.MergeAgreements(B, A),
    ]
    fields = {field.text: (field.command, field.keys) for field in scene.fields()}
    assert fields == {
        LATE.text: (c.AmendAgreement(A, "text"), ("f2",)),
        EARLY.text: (c.AmendAgreement(B, "text"), ("f3",)),
    }
    assert "Noticed: 1 of 3" in scene.texts()


def test_a_name_can_be_changed_or_left() -> None:
    """The text it stands in, with the word marked; leaving it is one key."""
    scene = shown(model("findings", 1))
    (field,) = scene.fields()
    assert (field.text, field.command, field.vague) == ("Ask Anna.", c.AmendAgreement(B, "reason"), ("Anna",))
    assert pressed(scene, "ctrl+1") == c.LeaveFinding(FOUND[1].key)
    assert "H4 · B · Why" in scene.texts()


def test_a_vague_word_has_clearer_ones() -> None:
    """Each by key, put in its place."""
    scene = shown(model("findings", 2))
    assert pressed(scene, "ctrl+1") == c.LeaveFinding(FOUND[2].key)
    assert pressed(scene, "ctrl+2") == c.AmendAgreement(C, "text", "We answer in an agreed way.")


@pytest.mark.parametrize(
    ("text", "chosen", "headline", "offered"),
    [
        ("We may ring each other.", "must", "It is marked “must”, but its words say “may”.", ["may"]),
        ("We ring first.", "may", "It is marked “may”, but its words say something else.", ["must", "should"]),
        ("We try to ring first.", "must", "It is marked “must”, but its words say “We try”.", ["should"]),
        ("We never ring.", "should", "It is marked “should”, but its words say “never”.", ["must"]),
    ],
)
def test_a_rule_that_is_not_as_firm_as_it_is_called_is_settled_by_one_key(
    text: str, chosen: str, headline: str, offered: list[str]
) -> None:
    """With what its words can be called, the likely one first; or it is left, as any other finding."""
    one = Agreement(A, "A", "H3", Status.AGREED, text=text, strength=Strength(chosen))
    session = replace(SESSION, agreements=(one,))
    found = findings_of(session)
    assert [finding.kind for finding in found if finding.kind not in WORD_KINDS] == [FIRMNESS]
    scene = shown(model("findings", session=session, findings=found))
    assert headline in scene.texts()
    assert pressed(scene, "ctrl+1") == c.LeaveFinding(found[0].key)
    keys = [key for n in range(2, 5) if (key := find(scene, f"ctrl+{n}"))]
    assert [touch.command for touch in keys] == [c.SetFirmness(A, strength) for strength in offered]
    settled = replace(session, agreements=(replace(one, strength=Strength(offered[0])),))
    assert [finding for finding in findings_of(settled) if finding.kind not in WORD_KINDS] == []


def turned_by(made: ViewModel, key: str) -> v.View:
    """The view after this key."""
    command = pressed(shown(made), key)
    assert isinstance(command, c.ViewCommand)
    return v.turn(made.view, command)


def test_next_and_previous_go_round() -> None:
    """Also from a page that is no longer exists."""
    for page, after in ((0, 1), (1, 2), (2, 0), (9, 0)):
        made = model("findings", page)
        turned = turned_by(made, "right")
        assert turned.page == after
        back = turned_by(replace(made, view=turned), "left")
        assert back.page == min(page, 2)


def test_nothing_noticed_says_so() -> None:
    scene = shown(model("findings", findings=()))
    assert "Nothing noticed" in scene.texts()
    assert scene.fields() == ()


def test_undo_only_where_it_stays_here() -> None:
    """Going back to the card before would take the overlay away under one's hands."""
    for overlay in ("findings", "agreed"):
        assert pressed(shown(model(overlay)), "ctrl+u") == c.StepBack()
        assert find(shown(model(overlay, undo_stays=False)), "ctrl+u") is None
        assert pressed(shown(model(overlay, undo_stays=False)), "pageup") == c.Hide()


def test_owner_and_day_by_key() -> None:
    """Nine keys for one agreement, two for all of them, fields for the rest."""
    owned = replace(LATE, owner="whole team")
    made = model("agreed", session=replace(SESSION, agreements=(owned, EARLY)))
    scene = shown(made)
    assert pressed(scene, "ctrl+1") == c.AmendAgreement(A, "owner", "head teacher")
    assert pressed(scene, "ctrl+5") == c.AmendAgreement(A, "owner", "ICT coordinator")
    assert [pressed(scene, key) for key in ("ctrl+6", "ctrl+7", "ctrl+8", "ctrl+9")] == [
        c.AmendAgreement(A, "review", day) for day in ("2027-02-22", "2027-05-22", "2027-11-22", "2027-09-01")
    ]
    assert pressed(scene, "ctrl+e") == c.AmendAgreement(NO_CARD, "owner", "whole team")
    assert pressed(scene, "ctrl+d") == c.AmendAgreement(NO_CARD, "review", "2027-11-22")
    assert {field.command for field in scene.fields()} == {c.AmendAgreement(A, "owner"), c.AmendAgreement(A, "review")}


def test_nothing_is_set_for_all_while_nothing_is_chosen() -> None:
    """An empty owner would empty all others."""
    assert find(shown(model("agreed")), "ctrl+e") is None


def test_up_and_down_choose_an_agreement() -> None:
    """Round at the ends; a parked or merged one is not among them."""
    merged = replace(VAGUE_ONE, status=Status.MERGED, merged_into=A)
    made = model("agreed", session=replace(SESSION, agreements=(LATE, EARLY, merged)))
    assert pressed(shown(made), "down") == c.LookAt(B)
    there = replace(made, view=replace(made.view, shown=B))
    assert pressed(shown(there), "down") == c.LookAt(A)
    assert pressed(shown(there), "ctrl+1") == c.AmendAgreement(B, "owner", "head teacher")


def test_sentences_and_roles_have_fields() -> None:
    heard = replace(LATE, heard=("A camp is different.", "We forget."))
    made = model("agreed", 1, session=replace(SESSION, agreements=(heard,)))
    field, price = shown(made).fields()
    assert (field.text, field.command) == ("A camp is different.\nWe forget.", c.AmendAgreement(A, "heard"))
    assert price.command == c.AmendAgreement(A, "price")
    roles = shown(model("agreed", 2)).fields()
    assert [field.command for field in roles] == [c.NameRole(role) for role in ROLES]
    assert [field.keys for field in roles] == [(f"ctrl+{n}",) for n in range(1, 7)]


def test_the_closing_counts_what_was_noticed() -> None:
    """And leads to both by key; what was merged is not among the agreements."""
    merged = replace(VAGUE_ONE, status=Status.MERGED, merged_into=A)
    scene = shown(model("", session=replace(SESSION, agreements=(LATE, EARLY, merged))))
    assert pressed(scene, "n") == c.Show("findings")
    assert pressed(scene, "w") == c.Show("agreed")
    assert "Check it over (3)" in scene.texts()
    assert "2 agreements" in scene.texts()
    assert VAGUE_ONE.text not in scene.texts()


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_of_signs_that_nobody_can_print_it_is_said_what_a_pdf_has_there(language: str) -> None:
    """The very words that are printed, and no box; the sentence is whole at every width."""
    made = model("findings", findings=(Finding(SIGNS, C, words=("🙂 \U000f0042",)),))
    told = " ".join(shown(made, said(language)).texts())
    assert all(without(sign, {ord(sign)}) in told for sign in "🙂\U000f0042") and "□" not in told
    assert [misfits(scene_of(made, said(language), Page(width)), width) for width in WIDTHS] == [[]] * len(WIDTHS)


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
@pytest.mark.parametrize("length", [1, 40, 400, 5000])
def test_every_state_fits(language: str, length: int) -> None:
    """Whatever people typed, at 4:3, 16:9 and 21:9; each control has a name of its own."""
    say = said(language)
    text = LONG[:length]
    typed = tuple(replace(one, text=text, owner=text[:60]) for one in SESSION.agreements * 4)
    typed = tuple(replace(one, card=CardId(f"own/{n}")) for n, one in enumerate(typed))
    started = model("", session=replace(SESSION, agreements=typed))
    states = [shown_as for _, shown_as in closings(replace(started, findings=()), say)]
    overlays = (replace(started.view, overlay="agreed", page=n) for n in range(3))
    states += [replace(started, view=view) for view in overlays]
    words = (f"{text[:60]}@school.nl", text[:60], text[:60])
    states.append(model("findings", findings=(Finding(NAME, B, "reason", words), *FOUND)))
    for state in states:
        for width in WIDTHS:
            scene = scene_of(state, say, Page(width))
            assert misfits(scene, width) == [], (state.view.overlay, state.view.page, width)
            names = [item.name for item in scene.items if isinstance(item, Touch)]
            assert len(set(names)) == len(names)


# ------------------------------------------------------------------------------------- what was made, read at the end

SENTENCE = "Wij beantwoorden berichten van leerlingen alleen op schooldagen, tot 17.00 uur, en daarna niet meer. "


def made(count: int) -> ViewModel:
    """The closing with so many agreements of some 200 letters."""
    agreements = tuple(
        Agreement(CardId(f"own/{n}"), f"Kaart {n}", "H3", Status.AGREED, text=f"{n}. {SENTENCE * 2}".strip())
        for n in range(1, count + 1)
    )
    return ViewModel(replace(SESSION, agreements=agreements))


def read_aloud(count: int, width: int) -> list[Text]:
    scene = scene_of(made(count), said("nl"), Page(width))
    return [item for item in scene.items if isinstance(item, Text) and item.group == "agreed"]


@pytest.mark.parametrize(("count", "width", "at_once"), [(6, 1920, 6), (6, 1440, 3), (4, 1920, 4), (2, 1440, 2)])
def test_what_was_made_is_the_large_thing(count: int, width: int, at_once: int) -> None:
    """Six are read at once on a wide wall, and at 4:3 no page holds two more than another; none is cut or small."""
    texts = read_aloud(count, width)
    assert [one.text for one in texts] == [one.text.strip() for one in made(count).session.agreements][:at_once]
    assert {one.size >= CAPTION for one in texts} == {True}


def test_few_agreements_stand_below_each_other() -> None:
    """Two columns are for what has no room in one; there no word is broken."""
    assert len({one.area.x for one in read_aloud(2, 1440)}) == 1
    assert len({one.area.x for one in read_aloud(6, 1920)}) == 2
