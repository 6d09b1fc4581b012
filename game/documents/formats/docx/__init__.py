"""The protocol as a file of Word, with real styles. It knows no disk."""
