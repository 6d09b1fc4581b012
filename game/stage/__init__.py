"""What people see and touch: windows, painting, keys, typing. Only this package knows pygame."""

from game.stage import sdl_env  # noqa: F401 - before pygame: what SDL must know when it starts
