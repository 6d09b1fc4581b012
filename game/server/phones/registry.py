"""What is known of the phones while the server runs, in memory alone: nothing of it outlives the server or is on disk.

It holds tokens, because the seat of a ballot is made of one anew for every round; it decides nothing.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field

PHONE_SEAT = "phone/"


@dataclass(slots=True)
class Phone:
    """One phone. `counter` is the highest that it sent in `round`; `asked` tells that it asked for a pause."""

    digest: str
    token: str
    language: str
    asked: bool = False
    round: str = ""
    counter: int = 0
    reason: str = ""  # the id of the reason it typed in this round
    spoken: tuple[str, int] = ("", 0)  # the talk in which it sent reasons, and how many
    doubted: tuple[str, int] = ("", 0)  # the text it was asked about, and its counter then; in memory alone
    site: str = ""  # the address in its link, for a browser keeps its cookies by that

    def seat(self, session: str, round: str) -> str:
        """The seat of its ballot: the same within a round, also after a restart, and unlinkable to any other."""
        # hmac.digest would give the wall a turn each time, and a hall that votes would wait for two thousand of them.
        mac = hmac.new(self.token.encode(), f"{session}|{round}".encode(), "sha256")
        return PHONE_SEAT + mac.hexdigest()[:32]

    def at(self, round: str) -> None:
        """What belongs to an earlier round is forgotten."""
        if self.round != round:
            self.round, self.counter, self.reason, self.doubted, self.spoken = round, 0, "", ("", 0), ("", 0)

    def spoke(self, talk: str) -> int:
        """How many reasons it has sent in this talk."""
        return self.spoken[1] if self.spoken[0] == talk else 0

    def looked(self, text: str, counter: int) -> bool:
        """Whether it was asked about this text and sends it by a later tap; the same tap tried again is no answer."""
        return self.doubted[0] == text and counter > self.doubted[1]


@dataclass(slots=True)
class Registry:
    """The phones that came by since the server was opened, by the hash of their token."""

    phones: dict[str, Phone] = field(default_factory=dict)
    _round: str = ""

    def phone(self, digest: str, token: str, language: str) -> Phone:
        """This phone, with the language it speaks now."""
        known = self.phones.get(digest)
        if known is None:
            known = self.phones[digest] = Phone(digest, token, language)
        known.language = language
        return known

    @property
    def stops(self) -> int:
        """How many phones have asked for a pause."""
        return sum(phone.asked for phone in self.phones.values())

    def clear_pauses(self) -> list[Phone]:
        """The requests have been seen; the phones that had asked."""
        asked = [phone for phone in self.phones.values() if phone.asked]
        for phone in asked:
            phone.asked = False
        return asked

    def now(self, round: str) -> None:
        """This is asked now. Nothing stays by which a phone belongs to what it sent in another round."""
        if round != self._round:
            self._round = round
            for phone in self.phones.values():
                phone.at(round)
