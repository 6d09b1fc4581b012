"""The list of cards: a row for each, also a broken one, and what takes longer: use, translations, changed originals."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice
from pathlib import Path

from game.content.field_check import lacks
from game.content.found import Library
from game.content.stray_files import PACK_FILE, is_card_file, stem_of
from game.core.cards import Card, CardId, OptionId
from game.editor.card_files import Json, card_file, cards_below
from game.editor.check import title_of, tree_in
from game.editor.drafts import NOTES, drafts
from game.editor.save import newer
from game.i18n.coverage import other_languages, translation_state
from game.i18n.words import Words
from game.system.resources import resource

MOST_TOLD = 20
TOLD = ("situation", "theme", "chapter", "weight", "kind")


def rows(library: Library, own: Path) -> list[Json]:
    """Whole cards first, set by set, then files with mistakes; a version with a mistake looks like its original."""
    known, lie = drafts(own), _Files(own)
    made = {row["card"]: row for row in (_row(card, lie, known) for pack in library.packs for card in pack.cards)}
    mistaken: dict[str, str] = {}
    for problem in sorted(library.problems):
        if not problem.warns and (name := _name(problem.path)):
            told = "unfinished" if lacks(problem) else "broken"
            mistaken[name] = told if mistaken.get(name, told) == told else "broken"
    broken = {name: state for name, state in mistaken.items() if lie.has_own(name)}
    wrong = [_broken(name, state, lie, known, made.pop(name, None)) for name, state in sorted(broken.items())]
    return [*made.values(), *wrong]


def other_problems(library: Library, own: Path, say: Words) -> list[str]:
    """What is wrong with sets and folders, as sentences; what is wrong with a card is told in its form."""
    loose = (one for one in library.problems if not _has_own(_name(one.path), own))
    return [one.report(say) for one in islice(loose, MOST_TOLD)]


def _name(path: str) -> str:
    """`set/file` of the card that a problem is in, "" if it is about something else."""
    parts = path.rsplit("/", 2)
    if len(parts) < 3 or parts[2].lower() == PACK_FILE or not is_card_file(parts[2]):
        return ""
    return f"{parts[1]}/{stem_of(parts[2])}"


def _has_own(name: str, own: Path) -> bool:
    """Whether the school has a file of its own for this card."""
    try:
        return card_file(name, own).has_own
    except ValueError:  # a name that is none
        return bool(name) and (own / f"{name}.yaml").is_file()


class _Files:
    """Where the cards of a whole list lie: each folder is opened once, and hardly a file is asked for by itself."""

    def __init__(self, own: Path) -> None:
        self.own = own
        self._own = cards_below(own)
        self._shipped = frozenset(map(str.casefold, cards_below(Path(str(resource("scenarios"))))))

    def has_own(self, name: str) -> bool:
        """As below, of which only what is not seen at once is asked."""
        return name in self._own or _has_own(name, self.own)

    def has_original(self, name: str) -> bool:
        """Whether a card of this name comes with the game: some disks take `A1` for `a1`."""
        pack, _, stem = name.partition("/")
        return name.casefold() in self._shipped and resource("scenarios", pack, f"{stem}.yaml").is_file()


def _row(card: Card, lie: _Files, drafted: frozenset[str]) -> Json:
    name = str(card.id)
    states = _states(name, lie) + (["draft"] if name in drafted else [])
    return {
        "card": name,
        "code": card.code,
        "title": card.title,
        "situation": card.situation,
        "tags": " ".join(card.tags),
        "theme": card.theme,
        "chapter": card.chapter,
        "weight": card.weight,
        "kind": card.kind,
        "states": states,
    }


def _states(name: str, lie: _Files) -> list[str]:
    if not lie.has_own(name):
        return []
    return ["version"] if lie.has_original(name) else ["own"]


def _broken(name: str, state: str, lie: _Files, drafted: frozenset[str], original: Json | None) -> Json:
    """`state` "unfinished": there is still something to be written, and nothing else is wrong."""
    states = [state, *_states(name, lie), *(["draft"] if name in drafted else [])]
    return (original or _unread(name, lie.own)) | {"states": states}


def _unread(name: str, own: Path) -> Json:
    """What can be told of a file that is no card."""
    try:
        tree = tree_in(card_file(name, own).data()) or {}
    except (OSError, ValueError):
        tree = {}
    told = {field: value for field in TOLD if isinstance(value := tree.get(field, ""), str)}
    bare = dict.fromkeys(TOLD, "") | told
    return bare | {"card": name, "code": "!", "title": title_of(tree) or name.partition("/")[2], "tags": ""}


def details(library: Library, own: Path, played: Collection[CardId]) -> Json:
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
            found = [(card.id, translation_state(card, language)) for card in pack.cards]
            lacking.setdefault(language, []).extend(name for name, how in found if how.lacking)
            doubtful.setdefault(language, []).extend(name for name, how in found if how.doubtful)
    return {"untranslated": lacking, "doubtful": doubtful}


def fields_to_check(card: Card, languages: Iterable[str]) -> dict[str, list[str]]:
    """By language the fields (`options.0.text`) of this card whose translation has to be looked at."""
    found = {name: translation_state(card, name).doubtful for name in languages}
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
        return newer(card_file(name, own))
    except (OSError, ValueError):  # somebody put a file of their own there
        return False
