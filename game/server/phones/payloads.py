"""What each phone is told now: one text per language, made once, and the few words that are this phone's own.

Two thousand phones cost two thousand short joins, not two thousand encodings. phones/state.py says what texts hold.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from game.i18n.words import Words
from game.server.html import packed as gzipped
from game.server.interface import Broadcast
from game.server.phones.page import ASKING, ballot_page
from game.server.phones.registry import Phone
from game.server.phones.state import own_state, queue_state, shared_state, state_of

OWN = ("mine", "my_sure", "n", "asked")
PAGES = 256
"""Pages that are kept ready: most phones that come in together see the same one."""

HIGHEST = 2**53
"""The largest counter: above it they are no numbers any more for a browser."""
SLACK = 12
"""Bytes by which packed pages may differ by nothing but their counter."""
AROUND = len('"mine":,"my_sure":0,"n":,"asked":false') + len(str(HIGHEST))
"""What stands around a choice in the part that is a phone's own, when it is longest."""

State = dict[str, Any]


class Payloads:
    """`version` is that of the state all phones share; it does not move for what concerns one phone or the desk."""

    def __init__(self, words: Mapping[str, Words], code: str, boot: str) -> None:
        self._words, self._code, self._boot = words, code, boot
        self._shared: dict[str, State] = {}
        self._heads: dict[tuple[str, bool], str] = {}
        self._blank: dict[tuple[str, bool, bool], str] = {}
        self._pages: dict[object, tuple[bytes, bytes]] = {}
        self._longest: dict[object, tuple[int, int]] = {}
        self._broadcast: Broadcast | None = None
        self._asks = False
        self.version = 0

    def take(self, broadcast: Broadcast, version: int) -> bool:
        """How things stand now; whether any phone has to hear of it."""
        self._broadcast, self._asks = broadcast, state_of(broadcast) in ASKING
        asked = tuple(self._shared) or tuple(self._words)[:1]
        shared = {language: shared_state(broadcast, self._words[language], self._code) for language in asked}
        if shared == self._shared:
            return False
        self._shared, self.version = shared, version
        self._heads.clear()
        self._blank.clear()
        self._pages.clear()
        self._longest.clear()
        return True

    def state(self, phone: Phone, waits: bool) -> State:
        """All that this phone is told."""
        return self._whole(phone.language, waits, self.own(phone, waits))

    def text(self, phone: Phone, waits: bool) -> str:
        """The same as JSON; equally long whatever this phone chose, how often, and before it chose at all."""
        own = self.own(phone, waits)
        if own["mine"] is not None or own["n"]:
            return self._text(phone.language, waits, own)
        key = (phone.language, waits, own["asked"])  # one text for the whole hall, once a round is closed
        if key not in self._blank:
            self._blank[key] = self._text(phone.language, waits, own)
        return self._blank[key]

    def _text(self, language: str, waits: bool, own: State) -> str:
        mine, asked = json.dumps(own["mine"]), "true" if own["asked"] else "false"
        part = f'"mine":{mine},"my_sure":{own["my_sure"]},"n":{own["n"]},"asked":{asked}'
        longest = max(len(json.dumps(choice)) for choice in choices(self._of(language, waits)))
        return f"{self._head(language, waits)},{part.ljust(AROUND + longest)}}}"

    def page(self, phone: Phone, waits: bool) -> tuple[bytes, bytes]:
        """The page with this state in it: as it is, and packed; both equally long whatever this phone chose."""
        own = self.own(phone, waits)
        key = (phone.language, waits, *own.values())
        if key not in self._pages:
            if len(self._pages) >= PAGES:
                self._pages.clear()
            plain, packed = self._lengths(phone.language, waits, own)
            made = self._made(phone.language, waits, own).ljust(plain)
            self._pages[key] = (made, longer(gzipped(made), packed))
        return self._pages[key]

    def _made(self, language: str, waits: bool, own: State) -> bytes:
        return ballot_page(self._whole(language, waits, own), self._words[language], tuple(self._words))

    def _whole(self, language: str, waits: bool, own: State) -> State:
        return {"v": self.version, "boot": self._boot} | self._of(language, waits) | own

    def _lengths(self, language: str, waits: bool, own: State) -> tuple[int, int]:
        """How long the longest page is that a phone could get now, as it is and packed, whatever its counter.

        Nothing is made longer where nothing can be chosen.
        """
        key = (language, waits, own["asked"])
        if key not in self._longest:
            same = own | {"n": HIGHEST}
            shared = self._of(language, waits)
            sures = range(4) if shared["sure"] else range(1)
            owns = [same | {"mine": mine, "my_sure": sure} for mine in choices(shared) for sure in sures]
            pages = [self._made(language, waits, one) for one in owns] if len(owns) > 1 else []
            plain = max(map(len, pages), default=0)
            packed = max((len(gzipped(page.ljust(plain))) for page in pages), default=-SLACK)
            self._longest[key] = (plain, packed + SLACK)
        return self._longest[key]

    def own(self, phone: Phone, waits: bool) -> State:
        """What is this phone's own: the game shows what it has before it says that it has it."""
        assert self._broadcast is not None
        if waits or not self._asks:
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


def choices(shared: State) -> tuple[str | None, ...]:
    """What a phone may have chosen, in a state that all share; None for nothing."""
    offered = shared["answers"] if shared["state"] == "consent" else shared["options"]
    return (None, *(one["id"] for one in offered)) if shared["state"] in ("vote", "consent") else (None,)


def longer(packed: bytes, length: int) -> bytes:
    """The same gzip file, made as long as this by a field at its head that every reader skips (RFC 1952: FEXTRA)."""
    extra = length - len(packed) - 2
    if extra < 0:
        return packed
    head = packed[:3] + bytes([packed[3] | 4]) + packed[4:10]
    return head + extra.to_bytes(2, "little") + bytes(extra) + packed[10:]
