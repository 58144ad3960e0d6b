"""Chance that a test can foresee."""


class FixedDraw:
    """Draws one known number and remembers the range it was asked for."""

    def __init__(self, draw: int) -> None:
        self.draw = draw
        self.stop: int | None = None

    def randrange(self, stop: int, /) -> int:
        self.stop = stop
        return self.draw


class HighestDraw:
    """Always draws the last number: weighted choice takes the last candidate."""

    def randrange(self, stop: int, /) -> int:
        return stop - 1
