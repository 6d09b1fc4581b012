"""Screens before the first card: the form, house rules, warming up."""
