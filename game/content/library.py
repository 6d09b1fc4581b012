"""Folders of packs -> every card that is right and every problem there is. One broken file never stops the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable
from pathlib import Path

from game.content.card_file import NO_DAY, Bounds, build_card, called_twice
from game.content.card_rules import Asked
from game.content.decoding import MAX_BYTES
from game.content.field_check import SLUG, SLUG_HINT, device_name
from game.content.found import Library
from game.content.kept_cards import mark_of
from game.content.pack_file import PackFile, build_pack
from game.content.picture_check import PICTURES, Either, fault_in
from game.content.problem import Phrase, Problem, phrase
from game.content.read_cache import ReadCache
from game.content.stray_files import PACK_FILE, RENAME, is_card_file, stem_of, stray
from game.core.cards import UNNUMBERED, Card, OwnChapter, Pack, Theme
from game.system.file_names import is_reserved

Folder = Traversable | Path
USUAL = 16_384
"""Bytes that hardly a card has."""


def to_play(folder: Folder) -> Asked:
    """Cards of this folder are read to be played, and not looked at as their author has them checked."""
    return Asked.TO_PLAY


def load_packs(
    folders: Sequence[Folder],
    pictures: Container[str],
    today: str = NO_DAY,
    cache: ReadCache | None = None,
    asked: Callable[[Folder], Asked] = to_play,
) -> Library:
    """Read every pack in these folders. A set of a later folder that has the name of an earlier one is a version of it:
    its cards stand for those of the same name, and the rest of the set stays.

    A folder is a pack itself (it holds pack.yaml) or holds folders of packs. Folders that do not exist are passed over.
    `today` (ISO date) finds sources that were "seen" in the future. A file that `cache` knows is not read again.
    `asked` tells how strictly the cards of a set are looked at.
    """
    loader = _Loader(pictures, today, cache or ReadCache(), asked)
    for folder in folders:
        loader.add(folder)
    return Library(tuple(loader.packs), tuple(sorted(loader.problems)))


TOO_DEEP = (
    phrase("the files in this folder are not read"),
    phrase("put cards beside {name} of their set, not in a folder there", name=PACK_FILE),
)


@dataclass(slots=True)
class _Loader:
    """A folder of sets while it is read."""

    pictures: Container[str]
    today: str
    cache: ReadCache
    asked: Callable[[Folder], Asked]
    packs: list[Pack] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    here: set[str] = field(default_factory=set)
    """The sets of the folder that is being read."""

    def add(self, folder: Folder) -> None:
        self.here = set()
        names = _entries(folder)
        if _head_in(names) is not None:
            self._pack(folder, folder.name, names)
            return
        for entry in names:
            where = f"{folder.name}/{entry.name}"
            if entry.is_dir():
                self._shelf(entry, where)
            elif is_card_file(entry.name):
                outside = phrase("put it in a folder of its own, beside a file {name}", name=PACK_FILE)
                self._say(where, phrase("this card is outside a set"), outside)
            else:
                self._stray(entry.name, where)

    def _shelf(self, folder: Folder, path: str) -> None:
        """A folder among the sets: a set if it holds a card, and otherwise what is in it is told."""
        inside = _entries(folder)
        if any(is_card_file(entry.name) for entry in inside):
            self._pack(folder, path, inside)
            return
        for entry in inside:
            if not entry.is_dir():
                self._stray(entry.name, f"{path}/{entry.name}")
            elif _holds_cards(entry):
                self._say(f"{path}/{entry.name}", *TOO_DEEP)

    def _stray(self, name: str, where: str) -> None:
        """What is read as no card: a guess, since it may lie there for another reason. A slip in its ending is none."""
        if (told := stray(name)) is not None:
            self._say(where, *told, warns=told[1] != RENAME)

    def _pack(self, folder: Folder, path: str, entries: list[Folder]) -> None:
        name = pack_id(folder.name)
        if (told := device_name(folder.name)) is not None:
            self._say(path, *told)
        elif name != folder.name:
            self._say(path, phrase("the folder name '{name}' cannot be the id of a set", name=folder.name), SLUG_HINT)
        if name in self.here:
            self._say(path, phrase("there is a set '{name}' already", name=name), phrase("rename this folder"))
            return
        self.here.add(name)
        original = next((pack for pack in self.packs if pack.id == name), None)
        head = self._head(name, path, entries, original)
        self._look_for_a_twin(head.pack, f"{path}/{PACK_FILE}")
        known = {theme.id: theme for pack in self.packs for theme in pack.themes}
        known |= {theme.id: theme for theme in head.pack.themes}
        chapters, own = _chapters(original, head.pack), self._pictures(folder, path, original)
        codes = tuple(one.code for one in chapters)
        bounds = Bounds(Either(self.pictures, own), tuple(known), self.today, codes, own, self.asked(folder))
        cards = tuple(_credited(card, head.pack) for card in self._cards(name, path, entries, bounds))
        if original is not None:
            self.packs.remove(original)
            cards = _versions(original.cards, cards)
        self.packs.append(_finished(replace(head.pack, chapters=chapters, pictures=own), cards, known.values()))

    def _look_for_a_twin(self, head: Pack, where: str) -> None:
        """Another set with the identity of this one: whoever gets both would have the one in the place of the other.

        A version that lies beside has the same name; a folder that was copied to begin another set mostly has not.
        """
        alike = (one for one in self.packs if head.identity and one.identity == head.identity)
        for twin in alike:
            if twin.id != head.id and twin.name != head.name:
                told = phrase("this set and '{name}' have the same identity", name=twin.id)
                cure = phrase("if one was copied to start the other, take the line '{line}' out", line="identity: …")
                self._say(where, told, cure, warns=True)

    def _head(self, name: str, path: str, entries: list[Folder], original: Pack | None) -> PackFile:
        entry = _head_in(entries)
        if entry is not None:
            data = self._bytes(entry, f"{path}/{PACK_FILE}")
            if data is None:
                return PackFile.bare(name)
            others = (chapter for pack in self.packs if pack.id != name for chapter in pack.chapters)
            head = build_pack(data, name, f"{path}/{PACK_FILE}", others)
            self.problems += head.problems
            return head
        if original is not None:
            return PackFile(original)
        self._say(f"{path}/{PACK_FILE}", phrase("this file is missing"), phrase("it names the set and its language"))
        return PackFile.bare(name)

    def _pictures(self, folder: Folder, path: str, original: Pack | None) -> tuple[str, ...]:
        """The names of the pictures that the set brings along, and a problem for each that the wall cannot draw."""
        found = dict.fromkeys(original.pictures if original is not None else ())
        inside = folder.joinpath(PICTURES)
        for entry in _entries(inside) if inside.is_dir() else ():
            if not self.cache.is_drawable(entry):
                fault = fault_in(entry)
                if fault is not None:
                    self.problems.append(fault.at(f"{path}/{PICTURES}/{entry.name}"))
                    continue
                self.cache.add_drawable(entry)
            found[entry.name.rpartition(".")[0]] = None
        return tuple(found)

    def _cards(self, pack: str, path: str, entries: list[Folder], bounds: Bounds) -> Iterable[Card]:
        codes: dict[str, str] = {}
        names = (*bounds.themes, *bounds.chapters, *bounds.own)  # one for all cards: each is kept with its card
        for entry in entries:
            where = f"{path}/{entry.name}"
            if not is_card_file(entry.name):
                self._beside(entry, where)
                continue
            if entry.name.lower() == PACK_FILE:
                continue
            card = self._card(pack, entry, bounds, names, where)
            if card is not None and self._own_code(card, codes, where):
                yield card

    def _beside(self, entry: Folder, where: str) -> None:
        """What lies among the cards of a set and is none."""
        if not entry.is_dir():
            self._stray(entry.name, where)
        elif entry.name != PICTURES and _holds_cards(entry):
            self._say(where, *TOO_DEEP)

    def _card(self, pack: str, entry: Folder, bounds: Bounds, names: tuple[str, ...], where: str) -> Card | None:
        known = self.cache.card(entry, names)
        if known is not None:
            return known
        data = self._bytes(entry, where)
        if data is None:
            return None
        card, problems = self._read(data, pack, stem_of(entry.name), bounds, names, where)
        self.problems += problems
        self.cache.add(None if problems else card)  # what was guessed is told at each reading
        return card

    def _read(
        self, data: bytes, pack: str, stem: str, bounds: Bounds, names: tuple[str, ...], where: str
    ) -> tuple[Card | None, tuple[Problem, ...]]:
        mark = mark_of(data, f"{pack}/{stem}", names, bounds)
        if (kept := self.cache.kept.card(mark)) is not None:
            return kept, ()
        card, problems = build_card(data, pack, stem, bounds, where)
        if card is not None and not problems:
            self.cache.kept.add(mark, card)
        return card, problems

    def _own_code(self, card: Card, codes: dict[str, str], where: str) -> bool:
        first = codes.setdefault(card.code, where)
        if first == where or card.code == UNNUMBERED:
            return True
        self._say(where, *called_twice(card.code, first.rpartition("/")[2]))
        return False

    def _bytes(self, entry: Folder, where: str) -> bytes | None:
        try:
            if entry.is_file():  # a pipe would make us wait for ever
                with entry.open("rb") as file:
                    data = file.read(USUAL)  # room for the largest file would be made, and cleared, for each
                    return data if len(data) < USUAL else data + file.read(MAX_BYTES + 1 - USUAL)
        except OSError:
            pass
        self._say(where, phrase("this file cannot be opened"))
        return None

    def _say(self, path: str, message: Phrase, hint: Phrase | None = None, warns: bool = False) -> None:
        self.problems.append(Problem(path, 1, 1, message, hint, warns))


def pack_id(name: str) -> str:
    """The nearest id for a folder name, so that cards in `Onze kaarten` can be played all the same.

    Unlike the slug of a file name it folds no accents: what was chosen for a set is kept under this id.
    """
    made = name if SLUG.fullmatch(name) else re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "set"
    return f"{made}-set" if is_reserved(made) else made


def _versions(original: tuple[Card, ...], own: tuple[Card, ...]) -> tuple[Card, ...]:
    """The cards of a set, each in the school's own version where there is one, and the school's own after them."""
    by_id = {card.id: card for card in own}
    kept = tuple(by_id.pop(card.id, card) for card in original)
    return (*kept, *by_id.values())


def _credited(card: Card, pack: Pack) -> Card:
    """The card with the author and licence of its set, where it names none of its own."""
    if card.author not in ("", pack.author):
        return card
    return replace(card, author=card.author or pack.author, licence=card.licence or pack.licence)


def _chapters(original: Pack | None, pack: Pack) -> tuple[OwnChapter, ...]:
    """Those of a set, each in the school's own version where there is one."""
    first = original.chapters if original is not None else ()
    return tuple({one.code: one for one in (*first, *pack.chapters)}.values())


def _finished(pack: Pack, cards: tuple[Card, ...], known: Iterable[Theme]) -> Pack:
    """The pack with its cards, and with the themes it borrowed from an earlier pack."""
    own, used = {theme.id for theme in pack.themes}, {card.theme for card in cards}
    borrowed = tuple(theme for theme in known if theme.id in used and theme.id not in own)
    return replace(pack, themes=pack.themes + borrowed, cards=cards)


def _entries(folder: Folder) -> list[Folder]:
    try:
        found = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except OSError:  # there is no such folder, or it may not be read
        return []
    return sorted(found, key=lambda entry: _natural(entry.name))


def _head_in(entries: Iterable[Folder]) -> Folder | None:
    """The file that says what a set is, also in capitals; the very name before others."""
    found = [entry for entry in entries if entry.name.lower() == PACK_FILE and entry.is_file()]
    return next((entry for entry in found if entry.name == PACK_FILE), found[0] if found else None)


def _holds_cards(folder: Folder) -> bool:
    return any(is_card_file(entry.name) or stray(entry.name) for entry in _entries(folder))


def _natural(name: str) -> list[tuple[int, str]]:
    """a2 before a10."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d{1,9})", name) if part]
