"""What the fields of a card must mean together: law, safety, method. Knows nothing of files; says all that is wrong."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import assert_never

from game.content.day_check import checked_in
from game.content.field_check import Checker, Group
from game.content.privacy_hints import suspected
from game.content.problem import phrase, short
from game.content.schema import NEEDED_OF_AUTHORS
from game.content.yaml_reader import Node
from game.core.cards import ABSTAIN, Kind, Weight
from game.core.firmness import Firmness, strength_of, unlike
from game.core.strength import Strength

LONGEST = 300
"""A longer text was refused already; looking through it could take very long."""
READ_ALOUD = ("title", "about", "situation", "friction", "question", "twist")
SAID_OF_OPTION = ("text", "rule", "no_rule")
QUESTION_MARKS = "?؟？"
KINDS = {kind.value: kind for kind in Kind}
SOBER_WEIGHTS = frozenset(weight.value for weight in Weight if weight.traits.sober)
STOPS = (".", "!", "?", "…", "”", "’", '"', ")")


class Asked(Enum):
    """How strictly a card is looked at: one that is to be played, one that its author has checked, one of the game.

    TRUSTED is one of the game that is to be played: it was looked at before it left, and the first frame waits for it.
    """

    TRUSTED = auto()
    TO_PLAY = auto()
    CHECKED = auto()
    SHIPPED = auto()


def cohere(check: Checker, card: Group, today: str, asked: Asked = Asked.TO_PLAY) -> None:
    """Add a problem for every way in which the fields contradict each other, the law of the game or good manners."""
    for rule in RULES:
        rule(check, card)
    if asked is not Asked.TRUSTED:
        _persons(check, card)
        if asked is not Asked.TO_PLAY:
            _forewarned(check, card, asked)
            _kind_of_floor(check, card, asked)
        for option in options_of(card) if _judged(card) else ():
            _firmness(check, option, asked)
    for name in ("floor", "background"):
        for sourced in card.groups.get(name, ()):
            checked_in(check, sourced, today)


def options_of(card: Group) -> tuple[Group, ...]:
    """The options that are groups of fields at all; what else stood there was refused already."""
    return tuple(option for option in card.groups.get("options", ()) if option.node.kind == "map")


def _kind(card: Group) -> Kind | None:
    """None where its kind is missing or unknown."""
    return KINDS.get(card.text("kind"))


def sober(card: Group) -> bool:
    return card.text("weight") in SOBER_WEIGHTS


def _judged(card: Group) -> bool:
    """All but what a team typed itself; without a kind it may be for others to read."""
    kind = _kind(card)
    return kind is None or kind.traits.authored


def _needed(check: Checker, card: Group) -> None:
    kind = _kind(card)
    if kind is not None and kind.traits.authored:
        for name in NEEDED_OF_AUTHORS:
            if card.absent(name):
                check.missing(card, name)
    if sober(card) and _judged(card) and card.absent("notes"):
        check.bad(card.node, phrase("a heavy card needs '{field}'", field="notes"), phrase("say first when to stop"))


def _forewarned(check: Checker, card: Group, asked: Asked) -> None:
    """Whoever is in the room hears what a heavy card is about before it is read."""
    if sober(card) and _judged(card) and card.absent("about"):
        told = phrase("a heavy card needs '{field}'", field="about")
        hint = phrase("say in a few words what it is about, so that nobody is taken by surprise")
        check.bad(card.node, told, hint, warns=asked is not Asked.SHIPPED)


def _kind_of_floor(check: Checker, card: Group, asked: Asked) -> None:
    for floor in card.groups.get("floor", ()):
        if floor.absent("kind") and floor.node.kind == "map":
            told, hint = phrase("'{field}' is missing", field=floor.named("kind")), phrase("law, or advice?")
            check.bad(floor.node, told, hint, warns=asked is not Asked.SHIPPED)


def _audience(check: Checker, card: Group) -> None:
    kind = _kind(card)
    match kind:
        case Kind.BEHAVIOUR:
            if card.absent("audience"):
                missing = phrase("'{field}' is missing", field="audience")
                check.bad(card.node, missing, phrase("a behaviour is about the team or the school"))
        case Kind.DILEMMA:
            if "audience" in card.nodes:
                alien = phrase("'{field}' belongs to a behaviour card", field="audience")
                check.bad(card.nodes["audience"], alien, phrase("take it out"))
        case Kind.BLANK | None:
            pass
        case _:
            assert_never(kind)


def _ids(check: Checker, card: Group) -> None:
    seen: dict[str, int] = {}
    for option in options_of(card):
        name = option.text("id")
        if name == ABSTAIN:
            check.bad(option.nodes["id"], phrase("the id '{id}' is used for 'no opinion'", id=name))
        elif name in seen:
            check.bad(
                option.nodes["id"],
                phrase("there are two options '{id}'", id=name),
                phrase("the first is on line {line}", line=seen[name]),
            )
        elif name:
            seen[name] = option.node.line


def _fixed_options(check: Checker, card: Group) -> None:
    """Which standpoints a card has is up to its author, but for a kind that always asks the same."""
    kind, options = _kind(card), options_of(card)
    fixed = kind.traits.fixed_options if kind is not None else ()
    if fixed and options and tuple(option.text("id") for option in options) != fixed:
        wanted = phrase("a behaviour has exactly these options, in this order: {ids}", ids=", ".join(fixed))
        check.bad(card.nodes["options"], wanted)


def _options(check: Checker, card: Group) -> None:
    options = options_of(card)
    good = {option.text("id") for option in options if option.flag("exportable", True)}
    for option in options:
        if not option.absent("exportable") and "exportable" not in option.values:
            continue  # neither true nor false: nobody knows yet what it needs
        if option.flag("exportable", True):
            _exportable(check, option, _judged(card))
        else:
            _below_floor(check, option, good)
    if options and not good:
        check.bad(
            card.nodes["options"],
            phrase("no option may become a rule"),
            phrase("a team has to be able to agree on something"),
        )


def _exportable(check: Checker, option: Group, judged: bool) -> None:
    if "no_rule" in option.nodes:
        _needs_none(check, option)
    elif option.absent("rule") and judged:
        check.bad(
            option.node,
            phrase("'{field}' is missing", field=option.named("rule")),
            phrase("write the rule it leads to, or in '{field}' why none is needed", field="options: no_rule"),
        )
    if "instead" in option.nodes:
        check.bad(
            option.nodes["instead"],
            phrase("'{field}' is for an option that may not become a rule", field=option.named("instead")),
            phrase("take it out, or make '{field}' false", field="options: exportable"),
        )


def _needs_none(check: Checker, option: Group) -> None:
    for field in ("rule", "strength"):
        if field in option.nodes:
            told = phrase("'{field}' on an option that asks for no rule", field=option.named(field))
            check.bad(option.nodes[field], told, phrase("keep one of the two"))


def _firmness(check: Checker, option: Group, asked: Asked) -> None:
    """The strength and the words of a rule say the same; where none is written, an author is told what follows."""
    rule, chosen = option.text("rule"), option.text("strength")
    if not rule or not option.flag("exportable", True):
        return
    if chosen:
        if found := unlike(rule, Strength(chosen)):
            _unlike(check, option, found, asked)
    elif option.absent("strength") and asked is not Asked.TO_PLAY:
        follows = phrase("write how firm it is; from its words it is: {name}", name=strength_of(rule))
        missing = phrase("'{field}' is missing", field=option.named("strength"))
        check.bad(option.nodes["rule"], missing, follows, warns=asked is not Asked.SHIPPED)


def _unlike(check: Checker, option: Group, found: Firmness, asked: Asked) -> None:
    """Words are guessed at: only of a card of the game it is a mistake."""
    chosen, meant = option.text("strength"), found.likely
    values = {"field": option.named("strength"), "value": chosen, "name": meant}
    told = phrase("'{field}' is {value}, and the words of the rule say {name}", **values)
    if found.word:
        told = phrase("'{field}' is {value}, and “{word}” in the rule says {name}", **values, word=found.word)
    hint = phrase("write {name} there, or put the rule in other words", name=meant)
    check.bad(option.nodes["strength"], told, hint, warns=asked is not Asked.SHIPPED)


def _below_floor(check: Checker, option: Group, good: set[str]) -> None:
    for field in ("rule", "no_rule", "strength"):
        if field in option.nodes:
            check.bad(
                option.nodes[field],
                phrase("'{field}' on an option that may not become a rule", field=option.named(field)),
                phrase("say why not, in '{field}'", field="options: note"),
            )
    for name, hint in (
        ("note", phrase("say kindly why this cannot be a rule")),
        ("instead", phrase("name the options whose rules are offered instead")),
    ):
        if option.absent(name):
            check.bad(option.node, phrase("'{field}' is missing", field=option.named(name)), hint)
    if good and "" not in good:  # an id that is wrong is one fault, not two
        _instead(check, option, good)


def _instead(check: Checker, option: Group, good: set[str]) -> None:
    field, hint = option.named("instead"), phrase("choose from: {names}", names=", ".join(sorted(good)))
    for node in option.nodes["instead"].items if "instead" in option.nodes else ():
        name = node.text.strip()
        if name and name not in good:
            message = phrase("'{field}': no option '{id}' that may become a rule", field=field, id=short(name))
            check.bad(node, message, hint)


def _style(check: Checker, card: Group) -> None:
    """Texts of authors are read from a wall; what a team typed itself is left alone."""
    if not _judged(card):
        return
    _check_question(check, card.nodes.get("question"), card.text("question"), "question")
    for n, node in enumerate(card.nodes["prompts"].items if card.texts("prompts") else (), 1):
        _check_question(check, node, node.text.strip(), f"prompts {n}")
    for option in options_of(card):
        text, rule = option.text("text"), option.text("rule")
        if text.endswith("."):
            check.bad(
                option.nodes["text"],
                phrase("'{field}' ends with a full stop", field=option.named("text")),
                phrase("take the full stop out"),
            )
        if rule[:1].islower():
            check.bad(
                option.nodes["rule"],
                phrase("'{field}' begins with a small letter", field=option.named("rule")),
                phrase("a rule is a whole sentence"),
            )
        if rule and not rule.endswith(STOPS):
            check.bad(
                option.nodes["rule"],
                phrase("'{field}' has no full stop at its end", field=option.named("rule")),
                phrase("a rule is a whole sentence"),
            )


def _check_question(check: Checker, node: Node | None, text: str, label: str) -> None:
    if node is not None and text and text[-1] not in QUESTION_MARKS and text[-2:-1] not in QUESTION_MARKS:
        check.bad(node, phrase("'{field}' does not end with a question mark", field=label))


def _persons(check: Checker, card: Group) -> None:
    texts = [(card.nodes[name], name, card.text(name)) for name in READ_ALOUD if card.text(name)]
    if card.texts("prompts"):
        texts += [(node, f"prompts {n}", node.text[:LONGEST]) for n, node in enumerate(card.nodes["prompts"].items, 1)]
    for option in options_of(card):
        texts += [(option.nodes[n], option.named(n), option.text(n)) for n in SAID_OF_OPTION if option.text(n)]
    for node, label, text in texts:
        if found := suspected(text):
            what, sure = found
            check.bad(
                node,
                phrase("'{field}' seems to hold {what}", field=label, what=what),
                phrase("no real people on a card: leave it out"),
                warns=not sure,
            )


def _marks(check: Checker, card: Group) -> None:
    """The checker refused the mark already; this says what U means for the one who wrote it."""
    for name in ("floor", "background"):
        for sourced in card.groups.get(name, ()):
            node = sourced.nodes.get("mark")
            if node is not None and node.text.strip().upper() == "U":
                check.problems[:] = [p for p in check.problems if (p.line, p.column) != (node.line, node.column)]
                check.bad(
                    node,
                    phrase("what nobody could confirm (mark U) is not shown as a fact"),
                    phrase("find a source, or leave '{field}' out", field=name),
                )


RULES: tuple[Callable[[Checker, Group], None], ...] = (
    _needed, _audience, _ids, _fixed_options, _options, _style, _marks,
)  # fmt: skip
