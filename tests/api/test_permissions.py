"""Who may use which route; a bot's answers never tell what isn't its own."""

import pytest
from django.urls import get_resolver

FOR_BOTS = {
    ("GET", "/api/v1/appeals"),
    ("POST", "/api/v1/appeals"),
    ("POST", "/api/v1/appeals/batch"),
    ("GET", "/api/v1/appeals/1"),
}
FOR_MANAGERS = [
    ("GET", "/api/v1/lead-sources"),
    ("POST", "/api/v1/lead-sources"),
    ("GET", "/api/v1/lead-sources/1"),
    ("PUT", "/api/v1/lead-sources/1"),
    ("PATCH", "/api/v1/lead-sources/1"),
    ("DELETE", "/api/v1/lead-sources/1"),
    ("GET", "/api/v1/lead-sources/1/operators"),
    ("POST", "/api/v1/lead-sources/1/operators"),
    ("PUT", "/api/v1/lead-sources/1/operators"),
    ("GET", "/api/v1/lead-sources/1/operators/1"),
    ("PUT", "/api/v1/lead-sources/1/operators/1"),
    ("PATCH", "/api/v1/lead-sources/1/operators/1"),
    ("DELETE", "/api/v1/lead-sources/1/operators/1"),
    ("GET", "/api/v1/operators"),
    ("POST", "/api/v1/operators"),
    ("GET", "/api/v1/operators/1"),
    ("PUT", "/api/v1/operators/1"),
    ("PATCH", "/api/v1/operators/1"),
    ("DELETE", "/api/v1/operators/1"),
    ("PUT", "/api/v1/appeals/1"),
    ("PATCH", "/api/v1/appeals/1"),
    ("DELETE", "/api/v1/appeals/1"),
    ("POST", "/api/v1/appeals/1/resolve"),
    ("POST", "/api/v1/appeals/1/reopen"),
    ("POST", "/api/v1/appeals/1/return"),
    ("POST", "/api/v1/appeals/1/reassign"),
    ("GET", "/api/v1/appeals/1/decisions"),
    ("GET", "/api/v1/appeals/1/events"),
    ("GET", "/api/v1/leads"),
    ("GET", "/api/v1/leads/1"),
    ("POST", "/api/v1/leads/1/merge"),
    ("POST", "/api/v1/leads/1/unmerge"),
    ("GET", "/api/v1/inspect/leads"),
    ("GET", "/api/v1/inspect/appeals-distribution"),
]


@pytest.mark.parametrize(("method", "path"), FOR_MANAGERS)
def test_route_of_managers_refuses_a_bot(bot, method, path, everything_stored):
    before = everything_stored()

    answer = bot.generic(method, path, "{}", content_type="application/json")

    assert answer.status_code == 403
    assert everything_stored() == before


@pytest.mark.parametrize(("method", "path"), sorted([*FOR_BOTS, *FOR_MANAGERS]))
def test_route_refuses_whoever_has_no_key(anonymous, method, path):
    answer = anonymous.generic(method, path, "{}", content_type="application/json")

    assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/api/v1/schema", "/api/v1/docs"])
def test_documentation_opens_for_any_key_and_for_nobody_else(bot, anonymous, path):
    assert bot.get(path).status_code == 200
    assert anonymous.get(path).status_code == 401


def test_every_route_is_listed_here():
    listed = {path for _, path in [*FOR_BOTS, *FOR_MANAGERS]}
    documentation = {"/api/v1/schema", "/api/v1/docs"}

    assert _routes() == listed | documentation


def _routes() -> set[str]:
    patterns = next(p for p in get_resolver().url_patterns if str(p.pattern) == "api/v1/")
    found = set()
    for route in patterns.url_patterns:
        path = str(route.pattern).strip("^$").removesuffix("/?")
        for group in ("lead_source_id", "appeal_id", "pk"):
            path = path.replace(f"(?P<{group}>[1-9][0-9]{{0,18}})", "1")
        found.add(f"/api/v1/{path}")
    return found
