"""A team that plays by itself, through the real screens. For rehearsals and tests."""
