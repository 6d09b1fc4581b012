"""What the user chose and what the school filled in, kept on this computer. It knows no screen."""
