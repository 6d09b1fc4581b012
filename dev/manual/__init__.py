"""What `play.py dev docs` is made of: it keeps the manual true, whole and plain. The game itself uses nothing of it."""
