"""The team's own card while it is being typed, and the wish that types it. It is no card before it is played."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.commands import Command


@dataclass(frozen=True, slots=True)
class OwnCard:
    """The blank card while it is being typed. `texts` are the standpoints A-D."""

    title: str = ""
    situation: str = ""
    texts: tuple[str, str, str, str] = ("", "", "", "")
    chapter: str = "H3"


NOTHING_TYPED = OwnCard()


@dataclass(frozen=True, slots=True)
class FillOwn(Command):
    """Type one field of the team's own card: title, situation, chapter, or 0-3 for a standpoint."""

    field: str
    text: str = ""


def filled(own: OwnCard, wish: FillOwn) -> OwnCard:
    """The card after one field was typed."""
    text = " ".join(wish.text.split())
    match wish.field:
        case "title":
            return replace(own, title=text)
        case "situation":
            return replace(own, situation=text)
        case "chapter":
            return replace(own, chapter=text)
        case _:
            at = int(wish.field)
            a, b, c, d = (text if i == at else old for i, old in enumerate(own.texts))
            return replace(own, texts=(a, b, c, d))
