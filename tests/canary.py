"""Values that must never be in a log line, and whoever looks for them.

The factories plant them in names and keys, tests in payloads; `conftest.py` looks through every
line of every test, as production would have printed it.
"""

import logging

from leaddistrib.logs import Line

NAME = "Канарейкина Canary-Name"
PHONE = "+79990000017"
TEXT = "canary-text-of-a-payload"
KEY = "canaryke.canary-secret"
ALWAYS = (NAME, "Канарейкина", "Canary-Name", PHONE, PHONE[1:], TEXT, "canary-secret")

_planted: set[str] = set()


def plant(secret: str) -> str:
    """Until the end of this test no line may have it."""
    _planted.add(secret)
    return secret


class Watch(logging.Handler):
    """Keeps every line of a test as production prints it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(Line())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


def lines_with_canaries(lines: list[str]) -> list[str]:
    """Lines that say what none may say; what only this test planted is forgotten afterwards."""
    looked_for = [*ALWAYS, *_planted]
    _planted.clear()
    return [line for line in lines if any(canary in line for canary in looked_for)]
