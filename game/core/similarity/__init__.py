"""Which agreements say nearly the same, by their words. It compares; people decide."""
