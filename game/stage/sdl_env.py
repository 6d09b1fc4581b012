"""Sets what SDL reads from the environment; the package imports it before anything that imports pygame."""

import os
import sys

HINTS = {
    "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1",  # or the first tap on a window without focus is swallowed
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",  # real pixels, or Windows stretches us
    "SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR": "0",
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",
    "SDL_IME_SHOW_UI": "1",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}
if sys.platform.startswith("linux"):
    HINTS["SDL_FRAMEBUFFER_ACCELERATION"] = "0"  # a plain put instead of a texture: quicker start, 16 -> 1 ms a frame

for _name, _value in HINTS.items():
    os.environ.setdefault(_name, _value)
