"""What every test shares: the rules of the house, and the data that measures us."""

pytest_plugins = ["tests.house.rules"]
