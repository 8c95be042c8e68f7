"""The scores page: systems side by side, and the way from a number to the segments behind it."""
