"""The protocol as one web page that needs nothing else. It knows no browser."""
