"""The law and the other fixed texts: files that a lawyer edits, read and checked. No documents, no screens."""
