"""What the pages of the card editor ask of the service behind them, whoever provides it.

What goes over is plain JSON: names, texts, lists. Each method may be called from any thread.
"""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any, Protocol

from game.i18n.words import Words

Json = dict[str, Any]


class EditorService(Protocol):
    """What takes JSON takes and gives what workshop.js sends and reads. A UserError says in a sentence what cannot be.

    `form` is what the page needs once: words, sets, themes; `card_list` the rows of all cards and `form`;
    `card_details` what takes longer to find out about them.
    """

    @property
    def say(self) -> Words: ...

    def form(self) -> Json: ...
    def card_list(self) -> Json: ...
    def card_details(self) -> Json: ...

    def open_card(self, given: Json) -> Json: ...
    def check_card(self, given: Json) -> Json: ...
    def save_card(self, given: Json) -> Json: ...
    def save_draft(self, given: Json) -> Json: ...
    def save_checklist(self, given: Json) -> Json: ...
    def create_card(self, given: Json) -> Json: ...
    def move_card(self, given: Json) -> Json: ...
    def discard_card(self, given: Json) -> Json: ...
    def restore_card(self, given: Json) -> Json: ...
    def keep_version(self, given: Json) -> Json:
        """The version of the school stays, though its original is newer."""

    def preview(self, given: Json) -> Future[bytes]:
        """A card as PNG, or as JSON the texts of it that do not fit."""

    def export_set(self, name: str, leave_out: bool) -> bytes:
        """The set as one file; with `leave_out` without the cards that have a mistake, otherwise they are told."""

    def print_set(self, name: str) -> bytes: ...
    def print_deck(self, people: int, large: bool) -> bytes:
        """Voting cards for the camera, one for each of so many people."""

    def inspect_set(self, data: bytes, name: str) -> Json:
        """What taking this set in would do; `name` is that of its file."""

    def import_set(self, data: bytes, name: str, beside: bool, called: str) -> Json:
        """`beside` what is here, under the name `called`."""
