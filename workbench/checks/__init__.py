"""Checks: what may be wrong with a translation, found without asking anybody."""
