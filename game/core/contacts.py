"""temporary"""
from __future__ import annotations
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Contact:
    key: str
    who: str
    purpose: str
    number: str
    confirmed_on: str = ""
STANDARD: tuple[Contact, ...] = (Contact("police","Police, emergency","acute danger","112"),Contact("board","School board","duty to report",""))
