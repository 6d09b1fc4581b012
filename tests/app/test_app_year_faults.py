"""Looking back where something is odd: only heavy rules, many rules, nothing to read, one colleague after another."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from game.app.handlers.review import former_sessions
from game.cli.main import main
from game.core import commands as c
from game.core import view_state as v
from game.core.cards import Card, Weight
from game.core.commands import GoAlone, PickAlone, StartReview, WriteLeaflet
from game.core.dealing import MAX_HEAVY, deal_again, total
from game.core.phases import Phase
from game.core.readiness import ALWAYS
from game.core.review import FormerSessions, Solo, rules_of
from game.core.session import Agreement, Session, Setup, Status
from game.core.view_model import ViewModel
from game.i18n.catalogues import words
from game.journal.store import Loaded
from game.screens import scene_of
from game.ui.geometry import Page
from game.ui.scene import Text, find
from tests.app.app_samples import game_in, saved, standard
from tests.app.test_app_year import back_after_a_year, held

RULE = (
    "Na 18.00 uur beantwoorden wij geen berichten van leerlingen of ouders. De volgende schooldag komen wij erop terug."
)


def of_weight(weight: Weight, n: int) -> tuple[Card, ...]:
    return tuple(card for card in standard().cards if card.weight is weight)[:n]


def agreed(cards: tuple[Card, ...], text: str = RULE) -> Session:
    """A finished session with a rule for each of these cards."""
    rules = tuple(Agreement(card.id, card.title, card.chapter, Status.AGREED, text) for card in cards)
    return Session(Phase.PROTOCOL, id="last", at="2025-11-12T12:00:00+00:00", deck=cards, agreements=rules)


@pytest.mark.parametrize(
    ("light", "medium", "heavy"), [(0, 0, 1), (0, 0, 3), (1, 0, 2), (1, 2, 1), (2, 2, 2), (9, 9, 9)]
)
def test_what_is_due_is_dealt_whatever_its_weight(light: int, medium: int, heavy: int) -> None:
    """As much as the minutes hold, at most two heavy cards, and these between others where there are others."""
    cards = (*of_weight(Weight.HEAVY, heavy), *of_weight(Weight.MEDIUM, medium), *of_weight(Weight.LIGHT, light))
    for seed in range(5):
        deck = deal_again(cards, Setup(minutes=90), random.Random(seed).randrange)
        assert deck and len(set(deck)) == len(deck) and set(deck) <= set(cards)
        assert len(deck) == 1 or total(deck, Setup(minutes=90)) <= 90
        weights = [card.weight for card in deck]
        assert Counter(weights)[Weight.HEAVY] == min(heavy, MAX_HEAVY)
        if light + medium > 2:
            assert Weight.HEAVY not in (weights[0], weights[-1])
    assert deal_again((), Setup(), random.Random(1).randrange) == ()


def test_a_review_of_one_heavy_rule_can_begin(tmp_path: Path) -> None:
    """It used to be no deck at all, and a sentence that no cards fit; now it asks first for what the card waits for."""
    game = game_in(tmp_path)
    game.former = FormerSessions(agreed(of_weight(Weight.HEAVY, 1)), None, "2026-12-01")
    game.obey(StartReview())
    assert game.view_model().plan == () and game.scene(Page()).touch("ready") is not None
    for key in ALWAYS:
        game.obey(c.SetContact(key, "06 11 22 33 44"))
        game.obey(c.ConfirmContact(key))
    for asked in ("counsellor", "adviser", "by_heart"):
        game.obey(c.ChangeSetup(asked, "yes"))
    game.obey(c.StartSession())
    assert game.session.phase is Phase.HOUSE_RULES and game.session.earlier[0].text == RULE
    game.closing()


def test_cards_that_are_not_there_any_more_are_played_from_their_copies(tmp_path: Path) -> None:
    """Also when the whole library is another one now."""
    game = back_after_a_year(tmp_path)
    game.cards = ()
    game.obey(c.Show("year"))
    assert game.scene(Page()).texts()
    game.obey(StartReview())
    game.obey(c.StartSession())
    assert game.session.deck and game.session.phase is Phase.HOUSE_RULES
    game.closing()


def test_who_comes_after_begins_anew(tmp_path: Path) -> None:
    """What somebody chose is not on the screen of the next colleague, also when they left half-way."""
    game = back_after_a_year(tmp_path)
    for way_out in ((c.Hide(),), (c.Show("year"),)):
        game.obey(c.Show("newcomer"))
        former = former_sessions(game)
        assert former is not None
        card = rules_of(former.last)[0].card
        option = next(one for one in standard().cards if one.id == card).options[0].id
        game.obey(GoAlone())
        game.obey(PickAlone(option))
        for command in way_out:
            game.obey(command)
        game.obey(c.Show("newcomer"))
        assert game.view.solo == Solo()
        game.obey(GoAlone())
        game.obey(c.Show("help"))
        game.obey(c.Hide())
        assert game.view.solo == Solo(1)
        game.view = v.View()
    game.closing()


def test_a_session_that_was_just_finished_is_the_last_one(tmp_path: Path) -> None:
    """Looking back again after it shows it, without a restart of the program."""
    game = back_after_a_year(tmp_path)
    game.obey(c.Show("year"))
    before = former_sessions(game)
    game.obey(c.Hide())
    held(tmp_path, seed=5, later=2 * 366 * 24 * 3600.0)
    game.obey(c.Show("year"))
    now = former_sessions(game)
    assert before is not None and now is not None and now.last.id != before.last.id and now.before == before.last
    game.closing()


def test_where_there_is_nothing_to_read_it_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not at every frame; a file that cannot be read counts as none."""
    saved(tmp_path, "first_vote_hands")
    (tmp_path / "sessions" / "odd.okk").write_bytes(b"SQLite format 3\0 but no more")
    game = game_in(tmp_path)
    asked: list[Path] = []
    stores = game.keeper.stores
    real = stores.read

    def read(path: Path) -> Loaded:
        asked.append(path)
        return real(path)

    monkeypatch.setattr(stores, "read", read)
    game.obey(c.Show("year"))
    for _ in range(3):
        assert "No session has been finished on this computer yet." in game.scene(Page()).texts()
    assert len(asked) == 2
    for command in (StartReview(), WriteLeaflet()):
        game.obey(command)
        assert game.notice == "not_now"
    game.obey(c.Show("newcomer"))
    assert "Nothing has been agreed yet." in game.scene(Page()).texts()
    game.closing()


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize(("n", "text"), [(30, RULE), (2, RULE * 40), (60, RULE), (1, ""), (12, RULE)])
def test_every_rule_can_be_read(n: int, text: str, width: int) -> None:
    """In pages that Space goes through; each rule once, none smaller than a page of its own makes it."""
    session = agreed(standard().cards[:n], text)
    seen: list[str] = []
    at = n
    for _ in range(80):
        view = v.View(overlay="newcomer", solo=Solo(at))
        scene = scene_of(ViewModel(view=view, year=FormerSessions(session)), words("nl"), Page(width))
        rules = [item for item in scene.items if isinstance(item, Text) and item.group == "rules"]
        assert all(item.area.h >= 28 for item in rules)
        for upper, lower in pairwise(rules):
            assert upper.area.y + upper.area.h <= lower.area.y + 1
        seen += [item.text for item in rules]
        on = find(scene, "space")
        if on is None or not isinstance(on.command, GoAlone):
            break
        at += on.command.by
    assert len(seen) == n and scene.touch("leaflet") is not None
    back = find(scene, "left")
    assert back is not None and isinstance(back.command, GoAlone) and back.command.by in (-1, -at)


def test_sessions_that_are_not_alike_are_compared_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that stopped in a vote beside a finished one; a copy of the same file is the same session."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    whole, broken_off = saved(tmp_path), saved(tmp_path, "first_vote_hands", seed=4)
    for pair in ((whole, broken_off), (broken_off, whole)):
        assert main(["--lang", "en", "compare", *map(str, pair)]) == 0
        assert "No card was played in both." in capsys.readouterr().out
    (tmp_path / "copy.okk").write_bytes(whole.read_bytes())
    assert main(["--lang", "en", "compare", str(whole), str(tmp_path / "copy.okk")]) == 1
    assert "same session twice" in capsys.readouterr().err


def test_two_years_of_the_same_rules_in_every_status() -> None:
    """A rule that was merged, parked, dropped or agreed, then and now: always a sentence."""
    from game.texts.review import compared, due_words, never_words, parked_words

    cards = standard().cards[:4]
    say = words("en")
    for then in Status:
        for now in Status:
            older, newer = agreed(cards), agreed(cards)
            older = replace(older, agreements=tuple(replace(one, status=then) for one in older.agreements))
            newer = replace(
                newer, deck=cards[:1], agreements=tuple(replace(one, status=now) for one in newer.agreements)
            )
            assert len(compared(older, newer, say)) == 4
            parked_words(older, newer, say)
            due_words(newer, "2030-01-01", say)
            assert never_words((), older, newer, say) == ""
