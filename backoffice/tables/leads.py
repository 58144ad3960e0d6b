"""The table of leads: a number, a name, and everything that a lead is recognised by.

Several phones, addresses or numbers of one lead stand in one cell, each on a line of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from backoffice.tables.resources import Order, TableResource, Written
from backoffice.tables.rows import Kind, Row
from leads.enums import IdentityKind
from leads.exceptions import InvalidIdentity
from leads.models import Lead, LeadIdentity
from leads.services.importing import Identity, LeadRow, Outlook, RowsRefused, look_at, save_leads
from leads.services.normalisation import normalise
from operators.exceptions import TryAgain
from sources.models import LeadSource

_MAX_ID = 2**63 - 1
_MAX_SOURCE_ID = 2**31 - 1
_PIECE = 1000
# Between a source and a customer's number in it. A colon would make times of them in Excel.
_OF_SOURCE = "#"


class IdentitiesField(forms.CharField):
    """Lines of a cell, each in the stored spelling."""

    def __init__(self, kind: IdentityKind) -> None:
        super().__init__()
        self.kind = kind

    def to_python(self, value: Any) -> list[Identity]:  # type: ignore[override]
        lines = [line.strip() for line in str(value).splitlines() if line.strip()]
        try:
            return list(dict.fromkeys(map(self.identity, lines)))
        except InvalidIdentity as problem:
            raise ValidationError(gettext(str(problem))) from None

    def run_validators(self, value: Any) -> None:
        """Each line is looked at already."""

    def identity(self, line: str) -> Identity:
        return self.kind.value, normalise(self.kind, line), None


class ExternalIdsField(IdentitiesField):
    def identity(self, line: str) -> Identity:
        source, mark, value = line.partition(_OF_SOURCE)
        is_id = source.strip().isdecimal() and 0 < int(source[:20]) <= _MAX_SOURCE_ID
        if not mark or not is_id:
            raise ValidationError(
                gettext("Write the source's number, # and the customer's number.")
            )
        return self.kind.value, normalise(self.kind, value), int(source)


_KINDS = (
    IdentityKind.PHONE,
    IdentityKind.EMAIL,
    IdentityKind.TELEGRAM_ID,
    IdentityKind.EXTERNAL_ID,
)


class LeadResource(TableResource):
    columns = {
        "id": forms.IntegerField(min_value=1, max_value=_MAX_ID),
        "name": forms.CharField(max_length=200),
        **{kind.value: IdentitiesField(kind) for kind in _KINDS[:-1]},
        IdentityKind.EXTERNAL_ID.value: ExternalIdsField(IdentityKind.EXTERNAL_ID),
    }
    told = ("created_at",)

    class Meta:
        model = Lead

    def check(self, rows: list[Row], order: Order) -> None:
        _look_for_unknown_sources(rows)
        readable = [row for row in rows if not row.problems]
        for row, outlook in zip(readable, look_at(_lead_rows(readable)), strict=True):
            _note(row, outlook)

    def write(self, rows: list[Row], order: Order) -> Written:
        """All rows or none."""
        changed = [row for row in rows if row.kind is not Kind.UNCHANGED]
        written = Written()
        try:
            save_leads(_lead_rows(changed))
        except RowsRefused as refusal:
            by_line = {row.line: row for row in changed}
            written.refused = [
                (by_line[o.row.line], " ".join(_texts(o))) for o in refusal.outlooks if o.problems
            ]
            written.wrote_nothing = True
        except TryAgain as refusal:
            written.refused = [(changed[0], gettext(str(refusal)))]
            written.wrote_nothing = True
        return written

    def exported(self, queryset: Any) -> Iterator[list[Any]]:
        """Whoever was merged into another lead isn't a lead any more: the survivor has it all."""
        leads = queryset.filter(merged_into=None).select_related(None).order_by("pk")
        last = 0
        while piece := list(leads.filter(pk__gt=last)[:_PIECE]):
            identities = _identities_of(piece)
            for lead in piece:
                yield [
                    lead.pk,
                    lead.name,
                    *(identities.get((lead.pk, kind.value), "") for kind in _KINDS),
                    lead.created_at.isoformat(timespec="seconds"),
                ]
            last = piece[-1].pk


def _lead_rows(rows: Sequence[Row]) -> list[LeadRow]:
    return [
        LeadRow(
            line=row.line,
            lead_id=row.values.get("id"),
            name=row.values.get("name", ""),
            identities=tuple(i for kind in _KINDS for i in row.values.get(kind.value, ())),
        )
        for row in rows
    ]


def _note(row: Row, outlook: Outlook) -> None:
    if outlook.is_new:
        row.kind = Kind.NEW
    if outlook.renames:
        row.change("name", was=outlook.name_was, now=outlook.row.name)
    for kind in _KINDS:
        new = [_said(identity) for identity in outlook.new_identities if identity[0] == kind.value]
        if new:
            row.change(kind.value, was="", now=", ".join(new))
    for problem in outlook.problems:
        row.refuse(problem.column, gettext(problem.message) % problem.params)


def _texts(outlook: Outlook) -> list[str]:
    return [gettext(problem.message) % problem.params for problem in outlook.problems]


def _said(identity: Identity) -> str:
    _kind, value, source_id = identity
    return f"{source_id}{_OF_SOURCE}{value}" if source_id else value


def _look_for_unknown_sources(rows: Sequence[Row]) -> None:
    column = IdentityKind.EXTERNAL_ID.value
    named = {i[2] for row in rows for i in row.values.get(column, ())}
    known = (
        set(LeadSource.objects.filter(pk__in=named).values_list("pk", flat=True))
        if named
        else set()
    )
    for row in rows:
        if any(source_id not in known for _, _, source_id in row.values.get(column, ())):
            row.refuse(column, gettext("There is no such source."))


def _identities_of(leads: Sequence[Lead]) -> Mapping[tuple[int, str], str]:
    """What stands in each cell."""
    ids = [lead.pk for lead in leads]
    found = LeadIdentity.objects.filter(lead__in=ids).order_by("pk")
    cells: dict[tuple[int, str], list[str]] = {}
    for lead_id, *identity in found.values_list("lead", "kind", "value", "lead_source"):
        cells.setdefault((lead_id, identity[0]), []).append(_said(tuple(identity)))  # type: ignore[arg-type]
    return {key: "\n".join(values) for key, values in cells.items()}
