"""Rows of the past, as they follow from the plan. They are written by COPY with the ids and times
that they would have had; nothing else in the product does that.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from appeals.services.demo import words
from appeals.services.demo.cast import Cast, Change, Place
from appeals.services.demo.plan import EVENTS_PER_APPEAL, SECOND, First, Plan, Size
from appeals.services.demo.rhythm import LocalTime, arrivals, first_arrivals
from appeals.services.demo.timeline import ACTOR, APPEAL_COLUMNS, EVENT_COLUMNS, Case, stamp
from leads.enums import IdentityKind
from operators.enums import ConfigurationField as Field
from operators.statements import Statement
from sources.enums import LeadSourceType

# So many of the doubles are merged in the live set; the others wait for a manager's decision.
MERGED_DOUBLES = 2


def reserve_ids(size: Size) -> First:
    """Ids below all that are given from now on, so that lists by id are in order of time. What is
    reserved is never given back.
    """
    return First(
        operator=_reserve("operators_operator", size.operators),
        source=_reserve("sources_leadsource", size.sources),
        lead=_reserve("leads_lead", size.leads + size.doubles),
        appeal=_reserve("appeals_appeal", size.appeals),
        event=_reserve("appeals_appealevent", size.appeals * EVENTS_PER_APPEAL),
    )


def _reserve(table: str, count: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [table])
        first: int = cursor.fetchone()[0]
        last = first + count - 1
        cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, last])
    return first


def write_cast(cast: Cast) -> None:
    """Operators, sources and links as they are by now, and the history of how they came to it."""
    _copy(
        "operators_operator (id, name, status, active_appeals_limit, created_at)",
        (
            (
                person.id,
                person.name,
                cast.now(Field.STATUS, operator_id=person.id),
                cast.now(Field.ACTIVE_APPEALS_LIMIT, operator_id=person.id),
                stamp(person.hired_at),
            )
            for person in cast.people
        ),
    )
    _copy(
        "sources_leadsource (id, name, type, strategy, created_at)",
        (
            (
                place.id,
                place.name,
                place.kind.value,
                cast.now(Field.STRATEGY, lead_source_id=place.id),
                stamp(cast.opened_at),
            )
            for place in cast.places
        ),
    )
    _write_links(cast.changes)
    _write_changes(cast.changes)


def _write_links(changes: Sequence[Change]) -> None:
    """Each with the factor that it was given last, since it was added."""
    links: dict[tuple[int | None, int | None], tuple[int, int]] = {}
    for change in changes:
        if change.about == Field.ROUTING_FACTOR:
            link = change.lead_source_id, change.operator_id
            links[link] = change.now, links[link][1] if link in links else change.at
    _copy(
        "sources_leadsourceoperator (lead_source_id, operator_id, routing_factor, created_at)",
        ((*link, factor, stamp(at)) for link, (factor, at) in links.items()),
    )


def _write_changes(changes: Iterable[Change]) -> None:
    _copy(
        "operators_configurationchange (at, actor, operator_id, lead_source_id, field, was, now, "
        "reason)",
        (
            (
                stamp(change.at),
                ACTOR,
                change.operator_id,
                change.lead_source_id,
                change.about.value,
                _json(change.was),
                _json(change.now),
                change.reason,
            )
            for change in changes
        ),
    )


def write_leads(plan: Plan, cast: Cast) -> None:
    """Everybody who ever writes, known since their first appeal; and some who are there twice."""
    size, first = plan.size, plan.first.lead
    rng = plan.rng("leads")
    since = first_arrivals(arrivals(plan, LocalTime(plan)), size.leads)
    homes = cast.homes()
    names = [
        words.name_in(words.language_of(first + number), rng) if rng.random() < _NAMED else ""
        for number in range(size.leads)
    ]
    since += [plan.ends_at - SECOND] * size.doubles
    names += [names[number] for number in range(size.doubles)]
    kinds = [home.kind for home in homes[: size.leads]] + [LeadSourceType.EMAIL] * size.doubles
    _copy(
        "leads_lead (id, name, created_at)",
        (
            (first + number, name, stamp(at))
            for number, (name, at) in enumerate(zip(names, since, strict=True))
        ),
    )
    _copy(
        "leads_leadidentity (lead_id, kind, value, lead_source_id, created_at)",
        (
            (
                first + number,
                kind.value,
                value,
                _source_of(kind, homes[number]),
                stamp(since[number]),
            )
            for number in range(size.leads + size.doubles)
            for kind, value in words.identities_of(number, kinds[number], rng).items()
        ),
    )
    _copy(
        "leads_mergecandidate (older_id, newer_id, found_at)",
        (
            (first + number, double_of(plan, number), stamp(plan.ends_at))
            for number in range(MERGED_DOUBLES, size.doubles)
        ),
    )


def double_of(plan: Plan, number: int) -> int:
    """The id of the lead who is the lead with this number once more."""
    return plan.first.lead + plan.size.leads + number


def _source_of(kind: IdentityKind, home: Place) -> int | None:
    return home.id if kind == IdentityKind.EXTERNAL_ID else None


_NAMED = 0.93


def write_cases(cases: Sequence[Case]) -> None:
    """Appeals of the past with their events. What they refer to is kept from being deleted and
    merged until the commit; an appeal of what is gone, merged or erased already is left out.
    """
    operators = _there(_KEEP_OPERATORS, (case.desk.id for case in cases if case.desk))
    sources = _there(_KEEP_SOURCES, (case.line.id for case in cases))
    leads = _there(_KEEP_LEADS, (case.lead_id for case in cases))
    kept = [
        case
        for case in cases
        if case.lead_id in leads
        and case.line.id in sources
        and (case.desk is None or case.desk.id in operators)
    ]
    _copy_lines(f"appeals_appeal ({APPEAL_COLUMNS})", (case.row() for case in kept))
    _copy_lines(
        f"appeals_appealevent ({EVENT_COLUMNS})", (line for case in kept for line in case.events)
    )


def _there(statement: Statement, ids: Iterable[int]) -> set[int]:
    return {pk for (pk,) in statement.rows(ids=sorted(set(ids)))}


_KEEP_OPERATORS = Statement(
    "keep_operators",
    """
SELECT id FROM operators_operator WHERE id = ANY (%(ids)s::bigint[]) ORDER BY id FOR KEY SHARE""",
)
_KEEP_SOURCES = Statement(
    "keep_sources",
    """
SELECT id FROM sources_leadsource WHERE id = ANY (%(ids)s::int[]) ORDER BY id FOR KEY SHARE""",
)
# Everybody of the past is known by something, but for those who were erased.
_KEEP_LEADS = Statement(
    "keep_leads",
    """
SELECT l.id FROM leads_lead l
 WHERE l.id = ANY (%(ids)s::bigint[]) AND l.merged_into_id IS NULL
   AND EXISTS (SELECT FROM leads_leadidentity i WHERE i.lead_id = l.id)
 ORDER BY l.id FOR KEY SHARE""",
)


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _copy(target: str, rows: Iterable[Sequence[Any]]) -> None:
    _copy_lines(target, map(_line, rows))


def _line(row: Sequence[Any]) -> str:
    return (
        "\t".join("\\N" if value is None else str(value).translate(_ESCAPED) for value in row)
        + "\n"
    )


_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n"})


def _copy_lines(target: str, lines: Iterable[str]) -> None:
    with connection.cursor() as cursor, cursor.copy(f"COPY {target} FROM STDIN") as copy:
        copy.write("".join(lines))
