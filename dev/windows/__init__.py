"""What `play.py dev portable` and `play.py dev wine` are made of; the game itself uses nothing of it."""
