"""What a spreadsheet would take for a formula gets an apostrophe, and loses it on its way back.

So what people wrote is never run, phone numbers keep their plus, and a table that is exported and
imported again changes nothing. A text that begins with such an apostrophe itself gets one more.

A spreadsheet of another language divides a CSV at other signs than it was written with, and its
cells begin in the midst of ours: https://owasp.org/www-community/attacks/CSV_Injection
"""

import re

# Full-width signs are formulas in Japanese and Chinese versions of Excel.
_SIGNS = "=+@＝＋－＠"
# Alone in a cell such a number is one; JSON is full of them.
_NO_NUMBER = r"(?!\d+(?:\.\d+)?[,\]}])"
_RISKY = rf"""["\s]*[{_SIGNS}\-\t\r\n]"""
_RISKY_INSIDE = rf"""["\s]*(?:[{_SIGNS}\t\r\n]|-{_NO_NUMBER})"""
_INSIDE = r"(?<=[;,\t\r\n])"
_TO_ESCAPE = re.compile(f"^(?='*{_RISKY})|{_INSIDE}(?='*{_RISKY_INSIDE})")
_ESCAPED = re.compile(f"^'(?='*{_RISKY})|{_INSIDE}'(?='*{_RISKY_INSIDE})")
_RISKY_IN_JSON = re.compile(rf"""(?<=[;,])(["'\s]*)([{_SIGNS}]|-{_NO_NUMBER})""")


def escaped(text: str) -> str:
    return text if text.isalnum() else _TO_ESCAPE.sub("'", text)


def unescaped(text: str) -> str:
    return _ESCAPED.sub("", text)


def escaped_json(text: str) -> str:
    """The same document in JSON's own escapes, so that nothing in it is left to escape."""
    return _RISKY_IN_JSON.sub(lambda found: rf"{found[1]}\u{ord(found[2]):04x}", text)
