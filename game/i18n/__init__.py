"""The languages of the program: catalogues, their words, and what keeps them up to date. It knows no screen."""
