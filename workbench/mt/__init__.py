"""Machine translation: engines, the models they run, and what else a model can tell a reviewer."""
