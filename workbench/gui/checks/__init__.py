"""The page of checks: what runs in this project, how severe, with what, and rules of its own."""
