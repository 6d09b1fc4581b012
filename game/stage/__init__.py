"""What people see and touch: windows, painting, keys, typing. Only this package knows pygame."""

from game.stage import hints as hints  # runs before any module of this package imports pygame
