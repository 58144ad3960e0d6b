"""What a spreadsheet would take for a formula gets an apostrophe, and loses it on its way back.

So what people wrote is never run, phone numbers keep their plus, and a table that is exported and
imported again changes nothing. A text that begins with such an apostrophe itself gets one more.
"""

import re

# Full-width signs are formulas in Japanese and Chinese versions of Excel.
_RISKY = r"\s*[=+\-@\t\r\n＝＋－＠]"
_TO_ESCAPE = re.compile(f"'*{_RISKY}")
_ESCAPED = re.compile(f"'+{_RISKY}")


def escaped(text: str) -> str:
    if text[:1].isalnum():
        return text
    return f"'{text}" if _TO_ESCAPE.match(text) else text


def unescaped(text: str) -> str:
    return text[1:] if _ESCAPED.match(text) else text
