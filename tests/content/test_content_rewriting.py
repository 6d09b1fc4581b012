"""Saving changes what was changed, and nothing else in the file of its author."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.yaml_patch import rewritten, tree_of
from game.content.yaml_reader import read
from tests.sizes import RANDOM_TEXTS, drawn

SHIPPED = sorted(p for p in (Path(__file__).parents[2] / "scenarios").glob("*/*.yaml") if p.name != "pack.yaml")
HAND_WRITTEN = """\
# Onze eigen kaart: niet weggooien!
kind: dilemma   # of behaviour
weight: 'light'
title: "Een: titel"

situation: >-
  Op dinsdag stuurt een ouder een bericht
  aan de hele groep.

  En dan gebeurt er iets.
# standpunten
options:
    - id: a   # de eerste
      text: Nooit doen
      rule: |
        Wij doen dit nooit.
        Echt niet.
    # de tweede
    - id: b
      text: "Altijd"
      exportable: false
tags: [WhatsApp, 'ouders']
prompts:
- Wat zou jij doen?
- En als het een collega is?   # let op
author: school"""


def tree(data: bytes) -> Any:
    return copy.deepcopy(tree_of(read(data)))


def changed(text: str, change: Any) -> str:
    wanted = tree(text.encode())
    change(wanted)
    return rewritten(text.encode(), wanted).decode()


def test_nothing_changed_means_the_same_bytes() -> None:
    """Saving without a change is no change."""
    for data in (HAND_WRITTEN.encode(), HAND_WRITTEN.replace("\n", "\r\n").encode("utf-8-sig")):
        assert rewritten(data, tree(data)) == data


@pytest.mark.parametrize(
    ("change", "gone", "new"),
    [
        (lambda t: t.update(title="Nieuw"), 'title: "Een: titel"', 'title: "Nieuw"'),
        (lambda t: t.update(weight="heavy"), "weight: 'light'", 'weight: "heavy"'),
        (lambda t: t.update(kind="behaviour"), "kind: dilemma   # of", "kind: behaviour   # of"),
        (lambda t: t.update(tags=["een", "twee: drie"]), "tags: [WhatsApp, 'ouders']",
         'tags:\n  - een\n  - "twee: drie"'),
        (lambda t: t["options"][1].update(text="Soms"), 'text: "Altijd"', 'text: "Soms"'),
        (lambda t: t["options"][0].pop("rule"), "      rule: |\n        Wij doen dit nooit.\n        Echt niet.\n", ""),
        (lambda t: t["options"][1].pop("exportable"), "      exportable: false\n", ""),
        (lambda t: t["options"][1].update(note="Omdat"), "      exportable: false\n",
         "      exportable: false\n      note: Omdat\n"),
        (lambda t: t["options"][1].update(instead=["a", "b, c", ""]), "      exportable: false\n",
         '      exportable: false\n      instead: [a, "b, c", ""]\n'),
        (lambda t: t["prompts"].append("Waarom?"), "let op\n", "let op\n- Waarom?\n"),
        (lambda t: t["prompts"].pop(0), "- Wat zou jij doen?\n", ""),
        (lambda t: t.update(twist="En als?"), "let op\n", "let op\ntwist: En als?\n"),
        (lambda t: t.update(licence="CC BY 4.0"), "author: school", "author: school\nlicence: CC BY 4.0"),
        (lambda t: t["options"].append({"id": "c", "text": "Soms"}), "      exportable: false\n",
         "      exportable: false\n    - id: c\n      text: Soms\n"),
        (lambda t: t["options"].pop(0), "    - id: a   # de eerste\n      text: Nooit doen\n      rule: |\n"
         "        Wij doen dit nooit.\n        Echt niet.\n", ""),
    ],
)  # fmt: skip
def test_one_change_leaves_all_else_alone(change: Any, gone: str, new: str) -> None:
    """Comments, quotes, blank lines and indentation around it stay."""
    assert HAND_WRITTEN.count(gone) == 1
    assert changed(HAND_WRITTEN, change) == HAND_WRITTEN.replace(gone, new)


def test_line_ends_and_byte_order_mark_stay() -> None:
    """A file of Notepad stays one."""
    data = HAND_WRITTEN.replace("\n", "\r\n").encode("utf-8-sig")
    wanted = tree(data)
    wanted["situation"] = "Een lange nieuwe situatie " * 8 + "tot hier."
    out = rewritten(data, wanted)
    assert out.startswith(b"\xef\xbb\xbf") and out.count(b"\n") == out.count(b"\r\n")
    assert tree(out) == wanted


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"),
    max_size=90,
)


@settings(max_examples=drawn(400, RANDOM_TEXTS), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_random_change_of_a_shipped_card_changes_nothing_else(data: st.DataObject) -> None:
    """Every line that does not belong to the changed value is still there, in order."""
    before = data.draw(st.sampled_from(SHIPPED)).read_bytes()
    wanted = tree(before)
    name = data.draw(st.sampled_from(sorted(wanted)))
    text = data.draw(WORDS)
    if isinstance(wanted[name], str):
        wanted[name] = text
    elif name == "options":
        option = data.draw(st.sampled_from(wanted[name]))
        option[data.draw(st.sampled_from(sorted(set(option) - {"id", "instead"})))] = text
    elif isinstance(wanted[name], dict):
        wanted[name][data.draw(st.sampled_from(sorted(wanted[name])))] = text
    else:
        wanted[name][data.draw(st.integers(0, len(wanted[name]) - 1))] = text
    after = rewritten(before, wanted)
    assert tree(after) == wanted
    start, end = span(before.decode(), name)
    lines, kept = before.decode().splitlines(), after.decode().splitlines()
    assert kept[:start] == lines[:start] and kept[len(kept) - (len(lines) - end) :] == lines[end:]


def span(text: str, name: str) -> tuple[int, int]:
    """The lines of a field, from its name to the next name."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"{name}:"))
    later = (n for n, line in enumerate(lines) if n > start and line[:1].strip() and not line.startswith(("-", "#")))
    return start, next(later, len(lines))
