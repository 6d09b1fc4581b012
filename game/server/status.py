"""What went wrong with the server, as a status for the game and a sentence without any address."""

from __future__ import annotations

import errno

from game.core.phone_status import Phones, ServerStatus
from game.i18n.words import Words


def failed(fault: BaseException, say: Words) -> Phones:
    """The server is down: "busy" when nothing could listen, else a sentence."""
    first = _first(fault)
    busy = isinstance(first, OSError) and first.errno in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL)
    return Phones(line=ServerStatus.FAILED, trouble="busy" if busy else fault_sentence(first, say))


def fault_sentence(fault: BaseException, say: Words) -> str:
    """A fault in words. Its own text is left out, for that may hold an address."""
    name = type(_first(fault)).__name__
    return say("Something went wrong with the phones ({name}). You can still vote by hand.", name=name)


def _first(fault: BaseException) -> BaseException:
    """The fault inside a group of faults."""
    return _first(fault.exceptions[0]) if isinstance(fault, BaseExceptionGroup) else fault
