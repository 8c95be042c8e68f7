"""The inspector beside the grid: findings, scores, candidates, history and comments."""
