"""Seals what is kept beside a session, so that a file from elsewhere brings no desk, seat or line along.

The key lies on this computer and in no session file. Notes are only text, and stay with the session wherever it goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from hmac import compare_digest
from hmac import new as hmac_of

SEAL = "seal/"
"""The seal of `desk/x` is kept as `seal/desk/x`."""
LASTING = "written/"
"""How those begin that stay when a session is over: by them it knows the files that it wrote."""
NOTES, MOST_NOTES = "notes", 4000


def sealed(changes: Mapping[str, str | None], session: str, key: bytes) -> dict[str, str | None]:
    """The same changes, each with that of its seal."""
    seals = {
        SEAL + name: value if value is None else _seal(session, name, value, key)
        for name, value in changes.items()
        if name != NOTES
    }
    return {**changes, **seals}


def trusted(found: Mapping[str, str], session: str, key: bytes) -> dict[str, str]:
    """Those that were kept on this computer and for this session, without their seals; and the notes."""
    notes = found.get(NOTES, "")[:MOST_NOTES]
    ours = {name: value for name, value in found.items() if _is_ours(name, value, found, session, key)}
    return ours | ({NOTES: notes} if notes else {})


def _is_ours(name: str, value: str, found: Mapping[str, str], session: str, key: bytes) -> bool:
    kept = found.get(SEAL + name, "").encode()
    return bool(kept) and compare_digest(kept, _seal(session, name, value, key).encode())


def _seal(session: str, name: str, value: str, key: bytes) -> str:
    text = f"{session}\0{name}\0{value}".encode("utf-8", "surrogatepass")
    # hmac.digest would give another thread a turn each time, and a hall that joins would wait for hundreds of them.
    return hmac_of(key, text, sha256).hexdigest()[:32]
