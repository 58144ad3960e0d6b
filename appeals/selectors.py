"""What the routing reads before it chooses."""

from collections.abc import Sequence
from dataclasses import dataclass

from access.principals import Principal
from access.selectors import principal_in, principal_of_key, rows_of_key, was_marked_lately
from appeals import statements
from appeals.strategies import Candidate
from operators.statements import Row
from sources.enums import LeadSourceStatus


@dataclass(frozen=True, slots=True)
class Routes:
    """A source as one snapshot saw it: its operators in id order, and the lead asked for."""

    lead_source_id: int
    is_open: bool
    strategy: str
    asked_lead_id: int | None
    # The survivor where the lead was merged; None where it isn't known.
    known_lead_id: int | None
    operators: list[Candidate]


@dataclass(frozen=True, slots=True)
class Once:
    """An Idempotency-Key and what tells one body from another."""

    key: str
    fingerprint: str

    def as_parameters(self) -> dict[str, str]:
        return {"key": self.key, "fingerprint": self.fingerprint}


def read_routes(lead_source_id: int, lead_id: int | None = None) -> Routes | None:
    """The routes of a source; None where there is no such source."""
    row = statements.READ_ROUTES.row(source=lead_source_id, lead=lead_id)
    return _routes(lead_source_id, lead_id, row) if row else None


def read_routes_of(lead_source_ids: Sequence[int]) -> dict[int, Routes]:
    """The routes of several sources in one snapshot, by source; those that exist."""
    rows = statements.READ_ROUTES_OF_SOURCES.rows(sources=lead_source_ids, lead=None)
    return {source_id: _routes(source_id, None, tuple(row)) for source_id, *row in rows}


def principal_and_routes(
    key: str, *, lead_source_id: int | None, lead_id: int | None
) -> tuple[Principal | None, Routes | None]:
    """The principal of a usable key, with the routes of its source or else of the named one.

    One statement for both. Where the use of the key is to be noted, the routes are left out.
    """
    if not was_marked_lately(key):
        return principal_of_key(key), None
    rows = rows_of_key(key, statements.READ_KEY_AND_ROUTES, source=lead_source_id, lead=lead_id)
    if not rows:
        return None, None
    (row,) = rows
    routes = _routes(row[3], lead_id, row[4:]) if row[3] is not None else None
    return principal_in(row, key), routes


def _routes(lead_source_id: int, lead_id: int | None, row: Row) -> Routes:
    status, strategy, known_lead_id, *operators = row
    return Routes(
        lead_source_id,
        status == LeadSourceStatus.ACTIVE,
        strategy,
        lead_id,
        known_lead_id,
        statements.candidates(operators),
    )
