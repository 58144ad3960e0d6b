"""A payload as people read it: JSON of whatever shape, and never anything but text."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext, pgettext

_ENTRIES_SHOWN = 300
_DEPTH_SHOWN = 5
_PREVIEW = 140  # characters
_PREVIEWED = 8  # values
# Where bots put what the lead wrote; it says more of an appeal than whatever else comes with it.
_WRITTEN = ("text", "message", "comment", "question", "subject")
_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)


def shown(payload: dict[str, Any]) -> SafeString:
    """All of it, with its JSON behind."""
    context = {"payload": payload, "readable": readable(payload), "json": as_json(payload)}
    return render_to_string("backoffice/payload.html", context)


def preview(payload: dict[str, Any]) -> str:
    """One line that tells this appeal from the others."""
    written = [payload[key] for key in _WRITTEN if key in payload]
    rest = [value for key, value in payload.items() if key not in _WRITTEN]
    said = " · ".join(islice(_texts([written, rest]), _PREVIEWED))
    return Truncator(" ".join(said.split())).chars(_PREVIEW)


def _texts(value: Any) -> Iterator[str]:
    """Texts and numbers, at any depth; no more of them are looked at than are asked for."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif value != "" and isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)


def readable(payload: dict[str, Any]) -> SafeString:
    """Objects as lists of what is called what, lists as lists.

    A very long one isn't shown whole, and what lies very deep is shown as JSON. Addresses of web
    pages are links where a value is nothing else.
    """
    return _Page().show(payload, _DEPTH_SHOWN)


def as_json(payload: dict[str, Any]) -> str:
    return json.dumps(payload, ensure_ascii=False, indent=2)


class _Page:
    """Counts the entries that are on it, over all depths."""

    def __init__(self) -> None:
        self._left = _ENTRIES_SHOWN

    def show(self, value: Any, depth: int) -> SafeString:
        if not value or not isinstance(value, dict | list):
            return _scalar(value)
        if not depth:
            return format_html("{}", json.dumps(value, ensure_ascii=False))
        if isinstance(value, dict):
            return self._object(value, depth - 1)
        return self._list(value, depth - 1)

    def _object(self, value: dict[str, Any], depth: int) -> SafeString:
        entries = [(key, self.show(each, depth)) for key, each in self._bounded(value.items())]
        shown = format_html_join("", "<div><dt>{}</dt><dd>{}</dd></div>", entries)
        return format_html("<dl>{}</dl>{}", shown, _left_out(len(value) - len(entries)))

    def _list(self, value: list[Any], depth: int) -> SafeString:
        entries = [(self.show(each, depth),) for each in self._bounded(value)]
        shown = format_html_join("", "<li>{}</li>", entries)
        return format_html("<ul>{}</ul>{}", shown, _left_out(len(value) - len(entries)))

    def _bounded(self, entries: Any) -> Iterator[Any]:
        for entry in entries:
            if not self._left:
                return
            self._left -= 1
            yield entry


def _left_out(count: int) -> SafeString:
    if not count:
        return SafeString("")
    return format_html("<p>{}</p>", gettext("There is more: see the JSON below."))


def _scalar(value: Any) -> SafeString:
    match value:
        case True:
            return _word(pgettext("of a yes-no value", "yes"))
        case False:
            return _word(pgettext("of a yes-no value", "no"))
        case None:
            return _word(gettext("not given"))
        case "" | [] | {}:
            return _word(gettext("empty"))
        case str() if _ADDRESS.fullmatch(value):
            return _link(value)
    return format_html("{}", value if isinstance(value, str) else json.dumps(value))


def _word(word: str) -> SafeString:
    """Ours, not the lead's."""
    return format_html("<em>{}</em>", word)


def _link(address: str) -> SafeString:
    return format_html(
        '<a class="text-link" href="{}" target="_blank" rel="noopener noreferrer">{}</a>',
        address,
        address,
    )
