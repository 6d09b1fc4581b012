"""From a session to a document: what was agreed, per chapter. Formats are in one module each, listed in formats/."""
