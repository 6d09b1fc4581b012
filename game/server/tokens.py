"""The cookies that phones are known by, made by chance. Only their digests are kept, here as on disk."""

from __future__ import annotations

import secrets
from hashlib import sha256


def new_token() -> str:
    """144 bits by chance."""
    return secrets.token_urlsafe(18)


def digest_of(token: str) -> str:
    """The sha256 of a token, as hexadecimal text: all that is kept of a phone."""
    return sha256(token.encode()).hexdigest()
