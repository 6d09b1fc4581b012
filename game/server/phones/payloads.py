"""What each phone is told now: one text per language, made once, and the few words that are this phone's own.

Two thousand phones cost two thousand short joins, not two thousand encodings. phones/state.py says what texts hold.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

from game.i18n.words import Words
from game.server.interface import Broadcast
from game.server.phones.page import ballot_page
from game.server.phones.registry import Phone
from game.server.phones.state import own_state, queue_state, shared_state

OWN = ("mine", "my_sure", "n", "asked")
PAGES = 256
"""Pages that are kept ready: most phones that come in together see the same one."""

State = dict[str, Any]


class Payloads:
    """`version` is that of the state all phones share; it does not move for what concerns one phone or the desk."""

    def __init__(self, words: Mapping[str, Words], code: str, boot: str) -> None:
        self._words, self._code, self._boot = words, code, boot
        self._shared: dict[str, State] = {}
        self._heads: dict[tuple[str, bool], str] = {}
        self._pages: dict[object, tuple[bytes, bytes]] = {}
        self._broadcast: Broadcast | None = None
        self.version = 0

    def take(self, broadcast: Broadcast, version: int) -> bool:
        """How things stand now; whether any phone has to hear of it."""
        self._broadcast = broadcast
        asked = tuple(self._shared) or tuple(self._words)[:1]
        shared = {language: shared_state(broadcast, self._words[language], self._code) for language in asked}
        if shared == self._shared:
            return False
        self._shared, self.version = shared, version
        self._heads.clear()
        self._pages.clear()
        return True

    def state(self, phone: Phone, waits: bool) -> State:
        """All that this phone is told."""
        shared = self._of(phone.language, waits)
        return {"v": self.version, "boot": self._boot} | shared | self.own(phone, waits)

    def text(self, phone: Phone, waits: bool) -> str:
        """The same as JSON."""
        own = self.own(phone, waits)
        mine, asked = json.dumps(own["mine"]), "true" if own["asked"] else "false"
        mine_part = f'"mine":{mine},"my_sure":{own["my_sure"]},"n":{own["n"]},"asked":{asked}'
        return f"{self._head(phone.language, waits)},{mine_part}}}"

    def page(self, phone: Phone, waits: bool) -> tuple[bytes, bytes]:
        """The page with this state in it: as it is, and packed."""
        key = (phone.language, waits, *self.own(phone, waits).values())
        if key not in self._pages:
            if len(self._pages) >= PAGES:
                self._pages.clear()
            made = ballot_page(self.state(phone, waits), self._words[phone.language], tuple(self._words))
            self._pages[key] = (made, gzip.compress(made, 6))
        return self._pages[key]

    def own(self, phone: Phone, waits: bool) -> State:
        """What is this phone's own: the game shows what it has before it says that it has it."""
        assert self._broadcast is not None
        if waits:
            return {"mine": None, "my_sure": 0, "n": 0, "asked": phone.asked}
        session = self._broadcast.session
        rounds: list[str] = []

        def seat_of(round: str) -> str:
            rounds.append(round)
            return phone.seat(session.id, round)

        own = own_state(self._broadcast, seat_of)
        counter = phone.counter if rounds and phone.round == rounds[0] else 0
        return {"mine": own["mine"], "my_sure": own["my_sure"], "n": counter, "asked": phone.asked}

    def _of(self, language: str, waits: bool) -> State:
        if language not in self._shared:  # the first phone of this language
            assert self._broadcast is not None
            self._shared[language] = shared_state(self._broadcast, self._words[language], self._code)
        shared = self._shared[language]
        return queue_state(shared, self._words[language]) if waits else shared

    def _head(self, language: str, waits: bool) -> str:
        """The state of this language without its end, so that an own part can follow."""
        head = self._heads.get((language, waits))
        if head is None:
            shared = {name: value for name, value in self._of(language, waits).items() if name not in OWN}
            told = {"v": self.version, "boot": self._boot} | shared
            head = json.dumps(told, ensure_ascii=False, separators=(",", ":"))[:-1]
            self._heads[language, waits] = head
        return head
