"""The pages of a paired desk and of a scribe, and the door that lets them in."""
