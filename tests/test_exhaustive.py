"""Who adds a kind of card, a weight, a way to vote, a phase or a reason is told by mypy wherever something is decided.

The tables below are those places, as a newcomer would meet them; one that is new may be added, none may fall silent.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "game").rglob("*.py"))

LAST_MEMBERS = {
    "Kind": ("game/core/cards.py", '    BLANK = "blank"\n'),
    "Weight": ("game/core/cards.py", '    HEAVY = "heavy"\n'),
    "Way": ("game/core/ballots.py", '    TABLES = "tables"\n'),
    "Phase": ("game/core/phases.py", '    HALL_VOTE = "hall_vote"\n'),
    "ProtocolState": ("game/core/adoption.py", '    WITHDRAWN = "withdrawn"\n'),
    "Reason": ("game/core/refusal.py", '    NO_DATE = "no_date"\n'),
}
"""Where each enum stands, and its last member: the new one comes after it."""

DECIDING = {
    "Kind": {
        "game/core/cards.py: Kind.traits",
        "game/content/card_rules.py: _audience",
        "game/content/card_template.py: of_kind",
        "game/editor/form.py: _kind_words",
        "game/screens/card/situation.py: _first_question",
    },
    "Weight": {
        "game/core/cards.py: Weight.traits",
        "game/core/dealing.py: share_of",
        "game/editor/form.py: _weight_words",
        "game/texts/choices.py: weight_words",
    },
    "Way": {
        "game/app/made_up_team.py: ballot",
        "game/core/ballots.py: Way.traits",
        "game/desk/advice.py: _first_vote",
        "game/screens/card/vote.py: _rows",
        "game/screens/common/ways.py: way_sign",
        "game/screens/network/help.py: _instead",
        "game/texts/choices.py: _way_name",
        "game/texts/practice_session.py: _of_way",
        "game/tools/rehearsal/team.py: _share",
    },
    "Phase": {
        "game/core/phases.py: Phase.traits",
        "game/core/rules/steps.py: advance",
        "game/core/rules/steps.py: enter",
        "game/core/rules/steps.py: _jumps",
        "game/desk/advice.py: _of_step",
        "game/desk/advice.py: _saying",
        "game/desk/next_step.py: _step",
        "game/desk/pace.py: _minutes_of",
        "game/desk/prompts.py: _of_step",
        "game/desk/visibility.py: _may_peek",
        "game/desk/step_actions.py: _fitting",
        "game/desk/status.py: phase_words",
        "game/desk/text_fields.py: entries_of",
        "game/editor/fit_check.py: _view_models",
        "game/screens/__init__.py: _screen_of",
        "game/screens/desk/work_panel.py: _of_phase",
        "game/server/phones/state.py: _without_box",
        "game/server/phones/texts.py: _waiting",
        "game/texts/practice_session.py: _of_step",
        "game/tools/rehearsal/team.py: Team._step",
    },
    "ProtocolState": {
        "game/core/adoption.py: ProtocolState.forward",
        "game/core/adoption.py: versions",
        "game/core/rules/adoption.py: _before",
        "game/core/rules/adoption.py: _made",
        "game/core/soundness.py: _change",
        "game/desk/adoption.py: steps",
        "game/documents/blocks.py: Paper.bar",
        "game/documents/output_folder.py: _how_far",
        "game/screens/closing/protocol_leaves.py: _colour",
        "game/texts/adoption.py: _what",
        "game/texts/adoption.py: _who",
        "game/texts/adoption.py: state_words",
        "game/texts/adoption.py: step_words",
    },
    "Reason": {"game/texts/notices.py: refusal_words"},
}

SINGLED_OUT = {
    "game/core/dealing.py: lighter",  # a lighter card is a light one
    "game/editor/fit_check.py: _view_models",  # all ways but the one that is looked at anyhow
}
"""Functions that mean one member and no other, whatever is added."""


def test_a_new_member_is_asked_for_wherever_something_is_decided(tmp_path: Path) -> None:
    """One run of mypy over copies with a member more each; its errors name the enum."""
    pytest.importorskip("mypy")
    found = asked(tmp_path)
    silent = {name: places - found[name] for name, places in DECIDING.items()}
    assert not any(silent.values()), silent


def asked(folder: Path) -> dict[str, set[str]]:
    """Enum -> the functions where mypy misses its new member."""
    copies = added(folder)
    shadows = [part for path, copy in copies.items() for part in ("--shadow-file", path, str(copy))]
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(folder / "cache"), *shadows, "game"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    found: dict[str, set[str]] = defaultdict(set)
    for path, line, name in re.findall(r"^(\S+?):(\d+): error: .*Literal\[(\w+)\.ADDED\]", told, re.MULTILINE):
        place = Path(path).as_posix()
        found[name].add(f"{place}: {function_at(copies.get(place, ROOT / path), int(line))}")
    return found


def added(folder: Path) -> dict[str, Path]:
    """The modules of the enums, each with its copy that has the new members."""
    copies: dict[str, Path] = {}
    for path, last in LAST_MEMBERS.values():
        text = copies.get(path, ROOT / path).read_text("utf-8")
        assert text.count(last) == 1, last
        copies[path] = folder / Path(path).name
        copies[path].write_text(text.replace(last, f'{last}    ADDED = "added"\n'), "utf-8")
    return copies


def function_at(path: Path, line: int) -> str:
    """The innermost function or class around a line, by its name within the module."""
    around = [name for name, node in named(ast.parse(path.read_text("utf-8"))) if holds(node, line)]
    return around[-1] if around else ""


def named(tree: ast.AST, within: str = "") -> Iterator[tuple[str, ast.AST]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield f"{within}{node.name}", node
            yield from named(node, f"{within}{node.name}.")


def holds(node: ast.AST, line: int) -> bool:
    assert isinstance(node, ast.FunctionDef | ast.ClassDef)
    return node.lineno <= line <= (node.end_lineno or 0)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_decided_where_mypy_does_not_look(path: Path) -> None:
    """No table is keyed by these enums, and none compares with one kind, weight or way: `traits` or a match does.

    A phase may be compared with: most commands belong to one.
    """
    tree = ast.parse(path.read_text("utf-8"))
    keys = [key for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys]
    assert not [ast.unparse(key) for key in keys if key is not None and member_of(key, *LAST_MEMBERS)]
    compared = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Compare) and compares(node)]
    places = {f"{path.relative_to(ROOT).as_posix()}: {function_at(path, line)}" for line in compared}
    assert not places - SINGLED_OUT


def compares(node: ast.Compare) -> bool:
    sides = (node.left, *node.comparators)
    inside = [one for side in sides for one in (side.elts if isinstance(side, ast.Tuple) else (side,))]
    return any(member_of(one, "Kind", "Weight", "Way") for one in inside)


def member_of(node: ast.AST | None, *enums: str) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in enums
