"""The lead's page: how far, how good, what needs attention; every figure leads to its segments."""
