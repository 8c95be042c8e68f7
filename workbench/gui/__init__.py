"""The window: the only package that knows QtWidgets. It calls services and shows what they say."""
