"""Planted bugs: each must turn the test red that is there to find it.

`plant(monkeypatch, name)` changes this process only; `plant(Permanent(), name)` is for the
processes of the stress tests, which plant the bug in themselves.
"""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from appeals import statements
from appeals.services import batch, lifecycle, queue
from leads import statements as lead_statements
from leads.services import identification
from operators.statements import Statement


class Patch(Protocol):
    """As pytest's monkeypatch."""

    def setattr(self, target: Any, name: str, value: Any) -> None: ...
    def setitem(self, dic: Any, name: Any, value: Any) -> None: ...


class Permanent:
    """Changes that are never taken back."""

    def setattr(self, target: Any, name: str, value: Any) -> None:
        setattr(target, name, value)

    def setitem(self, dic: Any, name: Any, value: Any) -> None:
        dic[name] = value


def plant(patch: Patch, name: str) -> None:
    MUTANTS[name](patch)


def _rewrite(patch: Patch, statement: str, *changes: tuple[str, str]) -> None:
    """Change parts of a statement's text; a part that isn't there any more is an error."""
    original: Statement = getattr(statements, statement)
    mutant = _changed(original, changes)
    patch.setattr(statements, statement, mutant)
    for transition, release in list(lifecycle._RELEASE_BY.items()):
        if release is original:
            patch.setitem(lifecycle._RELEASE_BY, transition, mutant)


def _rewrite_of_leads(patch: Patch, statement: str, *changes: tuple[str, str]) -> None:
    original: Statement = getattr(lead_statements, statement)
    patch.setattr(lead_statements, statement, _changed(original, changes))


def _changed(original: Statement, changes: Iterable[tuple[str, str]]) -> Statement:
    text = original.text
    for old, new in changes:
        assert old in text, f"{original.name} has no {old!r}"
        text = text.replace(old, new)
    return Statement(f"{original.name}_mutant", text)


_EXCLUSIVE = "pg_advisory_xact_lock(7001, x.source)"
_SHARED = "pg_advisory_xact_lock_shared(7001, x.source)"


def release_locks_no_queue(patch: Patch) -> None:
    """A. A release looks at the queue inside its transaction, without queue locks."""
    _rewrite(patch, "LOCK_QUEUES_OF_ASSIGNED", (_SHARED, "NULL"))


def release_locks_its_own_queue_only(patch: Patch) -> None:
    """C1. A release locks the appeal's own source, not all of the operator's."""
    _rewrite(
        patch,
        "LOCK_QUEUES_OF_ASSIGNED",
        (
            "ON l.operator_id = o.id AND",
            "ON l.operator_id = o.id AND l.lead_source_id = a.lead_source_id AND",
        ),
    )


def returns_lock_their_own_queue_first(patch: Patch) -> None:
    """C2. All queues are locked, but not in one order for all."""
    _rewrite(
        patch,
        "LOCK_QUEUES_FOR_RETURN",
        ("ORDER BY q.source OFFSET 0", "ORDER BY q.source <> a.lead_source_id OFFSET 0"),
    )


def release_locks_the_operator_first(patch: Patch) -> None:
    """C3. A release takes the operator's row, then the queue locks."""
    _rewrite(
        patch,
        "LOCK_QUEUES_OF_ASSIGNED",
        ("OFFSET 0) x", "OFFSET 0 FOR NO KEY UPDATE OF o) x"),
    )


def going_pending_locks_shared(patch: Patch) -> None:
    """C4. Whoever goes pending locks the queue shared, as those do who make room."""
    _rewrite(patch, "LOCK_QUEUE", ("pg_advisory_xact_lock", "pg_advisory_xact_lock_shared"))


def going_pending_locks_nothing(patch: Patch) -> None:
    """Whoever goes pending takes no queue lock at all."""
    _rewrite(patch, "LOCK_QUEUE", ("pg_advisory_xact_lock(", "concat("))


def choices_by_credit_lock_nothing(patch: Patch) -> None:
    """Two posts choose by the same credits."""
    _rewrite(patch, "LOCK_CREDITS", ("pg_advisory_xact_lock(", "concat("))


def claims_do_not_remember(patch: Patch) -> None:
    """Strategies that look back learn nothing of a post."""
    _rewrite(patch, "CLAIM_AND_REMEMBER", ("last_assigned_at = clock_timestamp()", "id = l.id"))


def return_locks_shared(patch: Patch) -> None:
    """C4 for a return: its own queue shared, too."""
    _rewrite(patch, "LOCK_QUEUES_FOR_RETURN", (_EXCLUSIVE, _SHARED))


def routes_version_is_not_checked(patch: Patch) -> None:
    """C5. A release doesn't notice that its operator got a new source meanwhile."""
    _rewrite(patch, "RELEASE_BY_RESOLVING", ("AND routes_version = %(version)s::int", ""))


def post_looks_in_the_statement_that_locks(patch: Patch) -> None:
    """C6. The look for room has the snapshot from before the wait for the lock."""
    _rewrite(patch, "LOCK_QUEUE", ("pg_advisory_xact_lock(", "concat("))
    _rewrite(
        patch,
        "REGISTER_PENDING",
        (
            "WITH r (",
            """WITH locked AS MATERIALIZED (
    SELECT pg_advisory_xact_lock(7001, %(source)s::int)),
r (""",
        ),
        (
            "FROM sources_leadsourceoperator l JOIN",
            "FROM locked CROSS JOIN sources_leadsourceoperator l JOIN",
        ),
    )


def availability_locks_no_queue(patch: Patch) -> None:
    """C7. A limit is raised, an operator activated without queue locks."""
    _rewrite(patch, "LOCK_QUEUES_OF_OPERATOR", (_SHARED, "NULL"))


def links_lock_no_queue(patch: Patch) -> None:
    """C7 for links: added, or their factor raised from 0, without the queue lock."""
    _rewrite(patch, "LOCK_QUEUE_SHARED", ("pg_advisory_xact_lock_shared(", "concat("))


def drain_looks_once(patch: Patch) -> None:
    """C8. A drain stops when another one was quicker."""
    give = queue._give

    def give_up(operator_id: int, wanted: int, only_source_id: int | None) -> tuple[int, int]:
        _, taken = give(operator_id, wanted, only_source_id)
        return taken, taken

    patch.setattr(queue, "_give", give_up)


def drain_skips_locked(patch: Patch) -> None:
    """A drain passes over appeals that another drain is about to give away."""
    _rewrite(
        patch,
        "HAND_OVER",
        (
            "ORDER BY a.priority DESC, a.queued_at, a.id LIMIT %(wanted)s::int) q",
            """ORDER BY a.priority DESC, a.queued_at, a.id LIMIT %(wanted)s::int
              FOR NO KEY UPDATE SKIP LOCKED) q""",
        ),
    )


def room_is_handed_over_by_the_sweep_only(patch: Patch) -> None:
    """B. A release commits the room; the queue is looked at later."""
    patch.setattr(lifecycle, "hand_over", lambda *_, **__: 0)


def claims_ask_for_the_queue_instead_of_the_gate(patch: Patch) -> None:
    """B with a guard: `NOT EXISTS (pending)` in the claim, judged by the old snapshot."""
    guard = """NOT EXISTS (
        SELECT FROM sources_leadsourceoperator w JOIN appeals_appeal p
               ON p.lead_source_id = w.lead_source_id
         WHERE w.operator_id = o.id AND w.routing_factor > 0
           AND p.status = 'ACTIVE' AND p.assigned_operator_id IS NULL)"""
    _rewrite(patch, "CLAIM_AND_REGISTER", ("NOT o.queue_only", guard))


def claims_do_not_check_the_limit(patch: Patch) -> None:
    """The candidate is read, chosen and taken, with nothing checked on the newest row."""
    checks = """AND o.status = 'ACTIVE'
       AND o.active_appeals < o.active_appeals_limit AND NOT o.queue_only"""
    _rewrite(patch, "CLAIM_AND_REGISTER", (checks, ""))


def an_appeal_is_released_twice(patch: Patch) -> None:
    """A release doesn't check that the appeal is still active and with this operator."""
    _rewrite(
        patch,
        "RELEASE_BY_RESOLVING",
        (
            "AND a.status = 'ACTIVE' AND a.assigned_operator_id = o.id",
            "AND o.id IS NOT NULL",
        ),
    )


def nobody_asks_again_whose_it_is(patch: Patch) -> None:
    """An operator's right to an appeal is judged by the look before the lock alone."""
    patch.setattr(lifecycle, "_refuse_unless", lambda *_: None)


def gate_stays_open(patch: Patch) -> None:
    """A hand-over of more than a batch leaves the gate open between the batches."""
    _rewrite(patch, "SET_GATE", ("queue_only = %(closed)s", "queue_only = false AND %(closed)s"))


def queued_at_is_when_the_post_began(patch: Patch) -> None:
    """The age in the queue is taken before the wait for the queue lock."""
    _rewrite(patch, "REGISTER_PENDING", ("SELECT clock_timestamp() AS at", "SELECT now() AS at"))


def used_keys_are_passed_over(patch: Patch) -> None:
    """A key that is there already doesn't fail the statement, which keeps the claim."""
    _rewrite(
        patch,
        "CLAIM_AND_REGISTER_ONCE",
        ("      FROM a)\nSELECT", f"      FROM a{_PASSED_OVER})\nSELECT"),
    )


def identities_are_made_whoever_was_quicker(patch: Patch) -> None:
    """A lead is made, too, where somebody else has made one with the same identity meanwhile."""
    _rewrite_of_leads(patch, "CREATE_LEADS", (_IN_ORDER + ")", _IN_ORDER + _PASSED_OVER + ")"))


def identities_are_inserted_as_they_come(patch: Patch) -> None:
    """Two who make the same leads may insert their identities in opposite orders."""
    _rewrite_of_leads(patch, "CREATE_LEADS", (_IN_ORDER, ""))


def leads_are_completed_without_a_lock(patch: Patch) -> None:
    """A merge or an erasure passes by between the look and the writing."""
    _rewrite_of_leads(patch, "COMPLETE_LEADS", ("FOR NO KEY UPDATE OF l FOR KEY SHARE OF i", ""))


def leads_are_completed_without_their_identity(patch: Patch) -> None:
    """Whoever completes a lead doesn't notice that it was erased meanwhile."""
    _rewrite_of_leads(
        patch,
        "COMPLETE_LEADS",
        ("JOIN leads_leadidentity i ON i.id = d.identity_id", ""),
        ("FOR KEY SHARE OF i", ""),
    )


def taken_identities_are_passed_over(patch: Patch) -> None:
    """Whoever completes a lead doesn't notice that somebody else got the identity."""
    _rewrite_of_leads(
        patch,
        "COMPLETE_LEADS",
        (f"{_IN_ORDER}\n    RETURNING id", f"{_IN_ORDER}{_PASSED_OVER} RETURNING id"),
        ("SELECT count(*) FROM added", "SELECT cardinality(%(positions)s::int[])"),
    )


def candidates_are_noted_without_a_lock(patch: Patch) -> None:
    """A pair is noted that is one lead by now."""
    _rewrite_of_leads(
        patch,
        "NOTE_MERGE_CANDIDATES",
        ("AND merged_into_id IS NULL\n     ORDER BY id FOR KEY SHARE", ""),
    )


def whoever_is_late_gives_up(patch: Patch) -> None:
    """Nobody looks again after a lost round."""
    patch.setattr(identification, "_ROUNDS", 1)


_IN_ORDER = "ORDER BY sent.kind, sent.value, sent.lead_source_id"
_PASSED_OVER = "\n    ON CONFLICT DO NOTHING"


def batch_locks_no_queue(patch: Patch) -> None:
    """A batch looks at the loads and goes pending without the queue locks of its sources."""
    _rewrite(patch, "LOCK_QUEUES", (_EXCLUSIVE, "NULL"))


def batch_locks_queues_shared(patch: Patch) -> None:
    """C4 for a batch."""
    _rewrite(patch, "LOCK_QUEUES", (_EXCLUSIVE, _SHARED))


def batch_locks_queues_as_they_come(patch: Patch) -> None:
    """C2 for a batch: the highest source first."""
    _rewrite(patch, "LOCK_QUEUES", ("ORDER BY source", "ORDER BY source DESC"))


def batch_locks_no_operators(patch: Patch) -> None:
    """A batch chooses by loads that claims may change until it writes."""
    patch.setattr(batch, "_lock_operators", lambda _: None)


def batch_does_not_look_at_links_again(patch: Patch) -> None:
    """A batch gives to somebody whose link was removed since it read the loads."""
    _rewrite(patch, "REGISTER_BATCH", ("WHERE NOT EXISTS", "WHERE true OR NOT EXISTS"))


def batch_does_not_look_at_leads_again(patch: Patch) -> None:
    """A batch gives appeals to a lead that was merged into another one meanwhile."""
    _rewrite(patch, "LOCK_LEADS", ("AND merged_into_id IS NULL", ""))


def merges_lock_no_queue(patch: Patch) -> None:
    """A merge locks appeals in the order of their ids beside hand-overs, which have another."""
    _rewrite(patch, "LOCK_QUEUES", ("pg_advisory_xact_lock(7001, x.source)", "x.source"))


def claims_do_not_look_at_the_lead(patch: Patch) -> None:
    """A post takes the lead that it has read, whatever became of it."""
    check = "WHERE id = %(lead)s::bigint AND merged_into_id IS NULL"
    for statement in ("CLAIM_AND_REGISTER", "REGISTER_PENDING"):
        _rewrite(patch, statement, (check, "WHERE id = %(lead)s::bigint"))


def no_queue_locks(patch: Patch) -> None:
    """The whole protocol without its locks."""
    going_pending_locks_nothing(patch)
    release_locks_no_queue(patch)
    availability_locks_no_queue(patch)
    links_lock_no_queue(patch)
    batch_locks_no_queue(patch)
    _rewrite(patch, "LOCK_QUEUES_FOR_RETURN", (_EXCLUSIVE, "NULL"), (_SHARED, "NULL"))


MUTANTS: dict[str, Callable[[Patch], None]] = {
    mutant.__name__: mutant
    for mutant in (
        release_locks_no_queue,
        release_locks_its_own_queue_only,
        returns_lock_their_own_queue_first,
        release_locks_the_operator_first,
        going_pending_locks_shared,
        going_pending_locks_nothing,
        choices_by_credit_lock_nothing,
        claims_do_not_remember,
        return_locks_shared,
        routes_version_is_not_checked,
        post_looks_in_the_statement_that_locks,
        availability_locks_no_queue,
        links_lock_no_queue,
        drain_looks_once,
        drain_skips_locked,
        room_is_handed_over_by_the_sweep_only,
        claims_ask_for_the_queue_instead_of_the_gate,
        claims_do_not_check_the_limit,
        an_appeal_is_released_twice,
        nobody_asks_again_whose_it_is,
        gate_stays_open,
        queued_at_is_when_the_post_began,
        used_keys_are_passed_over,
        identities_are_made_whoever_was_quicker,
        identities_are_inserted_as_they_come,
        leads_are_completed_without_a_lock,
        leads_are_completed_without_their_identity,
        taken_identities_are_passed_over,
        candidates_are_noted_without_a_lock,
        whoever_is_late_gives_up,
        batch_locks_no_queue,
        batch_locks_queues_shared,
        batch_locks_queues_as_they_come,
        batch_locks_no_operators,
        batch_does_not_look_at_links_again,
        batch_does_not_look_at_leads_again,
        merges_lock_no_queue,
        claims_do_not_look_at_the_lead,
        no_queue_locks,
    )
}
