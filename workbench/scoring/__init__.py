"""Scores: BLEU, chrF and TER as statistics that add up, with intervals and comparisons."""
