"""What the routing reads before it chooses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from access.principals import Principal
from access.selectors import principal_in, principal_of_key, rows_of_key, was_marked_lately
from appeals import statements
from appeals.enums import Verdict
from appeals.strategies import Candidate
from operators.statements import Row
from sources.enums import LeadSourceStatus, Strategy

_ELIGIBLE = Verdict.ELIGIBLE.value


class FirstAnswer(NamedTuple):
    """What an Idempotency-Key was answered with the first time; see IdempotencyRecord."""

    fingerprint: str
    answer: list[list[Any]]


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
    # Of the Idempotency-Key that was asked for; None where it is new.
    first_answer: FirstAnswer | None = None

    @property
    def is_served_in_turn(self) -> bool:
        """One post after the other, as each choice depends on the one before."""
        return self.strategy == Strategy.SMOOTH_WEIGHTED

    @property
    def somebody_is_eligible(self) -> bool:
        return any(candidate.verdict == _ELIGIBLE for candidate in self.operators)


@dataclass(frozen=True, slots=True)
class Once:
    """An Idempotency-Key and what tells one body from another."""

    key: str
    fingerprint: str

    def as_parameters(self) -> dict[str, str]:
        return {"key": self.key, "fingerprint": self.fingerprint}


def read_routes(lead_source_id: int, lead_id: int | None = None) -> Routes | None:
    """The routes of a source; None where there is no such source."""
    rows = statements.READ_ROUTES.rows(source=lead_source_id, lead=lead_id)
    return routes_in(rows, lead_source_id, lead_id)


def routes_in(rows: Sequence[Row], lead_source_id: int, lead_id: int | None) -> Routes | None:
    """What READ_ROUTES has answered."""
    return _routes(lead_source_id, lead_id, rows[0]) if rows else None


def first_answer(key: str, lead_source_id: int) -> FirstAnswer | None:
    """What this Idempotency-Key of the source was answered with; None where it is new."""
    row = statements.FIND_ANSWER.row(source=lead_source_id, key=key)
    return FirstAnswer._make(row) if row else None


def read_routes_of(lead_source_ids: Sequence[int]) -> dict[int, Routes]:
    """The routes of several sources in one snapshot, by source; those that exist."""
    rows = statements.READ_ROUTES_OF_SOURCES.rows(sources=lead_source_ids, lead=None)
    return {source_id: _routes(source_id, None, tuple(row)) for source_id, *row in rows}


def principal_and_routes(
    key: str, *, lead_source_id: int | None, lead_id: int | None, once: Once | None
) -> tuple[Principal | None, Routes | None]:
    """The principal of a usable key, with the routes of its source or else of the named one.

    One statement for both, and for the first answer to the Idempotency-Key where there is one.
    Where the use of the key is to be noted, the routes are left out.
    """
    if not was_marked_lately(key):
        return principal_of_key(key), None
    asked = {"source": lead_source_id, "lead": lead_id}
    rows = (
        rows_of_key(key, statements.READ_KEY_ANSWER_AND_ROUTES, once_key=once.key, **asked)
        if once
        else rows_of_key(key, statements.READ_KEY_AND_ROUTES, **asked)
    )
    if not rows:
        return None, None
    (row,) = rows
    principal, source_id = principal_in(row, key), row[3]
    if source_id is None:
        return principal, None
    if once is None:
        return principal, _routes(source_id, lead_id, row[4:])
    answer = FirstAnswer._make(row[4:6]) if row[4] is not None else None
    return principal, replace(_routes(source_id, lead_id, row[6:]), first_answer=answer)


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
