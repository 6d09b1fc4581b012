"""The session file: what happened is on disk before it is on the wall. It knows no screens and decides nothing."""
