"""The hub of a board: the hall of study days on PostgreSQL. Only a server needs it, and its extra; no laptop does."""
