"""What phones see and send: seats, the ballot page, ballots on their way to the game."""
