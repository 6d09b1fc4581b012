"""Keeps every test off the real screen and loudspeaker; must be imported before pygame is."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
