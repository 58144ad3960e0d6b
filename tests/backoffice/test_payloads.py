"""Payloads of whatever shape, as people read them."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django.utils.translation import override

from backoffice.payloads import as_json, preview, readable

SCRIPT = "<script>alert(1)</script>"


def shown(payload: dict[str, Any]) -> str:
    """The text of it, each value in brackets."""
    page = re.sub(r"</?(dd|li)>", "|", readable(payload))
    return re.sub(r"<[^>]+>", "", page)


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
        self.found.add(tag)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("two\nlines", "two\nlines"),
        (17, "17"),
        (2.5, "2.5"),
        (0, "0"),
        (True, "yes"),
        (False, "no"),
        (None, "not given"),
        ("", "empty"),
        ([], "empty"),
        ({}, "empty"),
    ],
)
def test_value_is_said_in_words(value: Any, said: str):
    assert shown({"key": value}) == f"key|{said}|"


def test_objects_and_lists_are_shown_within_each_other():
    payload = {"order": {"items": [{"name": "kettle", "price": 3}, "cup"]}}

    assert shown(payload) == "order|items||name|kettle|price|3|||cup|||"


def test_words_of_ours_are_translated_and_keys_stay_as_they_come():
    with override("ru"):
        assert shown({"paid": True, "note": None}) == "paid|да|note|не указано|"


def test_markup_is_text_wherever_it_stands():
    hostile = f"{SCRIPT}\"'&"
    page = readable({hostile: hostile, "list": [hostile, {hostile: [hostile]}], "deep": _deep(9)})

    assert Tags(page).found <= {"dl", "div", "dt", "dd", "ul", "li"}


def _deep(levels: int) -> dict[str, Any]:
    return {SCRIPT: _deep(levels - 1)} if levels else {SCRIPT: SCRIPT}


@pytest.mark.parametrize("address", ["https://example.com/a?b=1&c=2", "HTTP://example.com"])
def test_address_of_a_web_page_is_a_link(address: str):
    escaped = address.replace("&", "&amp;")

    assert f'href="{escaped}" target="_blank" rel="noopener noreferrer">{escaped}</a>' in readable(
        {"page": address}
    )


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.com",
        "see https://example.com",
        'https://example.com/"onclick=alert(1)',
        "https://example.com/\nx",
        " https://example.com",
    ],
)
def test_nothing_else_is_a_link(text: str):
    assert "<a" not in readable({"page": text})


def test_what_lies_very_deep_is_shown_as_json():
    payload = {"a": {"b": {"c": {"d": {"e": {"f": "ж"}}}}}}

    assert "e|{&quot;f&quot;: &quot;ж&quot;}|" in shown(payload)


def test_a_long_one_is_not_shown_whole_and_says_so():
    page = readable({"list": list(range(1000))})

    assert "<li>298</li>" in page
    assert "<li>299</li>" not in page
    assert "There is more: see the JSON below." in page
    assert "There is more" not in readable({"list": list(range(299))})


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ({}, ""),
        ({"page": "/cart", "text": "Where is\n my order?"}, "Where is my order? · /cart"),
        ({"ok": True, "no": None, "sum": 0, "tags": ["a", {"b": "c"}]}, "0 · a · c"),
        ({"text": {"parts": ["one", "two"]}}, "one · two"),
        ({"list": list(range(100))}, "0 · 1 · 2 · 3 · 4 · 5 · 6 · 7"),
        ({"text": "x" * 1000}, "x" * 139 + "…"),
    ],
)
def test_preview_is_one_line_of_what_the_lead_wrote(payload: dict[str, Any], said: str):
    assert preview(payload) == said


def test_json_is_whole_and_keeps_letters():
    assert as_json({"имя": "Анна"}) == '{\n  "имя": "Анна"\n}'
