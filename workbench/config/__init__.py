"""Where things lie on disk, and the settings a person can change."""
