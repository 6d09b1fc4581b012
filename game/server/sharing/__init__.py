"""A room that shares what it settled with the hall of a study day, in a thread of its own."""
