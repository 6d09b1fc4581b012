"""The running game: its state, what answers each command, and what screens may know of it."""
