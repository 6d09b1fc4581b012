"""A card of the team itself is written as a proper card file and reads back as the same card."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.content.card_file import Bounds, build_card
from game.content.pack_file import build_pack
from game.content.problem import english
from game.content.yaml_reader import FAST, PURE
from game.content.yaml_writer import card_to_yaml
from game.core.cards import CARD_CHAPTERS, Card, CardId, Kind, Option, OptionId, Sourced, ThemeId, Weight
from tests.content.content_samples import BEHAVIOUR, BOUNDS, GOOD
from tests.sizes import RANDOM_TEXTS, drawn

SHIPPED = sorted(p for p in (Path(__file__).parents[2] / "scenarios").glob("*/*.yaml") if p.name != "pack.yaml")
SIGNS = "abcdeé😀ß  \u00a0:#-'\"\\{}[]&*!|>%@`,?=~0179.yno<>"
CARE = Card(
    id=CardId("eigen/onze-appgroep"),
    kind=Kind.BLANK,
    theme=ThemeId("groepsapps"),
    chapter="H4",
    weight=Weight.MEDIUM,
    title="Onze appgroep: na elven",
    situation="In de appgroep van de bovenbouw komt om elf uur een bericht: “Wie kan morgen?” Vier mensen antwoorden "
    "meteen, de rest slaapt. De volgende ochtend weet de helft van niets.",
    options=(Option(OptionId("stil"), "Na acht uur is het stil"), Option(OptionId("vrij"), "Iedereen kiest zelf")),
)


class Anything:
    def __contains__(self, name: object) -> bool:
        return True


def back(text: str, card: Card, loader: object = FAST) -> Card | None:
    pack, _, stem = card.id.partition("/")
    bounds = Bounds(Anything(), chapters=(card.chapter,))
    found, problems = build_card(text.encode(), pack, stem, bounds, "a.yaml", loader)
    assert [problem.report(english) for problem in problems if not problem.warns] == []
    return found


def test_the_file_looks_as_if_somebody_wrote_it() -> None:
    assert (
        card_to_yaml(CARE)
        == """\
kind: blank
theme: groepsapps
chapter: H4
weight: medium
title: "Onze appgroep: na elven"
situation: >-
  In de appgroep van de bovenbouw komt om elf uur een bericht: “Wie kan morgen?” Vier mensen antwoorden meteen,
  de rest slaapt. De volgende ochtend weet de helft van niets.
options:
  - id: stil
    text: Na acht uur is het stil
  - id: vrij
    text: Iedereen kiest zelf
"""
    )
    assert back(card_to_yaml(CARE), CARE) == CARE


@pytest.mark.parametrize("text", [GOOD, BEHAVIOUR], ids=["dilemma", "behaviour"])
def test_samples_come_back(text: str) -> None:
    card, _ = build_card(text.encode(), "p", "a1-x", BOUNDS)
    assert card is not None
    assert back(card_to_yaml(card), card) == card


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_cards_come_back(path: Path) -> None:
    head = build_pack((path.parent / "pack.yaml").read_bytes(), path.parent.name, "pack.yaml").pack
    bounds = Bounds(Anything(), chapters=tuple(chapter.code for chapter in head.chapters))
    card, _ = build_card(path.read_bytes(), path.parent.name, path.stem, bounds)
    assert card is not None
    assert back(card_to_yaml(card), card) == card


def texts(most: int, signs: str = SIGNS) -> st.SearchStrategy[str]:
    return st.text(st.sampled_from(signs), min_size=1, max_size=most).map(str.strip).filter(bool)


slugs = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True).filter(lambda name: name != "abstain")
sourced = st.builds(Sourced, texts(240, SIGNS + "\n"), texts(100), st.just("2026-11-22"), st.sampled_from(["S", "GK"]))
options = st.lists(
    st.builds(Option, slugs.map(OptionId), texts(72), texts(300, SIGNS + "\n") | st.just("")),
    min_size=2, max_size=4, unique_by=lambda option: option.id,
).map(tuple)  # fmt: skip
cards = st.builds(
    Card,
    id=slugs.map(lambda name: CardId(f"eigen/{name}")),
    kind=st.just(Kind.BLANK),
    theme=slugs.map(ThemeId),
    chapter=st.sampled_from(CARD_CHAPTERS),
    weight=st.sampled_from(Weight),
    title=texts(40),
    situation=texts(300, SIGNS + "\n"),
    options=options,
    friction=st.just("") | texts(300, SIGNS + "\n"),
    prompts=st.just(()) | st.lists(texts(110), min_size=2, max_size=4).map(tuple),
    twist=st.just("") | texts(120),
    floor=st.none() | sourced,
    background=st.none() | sourced,
    notes=st.just("") | texts(700, SIGNS + "\n"),
    tags=st.lists(texts(30), max_size=8).map(tuple),
    author=st.just("") | texts(80),
)


@given(cards, st.sampled_from([FAST, PURE]))
@settings(max_examples=drawn(150, RANDOM_TEXTS), deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_a_team_types_comes_back(card: Card, loader: object) -> None:
    text = card_to_yaml(card)
    _, problems = build_card(text.encode(), "eigen", card.id[6:], Bounds(Anything()), "a.yaml", loader)
    assume(not any("seems to hold" in problem.message.msgid for problem in problems))
    assert back(text, card, loader) == card
