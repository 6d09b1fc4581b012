"""The card editor: lists, forms, checks, saving, previews. It knows no browser."""
