"""What the server is given by the game, and what it hears from it. The server owns no session.

Two threads meet here. The game (main thread) calls `publish` and `do` of the server; the server (its own
thread) calls what stands in GameInterface. Both sides hand over frozen values only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import field

from game.core.camera_frame import CameraTrouble
from game.core.commands import Command
from game.core.phone_status import Phones
from game.core.session import Session
from game.core.sharing import Share
from game.core.value import Value, value
from game.desk.model import Desk
from game.i18n.words import Words

CODE, PORT, MARK = "line/code", "line/port", "line/mark"
"""What the server keeps of itself in the session file, so that it is found where it was."""


@value
class PhotoAnswer(Value):
    """What came of a photo of the voting cards: `seen` cards of `of` people, and the `sentence` that tells it.

    `trouble`: nothing could be read in it.
    """

    seen: int = 0
    of: int = 0
    sentence: str = ""
    trouble: CameraTrouble | None = None


def no_photo(jpeg: bytes) -> Future[PhotoAnswer | None]:
    """The answer of a game that looks at no cards."""
    promise: Future[PhotoAnswer | None] = Future()
    promise.set_result(None)
    return promise


@value
class GameInterface(Value):
    """`ask` puts a command before the game: the future holds "" once it is done and on disk, or the id of a notice.

    `remember` keeps names and values (None: forget) in the session file; `remembered` is what was there at the start.
    `changed` takes the new state of the phones; `picture` paints the wall as PNG, this many pixels wide, or b"" if
    there is no painter. `words` maps a language to its words, `language` is that of the room. `photo` has a JPEG of the
    voting cards read and keeps nothing of it; None: no photo is asked for now.
    """

    ask: Callable[[Command], Future[str]]
    remember: Callable[[Mapping[str, str | None]], Future[None]]
    changed: Callable[[Phones], None]
    picture: Callable[[int], Future[bytes]]
    words: Mapping[str, Words]
    remembered: Mapping[str, str] = field(default_factory=dict)
    language: str = "nl"
    photo: Callable[[bytes], Future[PhotoAnswer | None]] = no_photo


@value
class Broadcast(Value):
    """What the game shows at this moment. `reveal` is how far the reveal on the wall has come (see view.View).

    `stopped` while STOP or a pause is on the wall. `desk` is made only while somebody has a desk paired. `language` is
    that of the wall now; "" while it is the one that the server was opened in. `share` is what the hall of a study day
    gets; None: this room is in none.
    """

    session: Session
    reveal: int = 0
    stopped: bool = False
    desk: Desk | None = None
    language: str = ""
    share: Share | None = None
