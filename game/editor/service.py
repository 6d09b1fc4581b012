"""The shell's side of the workshop: reads cards, writes cards, has them painted. It knows no browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from concurrent.futures import Future
from pathlib import Path

from game.content.card_file import Bounds, build_card
from game.content.library import Library
from game.content.read_cache import Memory
from game.core.cards import CardId
from game.editor.card_files import Spot, sum_of, text_of, there
from game.editor.card_list import beside_cards, more, rows, to_check
from game.editor.check import as_bytes, card_tree, hints, looked, tree_in
from game.editor.drafts import draft_of, drop_draft, keep_draft, note, notes_of
from game.editor.form import form
from game.editor.packs import look_in, names_of_sets, new_set, parcel, take, to_print
from game.editor.preview import FITS, SIZES, STEPS, Asked, Beside, Hand, card_of
from game.editor.save import binned, copy, move, new, newer, save, stays, take_back, throw_away
from game.i18n.coverage import other_languages
from game.i18n.words import Words
from game.library.loading import bounds_for, chapters_of, library, pictures
from game.server.editor.interface import Bench, Json

Asking = Callable[[], Collection[CardId]]


class Workbench:
    """One for each workshop that is open. Two requests never change files at the same time."""

    def __init__(self, own: Path, say: Words, hand: Hand, played: Asking = frozenset) -> None:
        """`played` tells which cards were ever played on this computer; it may take its time."""
        self._own, self._say, self._hand, self._played = own, say, hand, played
        self._memory, self._guard = Memory(), threading.RLock()
        self._last = Library()

    def bench(self) -> Bench:
        """What the pages are given."""
        return Bench(
            start=self._start,
            listed=self._listed,
            more=self._more,
            opened=self._opened,
            looked=self._looked,
            saved=self._saved,
            drafted=self._drafted,
            made=self._made,
            moved=self._moved,
            binned=self._binned,
            returned=self._binned,
            taken_back=self._taken_back,
            stays=self._stays,
            ticked=self._ticked,
            pictured=self._pictured,
            parcel=lambda name: parcel(name, self._own, self._say),
            printed=lambda name: to_print(name, self._library(), self._say),
            look_in=lambda data: look_in(data, self._own, self._say),
            take_in=self._take_in,
            say=self._say,
        )

    def read_ahead(self) -> None:
        """Begin to read all cards: until a browser asks for them much of it is done."""
        threading.Thread(target=self._library, name="cards of the workshop", daemon=True).start()

    def _library(self) -> Library:
        with self._guard:
            found = library(self._memory, own=self._own)
            self._last = found
            return found

    def _start(self) -> Json:
        return form(self._here(), pictures(), names_of_sets(self._own), self._say)

    def _listed(self) -> Json:
        """The rows, with what the page needs beside them: a set that came in brings its name and themes."""
        found = self._library()
        loose = beside_cards(found, self._own, self._say)
        return {"cards": rows(found, self._own), "loose": loose, "bin": binned(self._own), "start": self._start()}

    def _more(self) -> Json:
        played = self._played()
        return more(self._here(), self._own, played)

    def _here(self) -> Library:
        """As it was read last."""
        return self._last if self._last.packs else self._library()

    def _spot(self, given: Json) -> Spot:
        return there(str(given["card"]), self._own, self._say("This card is not there any more."))

    def _opened(self, given: Json) -> Json:
        card = self._spot(given)
        data = card.data()
        return {
            "card": card.name,
            "path": str(card.own),
            "seen": sum_of(data),
            "tree": tree_in(data),
            "text": text_of(data),
            "mine": card.mine,
            "original": tree_in(card.first()) if card.original is not None else None,
            "newer": newer(card),
            "draft": draft_of(card) or None,
            "ticked": notes_of(card).get("ticked", []),
            "asked": "ticked" in notes_of(card),
            "translations": self._to_check(card, data),
        }

    def _to_check(self, card: Spot, data: bytes) -> Json:
        pack = self._here().pack(card.pack)
        made, _ = build_card(data, card.pack, card.stem, self._known(card.pack))
        return to_check(made, other_languages(pack.language)) if pack is not None and made is not None else {}

    def _looked(self, given: Json) -> Json:
        """What is wrong with the card as it stands in the form now."""
        card = self._spot(given)
        if isinstance(given.get("text"), str):
            data, tree = given["text"].encode("utf-8", "replace"), None
        else:
            tree = card_tree(given["tree"])
            data = as_bytes(card.data(), tree)
        _, problems = looked(data, card, self._known(card.pack), self._say)
        return {"problems": problems, "hints": hints(tree, self._say) if tree is not None else []}

    def _known(self, pack: str) -> Bounds:
        return bounds_for(pack, self._last if self._last.packs else self._library())

    def _saved(self, given: Json) -> Json:
        text = given.get("text")
        tree = None if isinstance(text, str) else card_tree(given["tree"])
        with self._guard:
            return save(self._spot(given), tree, text if isinstance(text, str) else None, str(given["seen"]))

    def _drafted(self, given: Json) -> Json:
        """Keep what is typed beside the card; without a tree and a text the draft is thrown away."""
        card = self._spot(given)
        with self._guard:
            if isinstance(given.get("text"), str):
                keep_draft(card, {"text": given["text"], "seen": str(given["seen"])})
            elif given.get("tree") is not None:
                keep_draft(card, {"tree": card_tree(given["tree"]), "seen": str(given["seen"])})
            else:
                drop_draft(card)
        return {}

    def _made(self, given: Json) -> Json:
        """A new card, or with `card` a copy of that one."""
        with self._guard:
            pack = new_set(str(given["newset"]), self._own, self._say) if "newset" in given else str(given["set"])
            if "card" in given:
                return {"card": copy(self._spot(given), pack, self._own, self._say).name}
            theme, chapters = self._theme(pack), chapters_of(pack, self._last)
            return {"card": new(str(given["title"])[:80], pack, theme, self._own, self._say, chapters).name}

    def _theme(self, pack: str) -> str:
        """The first theme of the set, or of all."""
        packs = self._library().packs
        found = [one for one in packs if one.id == pack and one.themes] or list(packs)
        return next((theme.id for one in found for theme in one.themes), "volgen")

    def _moved(self, given: Json) -> Json:
        with self._guard:
            return {"card": move(self._spot(given), str(given["set"]), self._own, self._say).name}

    def _binned(self, given: Json) -> Json:
        """Into the bin with the own file; `left` tells whether an original stays to be seen."""
        card = self._spot(given)
        with self._guard:
            throw_away(card, self._own)
        return {"left": card.original is not None}

    def _taken_back(self, given: Json) -> Json:
        with self._guard:
            return {"card": take_back(str(given["card"]), self._own, self._say).name}

    def _stays(self, given: Json) -> Json:
        with self._guard:
            stays(self._spot(given))
        return {}

    def _ticked(self, given: Json) -> Json:
        ticked = [str(one)[:20] for one in given["ticked"]][:8]
        with self._guard:
            note(self._spot(given), ticked=ticked)
        return {}

    def _pictured(self, given: Json) -> Future[bytes]:
        """The PNG of a step in a shape; for the step "fits" a list of texts as JSON."""
        step, shape = str(given["step"]), str(given["shape"])
        if step not in (*STEPS, FITS) or shape not in SIZES:
            raise ValueError(step)
        promise: Future[bytes] = Future()
        themes = tuple(theme for pack in self._last.packs for theme in pack.themes)
        beside = Beside(themes, self._last.chapters)
        self._hand(Asked(card_of(card_tree(given["tree"]), str(given["card"])), step, shape, promise, beside))
        return promise

    def _take_in(self, data: bytes) -> Json:
        with self._guard:
            return take(data, self._own, self._say)
