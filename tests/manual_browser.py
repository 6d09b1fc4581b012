"""A browser that takes every address and shows nothing. No test itself."""

from __future__ import annotations

from collections.abc import Callable


def taking(addresses: list[str]) -> Callable[[str], bool]:
    """Takes the place of webbrowser.open: what it is asked for stands in this list."""

    def take(address: str) -> bool:
        addresses.append(address)
        return True

    return take
