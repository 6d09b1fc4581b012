"""Is a rule as firm as it is called, in every language it is read in? Advice for whoever writes or translates it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.content.yaml_writer import Tree
from game.core.cards import Card, context_of
from game.core.firmness import strength_of, unlike
from game.core.strength import Strength
from game.editor.card_files import Json
from game.i18n.words import Words
from game.texts.choices import strength_words
from game.texts.firmness import meant_words


def loose_translations(card: Card, say: Words) -> Iterator[str]:
    """A sentence for each rule that another language makes firmer, or less firm, than its author."""
    for option in card.options if card.kind.traits.authored else ():
        field = f"options.{option.id}.rule"
        told = say.card(context_of(card.id, field), option.rule)
        chosen = option.strength or strength_of(option.rule)
        if option.exportable and told != option.rule and (found := unlike(told, chosen)) is not None:
            words = {"card": card.id, "field": field, "strength": strength_words(chosen, say)[0]}
            yield say("{card}: {field} is “{strength}”. {why}", **words, why=meant_words(found, say))


def firm_hints(options: Tree, say: Words) -> Iterator[Json]:
    """How firm a rule is where nobody wrote it, or where its words say something else."""
    for n, entry in enumerate(options if not isinstance(options, str | Mapping) else ()):
        if isinstance(entry, Mapping) and (rule := entry.get("rule")) and isinstance(rule, str):
            yield from _of_rule(f"options.{n}.strength", rule, entry.get("strength", ""), say)


def _of_rule(at: str, rule: str, chosen: Tree, say: Words) -> Iterator[Json]:
    if chosen in tuple(Strength):
        found = unlike(rule, Strength(str(chosen)))
        if found is not None:
            better = say("Choose what you mean, or put the rule in other words.")
            yield {"at": at, "says": meant_words(found, say), "better": better}
        return
    follows = strength_words(strength_of(rule), say)[0]
    better = say("Choose it yourself, so that the team sees what you mean.")
    yield {"at": at, "says": say("By its words this rule is: {strength}", strength=follows), "better": better}
