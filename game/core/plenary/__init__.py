"""The plenary of a study day: what the hall sees of all rooms, and which picture of it is on its wall."""
