"""What people decide about a translation: error typologies, MQM scores and rater agreement."""
