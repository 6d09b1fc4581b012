"""A study day: what crosses between rooms and the hall, and where the hall keeps it. It knows no network."""
