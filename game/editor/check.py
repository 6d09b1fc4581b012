"""One card as the editor shows it: a tree of texts, its problems beside their fields, and hints on its wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from game.content.card_file import Bounds, build_card
from game.content.decoding import Unreadable
from game.content.field_check import lacks
from game.content.field_help import MEANINGS, NAMED
from game.content.field_positions import Positions, field_of, positions_of
from game.content.privacy_hints import trace
from game.content.problem import Phrase, Problem, Say, Value, phrase
from game.content.schema import CARD
from game.content.style_hints import hints_in
from game.content.unshown_letters import other_letters, unshown_in
from game.content.yaml_patch import Unwritable, rewritten, tree_of
from game.content.yaml_reader import read
from game.content.yaml_writer import Tree, rendered
from game.core.cards import Kind
from game.core.letters import lacking
from game.core.own_card import OF_AUTHORS
from game.core.privacy import CASE, DATE, NAME, NUMBER, marked
from game.core.privacy.names import titled
from game.editor.card_files import CardFile, Json
from game.editor.firm_check import firm_hints
from game.i18n.words import Words

MEANT, NO_FIELD = "did you mean '{name}'?", phrase("there is no field '{field}'")
WORDY = ("title", "about", "situation", "friction", "question", "twist", "notes", "text", "rule", "no_rule", "note")
MOST_DEPTH = 6


def tree_from(given: object, depth: int = 0) -> Tree:
    """What a page sent, as a tree of texts; ValueError for anything else."""
    if isinstance(given, str):
        return given.encode("utf-8", "replace").decode()
    if depth > MOST_DEPTH:
        raise ValueError("deep")
    if isinstance(given, Mapping):
        return {str(name): tree_from(value, depth + 1) for name, value in given.items()}
    if isinstance(given, list):
        return [tree_from(value, depth + 1) for value in given]
    raise ValueError("no text")


def card_tree(given: object) -> dict[str, Tree]:
    """The same for a whole card."""
    tree = tree_from(given)
    if not isinstance(tree, dict):
        raise ValueError("no card")
    return tree


def tree_in(data: bytes) -> dict[str, Tree] | None:
    """The tree in a file, or None if it cannot be shown as a form."""
    try:
        tree = tree_of(read(data))
    except Unreadable:
        return None
    return tree if isinstance(tree, dict) else None


def title_of(tree: Mapping[str, Tree]) -> str:
    """What the card is called, "" where nobody wrote that yet."""
    title = tree.get("title", "")
    return title.strip() if isinstance(title, str) else ""


def card_bytes(base: bytes, tree: Mapping[str, Tree]) -> bytes:
    """What would be saved: the file with these values, or, for a look, a file written anew."""
    try:
        return rewritten(base, tree)
    except (Unreadable, Unwritable):
        return ("\n".join(rendered(tree, CARD)) + "\n").encode("utf-8")


def problems_in(data: bytes, card: CardFile, bounds: Bounds, say: Words) -> list[Json]:
    """Every problem: where (path of a field), what, and on which line. Guesses are among the hints."""
    _, problems = build_card(data, card.pack, card.stem, bounds)
    positions = _positions(data)
    return [_problem(problem, positions, say) for problem in problems if not problem.warns]


def _positions(data: bytes) -> Positions:
    try:
        return positions_of(read(data))
    except Unreadable:
        return {}


def _problem(problem: Problem, positions: Positions, say: Say) -> Json:
    at = field_of(problem, positions)
    found = {"at": at, "says": _by_label(problem, at).sentence(say), "line": problem.line, "lacks": lacks(problem)}
    return found | _suggestion(problem)


def _suggestion(problem: Problem) -> Json:
    """The word that was probably meant, and whether it is the name of the field itself."""
    if problem.hint is None or not problem.hint.msgid.startswith(MEANT):
        return {}
    return {"meant": dict(problem.hint.values)["name"], "rename": problem.message.msgid == NO_FIELD.msgid}


def _by_label(problem: Problem, at: str) -> Problem:
    """The same problem with the label of the form where its sentence has the name of the field in the file."""
    hint = _labelled(problem.hint, None) if problem.hint is not None else None
    return replace(problem, message=_labelled(problem.message, _label(at)), hint=hint)


def _labelled(sentence: Phrase, label: Phrase | None) -> Phrase:
    values = tuple((key, _bare(value, label) if key == "field" else value) for key, value in sentence.values)
    return replace(sentence, values=values)


def _bare(field: Value, label: Phrase | None) -> Value:
    """What the form calls a field, without its name in the file."""
    if label is not None:
        return label
    return dict(field.values)["label"] if isinstance(field, Phrase) and field.msgid == NAMED else field


def _label(at: str) -> Phrase | None:
    """What the form calls a field; None for what it has no field for."""
    group, *_, name = at.split(".") if "." in at else ("", at)
    inside = "sourced" if group in ("floor", "background") else group
    meaning = MEANINGS.get(f"{inside}.{name}" if inside else name)
    return meaning.label if meaning else None


def hints(tree: Mapping[str, Tree], say: Words) -> list[Json]:
    """What an author may look at again, field by field."""
    wording = (hint for path, text in _texts(tree, "") for hint in _hints(path, text, say))
    firm = firm_hints(tree.get("options", ()), say)
    return [*_lacking(tree, say), *_unshown(tree, "", say), *firm, *wording]


def _lacking(tree: Mapping[str, Tree], say: Words) -> Iterator[Json]:
    """A card that was typed in a meeting has not yet what every other card has."""
    kind = tree.get("kind")
    typed = kind in tuple(Kind) and not Kind(str(kind)).traits.authored
    for name in OF_AUTHORS if typed else ():
        if not tree.get(name):
            label = _label(name)
            told = say("'{field}' is missing", field=label.text(say) if label else name)
            yield {"at": name, "says": told, "better": say("The card is still played, but this gets people talking.")}


def _unshown(tree: Tree, path: str, say: Words) -> Iterator[Json]:
    """Signs that the wall has no letters for, in whatever field they stand."""
    if isinstance(tree, str):
        if signs := lacking(tree):
            told = unshown_in(_label(path) or path, signs).text(say)
            yield {"at": path, "says": told, "better": other_letters(signs).text(say)}
        return
    for name, value in tree.items() if isinstance(tree, Mapping) else enumerate(tree):
        yield from _unshown(value, f"{path}.{name}" if path else str(name), say)


def _texts(tree: Tree, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(tree, str):
        if path.rpartition(".")[2] in WORDY or path.startswith("prompts."):
            yield path, tree
        return
    inside = tree.items() if isinstance(tree, Mapping) else enumerate(tree)
    for name, value in inside:
        yield from _texts(value, f"{path}.{name}" if path else str(name))


def _hints(path: str, text: str, say: Words) -> Iterator[Json]:
    sourced = path.startswith(("floor", "background", "notes"))  # a source has names and days of its own
    for hint in hints_in(text, path.endswith(".rule"), not sourced):
        yield {"at": path, "says": hint.message.text(say), "better": hint.better.text(say)}
    if not sourced and (what := trace(text, (NUMBER,)) or _named(text)):
        label = _label(path)
        told = say("'{field}' seems to hold {what}", field=label.text(say) if label else path, what=what.text(say))
        yield {"at": path, "says": told, "better": say("no real people on a card: leave it out")}
    for word in () if sourced else marked(text, (NAME, DATE, CASE)):
        yield {
            "at": path,
            "says": say("“{text}” may point to a real person, place or date.", text=word),
            "better": say("Say what somebody is (a pupil, a parent), and leave out where and when."),
        }


def _named(text: str) -> Phrase | None:
    """Behind a title (juf Anna) nobody has to guess; a capital alone may be a place."""
    return trace(text, (NAME,)) if titled(text) else None
