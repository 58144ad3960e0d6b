"""Cells of the table: somebody asks for something, and what becomes of it in one word."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from api.permissions import HasRole
from tests.matrix.table import Row, body_of
from tests.matrix.world import World, undone


@dataclass(frozen=True)
class Cell:
    """`verdict` is the status, and in the back-office a word:

    ok     a page, maybe a form with what is wrong in it
    done   something was written
    gone   a redirect that wrote nothing; mostly there is no such row, for whoever asks
    login  to the sign-in
    no     403
    """

    verdict: str
    wrote: bool
    shown: tuple[str, ...]  # marks that this actor may not see


def ask(world: World, actor: str, method: str, address: str, body: Any = None) -> Cell:
    address = "/" + _named(address, world)
    is_api = address.startswith("/api/")
    sent = _sent(_named(body or {}, world), as_json=is_api) if method in _WITH_BODY else ()
    with undone() as rows_written:
        answer = world.request(actor, method, address, *sent)
        wrote = rows_written() > 0
    text = b"".join(answer) if answer.streaming else answer.content
    shown = world.shown_to(actor, text.decode() + answer.headers.get("Location", ""))
    verdict = str(answer.status_code) if is_api else _in_a_word(answer, wrote=wrote)
    return Cell(verdict, wrote, tuple(shown))


_WITH_BODY = {"POST", "PUT", "PATCH", "DELETE"}


def _sent(body: Any, *, as_json: bool) -> tuple[str | bytes, str]:
    """The body as it goes over the wire, and its type."""
    if as_json:
        return json.dumps(body), "application/json"
    return urlencode(body, doseq=True), "application/x-www-form-urlencoded"


def _in_a_word(answer: Any, *, wrote: bool) -> str:
    if answer.status_code == 200:
        return "done" if wrote else "ok"
    if answer.status_code in {301, 302}:
        if answer.headers["Location"].startswith(reverse("admin:login")):
            return "login"
        return "done" if wrote else "gone"
    return {403: "no"}.get(answer.status_code, str(answer.status_code))


def _named(part: Any, world: World) -> Any:
    """`{appeal}` in a text, at any depth, is what the world calls so; alone it stays a number."""
    if isinstance(part, dict):
        return {_named(k, world): _named(v, world) for k, v in part.items()}
    if isinstance(part, list):
        return [_named(each, world) for each in part]
    if not isinstance(part, str):
        return part
    name = part.strip("{}")
    return world.names[name] if part == f"{{{name}}}" else part.format_map(world.names)


def differences(world: World, rows: Iterable[Row]) -> Iterator[str]:
    """Where somebody is answered otherwise than the table says, writes, or is shown too much."""
    for row in rows:
        body = body_of(row.method, row.address)
        for actor, expected in row.expected.items():
            cell = ask(world, actor, row.method, row.address, body)
            may_write = row.method != "GET" and expected[:1] in {"2", "d"}
            if cell.verdict != expected:
                yield f"{actor}: {row.method} {row.address} is {cell.verdict}, not {expected}"
            if cell.wrote and not may_write:
                yield f"{actor}: {row.method} {row.address} writes"
            if cell.shown:
                yield f"{actor}: {row.method} {row.address} shows {', '.join(cell.shown)}"


# What a bot and an operator would find behind a door that lets everybody in: what the queries
# themselves leave them. Lists are empty or have their own.
_OWN = {
    "bot": {"appeals/{appeal}", "lead-sources/{source}", "lead-sources/{source}/operators"},
    "operator": {"appeals/{appeal}", "operators/{operator}"},
    "other bot": set(),
    "other operator": set(),
}


def open_the_doors(patch: Any) -> None:
    patch.setattr(HasRole, "has_permission", lambda _self, request, _view: bool(request.user))


def behind_open_doors(rows: Iterable[Row]) -> Iterator[Row]:
    """Of the API: everything that is read, and of others everything that has an id."""
    for row in rows:
        path = row.address.removeprefix("api/v1/")
        expected = {
            actor: "200" if "{" not in path or path in own else "404"
            for actor, own in _OWN.items()
            if row.method == "GET" or ("{" in path and "other" in actor)
        }
        if row.area.startswith("api") and path not in {"operators/me", "schema", "docs"}:
            yield replace(row, expected=expected)
