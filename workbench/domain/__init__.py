"""The words everything else is made of: frozen values, standard library only."""
