"""Everybody tries everything, with a key, without, and signed in (I14)."""

from itertools import groupby

import pytest
from django.urls import resolve

from tests.matrix.cells import ask, behind_open_doors, differences, open_the_doors
from tests.matrix.routes import API_METHODS, Route, all_routes, readable
from tests.matrix.table import Row, rows
from tests.matrix.world import EVERYBODY, make_world

pytestmark = pytest.mark.timeout(300)  # Hundreds of pages on a busy machine.

BY_AREA = {
    area: list(of_area)
    for area, of_area in groupby(sorted(rows(), key=lambda row: row.area), lambda row: row.area)
}


class _SomeNumber(dict):
    def __missing__(self, name: str) -> int:
        return 1


def listed() -> set[Route]:
    return {(row.method, route_of(row)) for row in rows()}


def route_of(row: Row) -> str:
    path = "/" + row.address.partition("?")[0].format_map(_SomeNumber())
    return readable(resolve(path).route)


def test_every_route_is_in_the_table():
    assert listed() - all_routes() == set()
    assert all_routes() - listed() == set()


@pytest.mark.parametrize("area", BY_AREA)
def test_everybody_is_answered_as_the_table_says(db, area):
    assert list(differences(make_world(), BY_AREA[area])) == []


@pytest.mark.parametrize("area", [area for area in BY_AREA if area.startswith("api")])
def test_what_is_somebody_elses_is_not_found_even_behind_an_open_door(db, area, monkeypatch):
    open_the_doors(monkeypatch)

    assert list(differences(make_world(), behind_open_doors(BY_AREA[area]))) == []


def test_methods_that_a_route_has_not_are_refused(db):
    """By keys with no right at all as 403 or 404, before it is said which methods there are."""
    world, found = make_world(), set()
    paths = {route_of(row): row.address for row in rows() if row.area.startswith("api")}
    for path, address in paths.items():
        for method in set(API_METHODS) - {m for m, p in all_routes() if p == path}:
            allowed = {"manager": {"405", "403"}, "no key": {"401"}, "bot": {"403", "405"}}
            for actor, verdicts in allowed.items():
                cell = ask(world, actor, method, address)
                if cell.verdict not in verdicts or cell.wrote:
                    found.add((actor, method, address, cell.verdict))

    assert found == set()


def test_everybody_is_in_the_table():
    assert {actor for row in rows() for actor in row.expected} == set(EVERYBODY)
