"""How ballots come in from outside this window: phones and paired desks over the network of the room."""
