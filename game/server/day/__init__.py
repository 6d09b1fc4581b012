"""The hall of a study day, for rooms and walls: HTTP over a store of game/day."""
