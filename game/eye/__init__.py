"""The eye: a process of its own that looks at voting cards through a camera and tells numbers, never a picture.

The game knows `library.py`, `eye.py` and `sources.py`. All else runs in that process, where a driver, a broken photo or
the library in C may end it: that costs one look, and not the meeting.
"""
