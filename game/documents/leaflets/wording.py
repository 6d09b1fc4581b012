"""The fixed texts of the leaflets and mails, with the days and numbers of one document in their places.

They stand in assets/texts, where a school changes them. A number that nobody confirmed is room to write.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.documents.fixed import SHORT_TO_WRITE
from game.documents.model import Document
from game.fixed_texts import store
from game.fixed_texts.wording import Entry, text, texts
from game.i18n.words import Words


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of one leaflet or mail: `one` and `many` give those of a field, filled."""

    group: Entry
    say: Words
    values: Mapping[str, str]

    def one(self, name: str, **more: object) -> str:
        return text(self.group, name, self.say, **{**self.values, **more})

    def many(self, name: str, **more: object) -> tuple[str, ...]:
        return texts(self.group, name, self.say, **{**self.values, **more})

    def rows(self, name: str) -> tuple[Wording, ...]:
        """The parts of a list of groups, in order."""
        return tuple(Wording(one, self.say, self.values) for one in self.group.groups.get(name, ()))


def leaflet(name: str, document: Document, say: Words) -> Wording:
    """The texts of this leaflet."""
    return Wording(store.texts("leaflets").groups[name][0], say, _values(document))


def mail(name: str, document: Document, say: Words) -> Wording:
    """The texts of this mail."""
    return Wording(store.texts("mails").groups[name][0], say, _values(document))


def of_file(name: str, document: Document, say: Words) -> Wording:
    """All texts of a file."""
    return Wording(store.texts(name), say, _values(document))


def always(document: Document, say: Words) -> tuple[str, ...]:
    """What holds for everybody who works at the school, whatever was agreed."""
    return of_file("leaflets", document, say).many("always")


def looked_back_on(document: Document, say: Words) -> str:
    """The day of the first look back, in words: six weeks after the conversation, or after it came into force."""
    return say.date(document.look_back) or SHORT_TO_WRITE


def _values(document: Document) -> dict[str, str]:
    state, numbers = document.state, dict(document.numbers)
    return {
        "date": document.date,
        "on": state.on or SHORT_TO_WRITE,
        "from": state.holds_from or SHORT_TO_WRITE,
        "version": state.version,
        "consents": ", ".join(state.consents),
        "board": numbers.get("board", SHORT_TO_WRITE),
        "adviser": numbers.get("adviser-internal", SHORT_TO_WRITE),
        "children": numbers.get("children", SHORT_TO_WRITE),
    }
