"""Everything that makes room: activation, a higher limit, a new link, a factor above 0.

It lives here and not with operators and sources because it takes the queue locks before the
operator's row, and hands the room over in the same transaction. Each change is written to the
history before that, with `actor` and `reason`.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from appeals import statements
from appeals.exceptions import AlreadyLinked, LinkGone, UnknownLeadSource
from appeals.services.lifecycle import return_all_of
from appeals.services.queue import Stale, hand_over, in_one_transaction, lock_queues_of
from operators.enums import ConfigurationField, OperatorStatus
from operators.exceptions import InvalidField
from operators.models import Operator
from operators.services.changes import (
    note_change,
    refuse_changed_operator,
    refuse_changed_source,
)
from operators.services.operators import rename_operator, set_user
from sources.models import LeadSource, LeadSourceOperator
from sources.services.lead_sources import note_factor, update_lead_source


def activate(operator: Operator, *, actor: str, reason: str = "") -> Operator:
    """Let the operator take appeals; those who wait for them are handed over at once."""
    return set_availability(operator, status=OperatorStatus.ACTIVE, actor=actor, reason=reason)


def deactivate(
    operator: Operator, *, actor: str, return_appeals: bool = False, reason: str = ""
) -> Operator:
    """Give the operator nothing new; with `return_appeals` also take what they have.

    Each appeal is returned in a transaction of its own; asking again after an interruption
    returns the rest.
    """
    set_availability(operator, status=OperatorStatus.INACTIVE, actor=actor, reason=reason)
    if return_appeals:
        return_all_of(operator, actor=actor, reason=reason)
    return Operator.objects.get(pk=operator.pk)


@in_one_transaction
def set_availability(
    operator: Operator,
    *,
    actor: str,
    status: OperatorStatus | None = None,
    active_appeals_limit: int | None = None,
    reason: str = "",
) -> Operator:
    """Change status and limit; whatever room that makes goes to the queue at once.

    Locks the queues of all the operator's sources shared, then the operator's row. Raises
    Operator.DoesNotExist. The answer carries the load after the hand-over.
    """
    version = lock_queues_of(operator.pk)
    return _set_availability(
        operator,
        version,
        actor=actor,
        status=status,
        active_appeals_limit=active_appeals_limit,
        reason=reason,
    )


@in_one_transaction
def edit_operator(
    operator: Operator,
    fields: Mapping[str, Any],
    *,
    actor: str,
    reason: str = "",
    expected_version: int | None = None,
) -> Operator:
    """Change `fields` at once: name, user, status, active_appeals_limit.

    `expected_version` is the one of the history that the caller has seen (`version_of_operator`);
    it is compared under the lock of the operator's row, so of two who saw the same one is
    refused. Raises ChangedMeanwhile and Operator.DoesNotExist.
    """
    version = lock_queues_of(operator.pk)
    current = Operator.objects.lock_in_order([operator.pk]).get()
    refuse_changed_operator(current.pk, expected_version)
    why: dict[str, Any] = {"actor": actor, "reason": reason}
    if "name" in fields:
        rename_operator(current, name=fields["name"], **why)
    if "user" in fields:
        set_user(current, user=fields["user"], **why)
    availability = {name: fields[name] for name in _AVAILABILITY if name in fields}
    if availability:
        return _set_availability(current, version, **availability, **why)
    return current


_AVAILABILITY = ("status", "active_appeals_limit")


def _set_availability(
    operator: Operator,
    version: int,
    *,
    actor: str,
    status: OperatorStatus | None = None,
    active_appeals_limit: int | None = None,
    reason: str = "",
) -> Operator:
    """Under the queue locks that were taken for the operator of this version."""
    was = Operator.objects.lock_in_order([operator.pk]).first()
    room = statements.SET_AVAILABILITY.row(
        operator=operator.pk, version=version, status=status, limit=active_appeals_limit
    )
    if was is None or room is None:
        raise Stale
    note = partial(note_change, actor=actor, reason=reason, operator_id=operator.pk)
    note(ConfigurationField.STATUS, was=was.status, now=status or was.status)
    limit = was.active_appeals_limit if active_appeals_limit is None else active_appeals_limit
    note(ConfigurationField.ACTIVE_APPEALS_LIMIT, was=was.active_appeals_limit, now=limit)
    hand_over(operator.pk, room=max(room[0], 0), gate_closed=room[1])
    return Operator.objects.get(pk=operator.pk)


def add_link(
    source: LeadSource, operator: Operator, *, routing_factor: int, actor: str, reason: str = ""
) -> LeadSourceOperator:
    """Let an operator serve a source. Raises AlreadyLinked."""
    factors = {operator.pk: routing_factor}
    _write_links(source.pk, factors, actor=actor, reason=reason, adding=True)
    return LeadSourceOperator.objects.get(lead_source=source, operator=operator)


def set_routing_factor(
    link: LeadSourceOperator, *, routing_factor: int, actor: str, reason: str = ""
) -> LeadSourceOperator:
    """Change the weight; from 0 to above 0 the source's queue is handed over at once.

    Raises LinkGone.
    """
    factors = {link.operator_id: routing_factor}
    _write_links(link.lead_source_id, factors, actor=actor, reason=reason)
    return LeadSourceOperator.objects.get(pk=link.pk)


def replace_routing_table(
    source: LeadSource, factors: Mapping[int, int], *, actor: str, reason: str = ""
) -> None:
    """Make `{operator id: factor}` the whole table of the source, at once."""
    _write_links(source.pk, factors, actor=actor, reason=reason, replacing=True)


def extend_routing_table(
    source: LeadSource, factors: Mapping[int, int], *, actor: str, reason: str = ""
) -> None:
    """Add these operators to the source or change their factors, at once; the others stay."""
    _write_links(source.pk, factors, actor=actor, reason=reason, extending=True)


@in_one_transaction
def edit_lead_source(
    source: LeadSource,
    fields: Mapping[str, Any],
    *,
    factors: Mapping[int, int],
    removed: Collection[int] = (),
    actor: str,
    reason: str = "",
    expected_version: int | None = None,
) -> None:
    """Change `fields` (name, status, strategy) and places in the source's table at once.

    `factors` are those of operators who are added or changed, `removed` are taken off; all
    others stay as they are. `expected_version` is the one of the history that the caller has
    seen (`version_of_source`); of two who saw the same one is refused. Raises ChangedMeanwhile,
    UnknownLeadSource, and InvalidField for an operator who isn't there.
    """
    _lock_table(source.pk, factors)
    LeadSource.objects.lock().get(pk=source.pk)
    links = LeadSourceOperator.objects.lock_of_source(source.pk)
    refuse_changed_source(source.pk, expected_version)
    if fields:
        update_lead_source(source, **fields, actor=actor, reason=reason)
    gone = [links[pk] for pk in removed if pk in links]
    _remove(gone, actor=actor, reason=reason)
    _put(source.pk, factors, links, actor=actor, reason=reason)


@in_one_transaction
def _write_links(
    source_id: int,
    factors: Mapping[int, int],
    *,
    actor: str,
    reason: str,
    adding: bool = False,
    extending: bool = False,
    replacing: bool = False,
) -> None:
    """Queue lock of the source, operators ascending, links; each new route is handed over."""
    _lock_table(source_id, factors)
    links = LeadSourceOperator.objects.lock_of_source(source_id)
    if adding and links.keys() & factors.keys():
        raise AlreadyLinked
    must_be_there = not (adding or extending or replacing)
    if must_be_there and factors.keys() - links.keys():
        raise LinkGone
    if replacing:
        gone = [link for operator_id, link in links.items() if operator_id not in factors]
        _remove(gone, actor=actor, reason=reason)
    _put(source_id, factors, links, actor=actor, reason=reason)


def _lock_table(source_id: int, factors: Mapping[int, int]) -> None:
    """What is locked before a source's row and links."""
    statements.LOCK_QUEUE_SHARED.row(source=source_id)
    statements.LOCK_CREDITS.row(source=source_id)  # Who moves them writes other operators' links.
    if not LeadSource.objects.filter(pk=source_id).exists():
        raise UnknownLeadSource
    _lock_operators(factors)


def _put(
    source_id: int,
    factors: Mapping[int, int],
    links: Mapping[int, LeadSourceOperator],
    *,
    actor: str,
    reason: str,
) -> None:
    # One after the other, so that at each hand-over nobody else of the source has room.
    for operator_id, factor in sorted(factors.items()):
        link = links.get(operator_id)
        was = link.routing_factor if link else None
        link = _write_link(source_id, operator_id, factor, link)
        note_factor(link, was=was, now=factor, actor=actor, reason=reason)
        if not was and factor > 0:
            _open_route(source_id, operator_id)


def _remove(links: Sequence[LeadSourceOperator], *, actor: str, reason: str) -> None:
    for link in links:
        note_factor(link, was=link.routing_factor, now=None, actor=actor, reason=reason)
    LeadSourceOperator.objects.filter(pk__in=[link.pk for link in links]).delete()


def _open_route(source_id: int, operator_id: int) -> None:
    room = statements.OPEN_ROUTE.row(operator=operator_id)
    assert room is not None
    hand_over(operator_id, room=max(room[0], 0), gate_closed=room[1], only_source_id=source_id)


def _lock_operators(factors: Mapping[int, int]) -> None:
    locked = {operator.pk for operator in Operator.objects.lock_in_order(factors)}
    for operator_id in factors:
        if operator_id not in locked:
            raise InvalidField("operator_id", "There is no such operator.", "does_not_exist")


def _write_link(
    source_id: int, operator_id: int, factor: int, link: LeadSourceOperator | None
) -> LeadSourceOperator:
    if link is None:
        return LeadSourceOperator.objects.create(
            lead_source_id=source_id, operator_id=operator_id, routing_factor=factor
        )
    if link.routing_factor != factor:
        link.routing_factor = factor
        link.save(update_fields=["routing_factor"])
    return link
