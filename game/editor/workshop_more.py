"""What the list of the workshop learns once it is there: cards never played, translations, originals that changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from game.content.library import Library
from game.core.cards import Card, CardId, OptionId
from game.editor.card_files import spot
from game.editor.drafts import NOTES
from game.editor.save import newer
from game.i18n.coverage import other_languages, standing
from game.server.editor.interface import Json


def more(library: Library, own: Path, played: Collection[CardId]) -> Json:
    """Names of cards: `unused`, `newer`, and by language `untranslated` and `doubtful`.

    `played` is how many of these cards were ever played: where it is 0 "never used" says nothing of a card.
    """
    cards = library.cards
    unused = [card.id for card in cards if card.id not in played]
    return {
        "unused": unused,
        "played": len(cards) - len(unused),
        "newer": _newer(own),
        **_translations(library),
    }


def _translations(library: Library) -> Json:
    lacking: dict[str, list[str]] = {}
    doubtful: dict[str, list[str]] = {}
    for pack in library.packs:
        for language in other_languages(pack.language):
            found = [(card.id, standing(card, language)) for card in pack.cards]
            lacking.setdefault(language, []).extend(name for name, how in found if how.lacking)
            doubtful.setdefault(language, []).extend(name for name, how in found if how.doubtful)
    return {"untranslated": lacking, "doubtful": doubtful}


def to_check(card: Card, languages: Iterable[str]) -> dict[str, list[str]]:
    """By language the fields (`options.0.text`) of this card whose translation has to be looked at."""
    found = {name: standing(card, name).doubtful for name in languages}
    return {name: [_place(field, card) for field in fields] for name, fields in found.items() if fields}


def _place(field: str, card: Card) -> str:
    """The name of a standpoint, and the number of a question, as the place in its list."""
    first, _, rest = field.partition(".")
    if first == "prompts":
        return f"{first}.{int(rest) - 1}"
    if first != "options":
        return field
    name, _, inside = rest.rpartition(".")
    return f"{first}.{[option.id for option in card.options].index(OptionId(name))}.{inside}"


def _newer(own: Path) -> list[str]:
    """Versions of the school whose original is another one now."""
    noted = [f"{path.parent.parent.name}/{path.stem}" for path in sorted(own.glob(f"*/{NOTES}/*.json"))]
    return [name for name in noted if _is_newer(name, own)]


def _is_newer(name: str, own: Path) -> bool:
    try:
        return newer(spot(name, own))
    except (OSError, ValueError):  # somebody put a file of their own there
        return False
