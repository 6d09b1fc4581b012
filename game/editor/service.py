"""The card editor: reads cards, writes cards, has them painted. It knows no browser and no window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from concurrent.futures import Future
from pathlib import Path

from game.card_print.order import deck_pdf
from game.card_print.parts import Deck
from game.content.card_file import Bounds, build_card
from game.content.found import Library
from game.content.read_cache import ReadCache
from game.core.cards import CardId, Kind
from game.editor import packs
from game.editor.card_files import CardFile, Json, existing, sum_of, text_of
from game.editor.card_list import details, fields_to_check, other_problems, rows
from game.editor.check import card_bytes, card_tree, hints, problems_in, tree_in
from game.editor.drafts import delete_draft, read_draft, read_notes, update_notes, write_draft
from game.editor.form import form
from game.editor.preview import FITS, SIZES, STEPS, CardSets, PreviewRequest, Submit, card_of
from game.editor.save import bin_contents, copy, discard, keep_version, move, new, newer, restore, save
from game.i18n.coverage import other_languages
from game.i18n.words import Words
from game.library.loading import bounds_for, chapters_of, library, pictures

Played = Callable[[], Collection[CardId]]


class EditorService:
    """One for each editor that is open. Two requests never change files at the same time."""

    def __init__(self, own: Path, say: Words, submit: Submit, played: Played = frozenset) -> None:
        """`submit` hands a preview to whoever paints; `played` says which cards were ever played."""
        self.say = say
        self._own, self._submit, self._played = own, submit, played
        self._cache, self._guard = ReadCache(), threading.RLock()
        self._last = Library()

    def read_ahead(self) -> None:
        """Begin to read all cards: until a browser asks for them much of it is done."""
        threading.Thread(target=self._library, name="cards of the editor", daemon=True).start()

    def _library(self) -> Library:
        with self._guard:
            found = library(self._cache, own=self._own)
            self._last = found
            return found

    def form(self) -> Json:
        found = self._latest()
        made = form(found, pictures(), packs.names_of_sets(self._own), self.say)
        many = {pack.id: len(pack.cards) for pack in found.packs}
        for one in made["sets"]:
            one["facts"] = packs.facts_here(one["id"], many.get(one["id"], 0), self._own, self.say)
        return made

    def card_list(self) -> Json:
        """The rows, with what the page needs beside them: a set that came in brings its name and themes."""
        found = self._library()
        loose = other_problems(found, self._own, self.say)
        return {"cards": rows(found, self._own), "loose": loose, "bin": bin_contents(self._own), "start": self.form()}

    def card_details(self) -> Json:
        played = self._played()
        return details(self._latest(), self._own, played)

    def _latest(self) -> Library:
        """As it was read last."""
        return self._last if self._last.packs else self._library()

    def _card_file(self, given: Json) -> CardFile:
        return existing(str(given["card"]), self._own, self.say("This card no longer exists."))

    def open_card(self, given: Json) -> Json:
        card = self._card_file(given)
        data = card.data()
        return {
            "card": card.name,
            "path": str(card.own),
            "seen": sum_of(data),
            "tree": tree_in(data),
            "text": text_of(data),
            "mine": card.has_own,
            "original": tree_in(card.original_data()) if card.original is not None else None,
            "newer": newer(card),
            "draft": read_draft(card) or None,
            "ticked": read_notes(card).get("ticked", []),
            "asked": "ticked" in read_notes(card),
            "translations": self._doubtful(card, data),
        }

    def _doubtful(self, card: CardFile, data: bytes) -> Json:
        pack = self._latest().pack(card.pack)
        made, _ = build_card(data, card.pack, card.stem, self._known(card.pack))
        return fields_to_check(made, other_languages(pack.language)) if pack is not None and made is not None else {}

    def check_card(self, given: Json) -> Json:
        """What is wrong with the card as it stands in the form now."""
        card = self._card_file(given)
        if isinstance(given.get("text"), str):
            data, tree = given["text"].encode("utf-8", "replace"), None
        else:
            tree = card_tree(given["tree"])
            data = card_bytes(card.data(), tree)
        problems = problems_in(data, card, self._known(card.pack), self.say)
        return {"problems": problems, "hints": hints(tree, self.say) if tree is not None else []}

    def _known(self, pack: str) -> Bounds:
        return bounds_for(pack, self._last if self._last.packs else self._library())

    def save_card(self, given: Json) -> Json:
        text = given.get("text")
        tree = None if isinstance(text, str) else card_tree(given["tree"])
        with self._guard:
            return save(self._card_file(given), tree, text if isinstance(text, str) else None, str(given["seen"]))

    def save_draft(self, given: Json) -> Json:
        """Keep what is typed beside the card; without a tree and a text the draft is thrown away."""
        card = self._card_file(given)
        with self._guard:
            if isinstance(given.get("text"), str):
                write_draft(card, {"text": given["text"], "seen": str(given["seen"])})
            elif given.get("tree") is not None:
                write_draft(card, {"tree": card_tree(given["tree"]), "seen": str(given["seen"])})
            else:
                delete_draft(card)
        return {}

    def create_card(self, given: Json) -> Json:
        """A new card, or with `card` a copy of that one."""
        with self._guard:
            pack = packs.new_set(str(given["newset"]), self._own, self.say) if "newset" in given else str(given["set"])
            if "card" in given:
                return {"card": copy(self._card_file(given), pack, self._own, self.say).name}
            theme, chapters, kind = self._theme(pack), chapters_of(pack, self._last), Kind(given.get("kind", "dilemma"))
            return {"card": new(str(given["title"])[:80], pack, theme, self._own, self.say, chapters, kind).name}

    def _theme(self, pack: str) -> str:
        """The first theme of the set, or of all."""
        packs = self._library().packs
        found = [one for one in packs if one.id == pack and one.themes] or list(packs)
        return next((theme.id for one in found for theme in one.themes), "volgen")

    def move_card(self, given: Json) -> Json:
        with self._guard:
            return {"card": move(self._card_file(given), str(given["set"]), self._own, self.say).name}

    def discard_card(self, given: Json) -> Json:
        """Into the bin with the own file; `left` tells whether an original stays to be seen."""
        card = self._card_file(given)
        with self._guard:
            discard(card, self._own)
        return {"left": card.original is not None}

    def restore_card(self, given: Json) -> Json:
        with self._guard:
            return {"card": restore(str(given["card"]), self._own, self.say).name}

    def keep_version(self, given: Json) -> Json:
        with self._guard:
            keep_version(self._card_file(given))
        return {}

    def save_checklist(self, given: Json) -> Json:
        ticked = [str(one)[:20] for one in given["ticked"]][:8]
        with self._guard:
            update_notes(self._card_file(given), ticked=ticked)
        return {}

    def preview(self, given: Json) -> Future[bytes]:
        """The PNG of a step in a shape; for the step "fits" a list of texts as JSON."""
        step, shape = str(given["step"]), str(given["shape"])
        if step not in (*STEPS, FITS) or shape not in SIZES:
            raise ValueError(step)
        promise: Future[bytes] = Future()
        themes = tuple(theme for pack in self._last.packs for theme in pack.themes)
        sets = CardSets(themes, self._last.chapters)
        self._submit(PreviewRequest(card_of(card_tree(given["tree"]), str(given["card"])), step, shape, promise, sets))
        return promise

    def export_set(self, name: str, leave_out: bool = False) -> bytes:
        with self._guard:
            return packs.export_set(name, self._own, self.say, leave_out)

    def print_set(self, name: str) -> bytes:
        return packs.print_set(name, self._library(), self.say)

    def print_deck(self, people: int, large: bool) -> bytes:
        return deck_pdf(Deck(people, large), self.say)

    def inspect_set(self, data: bytes, name: str) -> Json:
        return packs.inspect_set(data, name, self._own, self.say)

    def import_set(self, data: bytes, name: str, beside: bool, called: str) -> Json:
        with self._guard:
            return packs.import_set(data, name, self._own, self.say, beside, called)
