"""Phones without people: colleagues to practise with, and a crowd to measure with."""
