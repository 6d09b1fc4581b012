"""What whoever works on the project runs with `python3 play.py dev NAME`; the game itself uses nothing of it."""
