"""The reading page: source and translation as running text, side by side."""
