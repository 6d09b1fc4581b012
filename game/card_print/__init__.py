"""A set of cards on paper: cards to cut out, and what a team needs beside them to play without a wall."""
