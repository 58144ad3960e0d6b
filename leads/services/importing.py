"""Leads out of a table: each is told by its number or is new, and is given a name and identities.

A look says of every row what it would do and what is wrong with it; saving looks again under the
locks and writes all rows or none. Nothing is taken away: identities are added to those that a lead
has, and without a name it keeps its own. Unlike intake this guesses nothing: an identity that
somebody else has is a mistake in the table.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import IntegrityError, OperationalError, transaction

from leads import statements
from leads.models import FIRST_GENERATED_LEAD_ID, Lead
from operators.exceptions import DomainError, TryAgain

_T = TypeVar("_T")

_ROUNDS = 5
_BATCH = 1000

# https://www.postgresql.org/docs/current/errcodes-appendix.html
_UNIQUE, _SERIALIZATION_FAILURE, _DEADLOCK = "23505", "40001", "40P01"
_LOST = {_UNIQUE, _SERIALIZATION_FAILURE, _DEADLOCK}

# As it is stored: kind, value and, for an external id alone, its source.
Identity = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class LeadRow:
    """`line` is what people find the row by; the identities are normalised."""

    line: int
    lead_id: int | None = None
    name: str = ""
    identities: tuple[Identity, ...] = ()


@dataclass(frozen=True, slots=True)
class RowProblem:
    """`message` is English and has placeholders for `params`; `column` is "id" or a kind."""

    column: str
    message: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Outlook:
    """What a row would do. `name_was` is that of a lead that is there."""

    row: LeadRow
    is_new: bool = True
    name_was: str = ""
    new_identities: list[Identity] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)

    @property
    def renames(self) -> bool:
        return bool(self.row.name) and self.row.name != self.name_was.strip()


class RowsRefused(DomainError):
    """Some rows can't be written, so none was; `outlooks` has all of them."""

    code = "rows_refused"

    def __init__(self, outlooks: Sequence[Outlook]) -> None:
        super().__init__("Somebody changed the same leads meanwhile. Nothing was imported.")
        self.outlooks = outlooks


def look_at(rows: Sequence[LeadRow]) -> list[Outlook]:
    """What each row would do; a fixed number of statements for a thousand rows."""
    leads = _leads_of(rows)
    holders = _holders_of(rows)
    outlooks = [Outlook(row) for row in rows]
    for outlook in outlooks:
        _look_at_lead(outlook, leads)
        _look_at_identities(outlook, holders)
    _refuse_repeated(outlooks)
    return outlooks


def save_leads(rows: Sequence[LeadRow]) -> list[Outlook]:
    """Write all rows, or none and raise RowsRefused; in one transaction of its own.

    Known leads are locked in ascending order, as everybody does, without stopping new appeals of
    theirs; then identities are inserted in the order of `identify`. The unique constraints decide
    who gets an identity that is posted at the same moment; whoever comes too late looks again.
    Raises TryAgain when others were quicker every time.
    """
    for _ in range(_ROUNDS):
        try:
            with transaction.atomic(durable=True):
                return _save(rows)
        except (IntegrityError, OperationalError) as error:
            if getattr(error.__cause__, "sqlstate", None) not in _LOST:
                raise
    raise TryAgain


def _save(rows: Sequence[LeadRow]) -> list[Outlook]:
    for ids in _batches(sorted(row.lead_id for row in rows if row.lead_id)):
        list(Lead.objects.filter(pk__in=ids).order_by("pk").select_for_update(no_key=True))
    outlooks = look_at(rows)
    if any(outlook.problems for outlook in outlooks):
        raise RowsRefused(outlooks)
    made = _create([outlook.row for outlook in outlooks if outlook.is_new])
    _rename([outlook.row for outlook in outlooks if not outlook.is_new and outlook.renames])
    _add_identities(
        (made.get(outlook.row.line) or outlook.row.lead_id or 0, outlook.new_identities)
        for outlook in outlooks
    )
    return outlooks


def _create(rows: Sequence[LeadRow]) -> dict[int, int]:
    """The numbers of the new leads, by line."""
    made = {row.line: Lead(pk=row.lead_id, name=row.name) for row in rows}
    # Those that have a number apart from those who are given one on the way.
    for has_number in (True, False):
        leads = [lead for lead in made.values() if bool(lead.pk) is has_number]
        Lead.objects.bulk_create(leads, batch_size=_BATCH)
    return {line: lead.pk for line, lead in made.items()}


def _rename(rows: Sequence[LeadRow]) -> None:
    leads = [Lead(pk=row.lead_id, name=row.name) for row in rows]
    Lead.objects.bulk_update(leads, ["name"], batch_size=_BATCH)


def _add_identities(identities: Iterable[tuple[int, Sequence[Identity]]]) -> None:
    rows = [(lead_id, *identity) for lead_id, new in identities for identity in new]
    if rows:
        lead_ids, kinds, values, sources = map(list, zip(*rows, strict=True))
        statements.ADD_IDENTITIES.row(
            lead_ids=lead_ids, kinds=kinds, values=values, sources=sources
        )


def _leads_of(rows: Sequence[LeadRow]) -> dict[int, Lead]:
    leads: dict[int, Lead] = {}
    for ids in _batches([row.lead_id for row in rows if row.lead_id]):
        leads |= Lead.objects.in_bulk(ids)
    return leads


def _holders_of(rows: Sequence[LeadRow]) -> dict[Identity, int]:
    """Who has each identity; a merged lead stands for its survivor."""
    named = list(dict.fromkeys(identity for row in rows for identity in row.identities))
    holders: dict[Identity, int] = {}
    for identities in _batches(named):
        kinds, values, sources = map(list, zip(*identities, strict=True))
        found = statements.FIND_LEADS.rows(kinds=kinds, values=values, sources=sources)
        for position, _identity_id, lead_id, _is_nameless in found:
            holders[identities[position - 1]] = lead_id
    return holders


def _look_at_lead(outlook: Outlook, leads: Mapping[int, Lead]) -> None:
    number = outlook.row.lead_id
    lead = leads.get(number) if number else None
    if lead is not None:
        outlook.is_new, outlook.name_was = False, lead.name
        if lead.merged_into_id:
            text = "The lead was merged into %(id)s; name that one."
            outlook.problems.append(RowProblem("id", text, {"id": lead.merged_into_id}))
    elif number and number >= FIRST_GENERATED_LEAD_ID:
        outlook.problems.append(RowProblem("id", "There is no such lead."))
    elif not number and not outlook.row.identities:
        outlook.problems.append(RowProblem("id", "A lead needs a number or an identity."))


def _look_at_identities(outlook: Outlook, holders: Mapping[Identity, int]) -> None:
    for identity in outlook.row.identities:
        holder = holders.get(identity)
        if holder is None:
            outlook.new_identities.append(identity)
        elif holder != outlook.row.lead_id:
            text = "Lead %(id)s has it."
            outlook.problems.append(RowProblem(identity[0], text, {"id": holder}))


def _refuse_repeated(outlooks: Sequence[Outlook]) -> None:
    """Of rows that name the same lead or identity, all but the first are wrong."""
    first: dict[int | Identity, int] = {}
    for outlook in outlooks:
        row = outlook.row
        named: list[tuple[str, int | Identity]] = [(each[0], each) for each in row.identities]
        if row.lead_id:
            named.append(("id", row.lead_id))
        for column, what in named:
            line = first.setdefault(what, row.line)
            if line != row.line:
                text = "Line %(line)s is about the same."
                outlook.problems.append(RowProblem(column, text, {"line": line}))


def _batches(items: Sequence[_T]) -> Iterable[Sequence[_T]]:
    return (items[start : start + _BATCH] for start in range(0, len(items), _BATCH))
