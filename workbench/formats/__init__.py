"""Files in and out: bytes become units, and units go back with nothing else changed."""
