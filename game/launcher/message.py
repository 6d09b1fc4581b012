"""Says something in a window that stays until somebody closes it; on other systems than Windows it is printed."""

from __future__ import annotations

import sys

TITLE = "Open Kaart"
ERROR, IN_FRONT = 0x10, 0x10000


def tell(text: str) -> None:
    """Show the text, and wait. Windows draws the window: for this nothing has to be whole but Python."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, TITLE, ERROR | IN_FRONT)
    else:
        print(text, file=sys.stderr)
