"""Terminology: the terms of termbases, found in texts whatever their endings."""
