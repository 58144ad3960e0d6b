"""`make run`: see `__main__`."""
