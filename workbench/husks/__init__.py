"""Husks: set phrases carried over word for word. Lexicons, patterns, the matcher, the decision."""
