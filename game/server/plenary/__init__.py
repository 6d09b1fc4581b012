"""The wall of a study day's hall, as a client of the hall: in a thread of its own, so that the window never waits."""
