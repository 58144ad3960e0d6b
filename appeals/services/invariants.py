"""What must always be true of the stored rows, looked up in the database itself.

Each check is one statement, so it judges one snapshot and may run beside the product at work.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from appeals import statements
from appeals.services.queue import Stale, hand_over, in_one_transaction, lock_queues_of
from operators.statements import Statement


@dataclass(frozen=True, slots=True)
class Violation:
    """`rule` is the number in docs/architecture.md; `subject` names the row."""

    rule: str
    subject: str
    problem: str

    def __str__(self) -> str:
        return f"{self.rule} {self.subject}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Check:
    rule: str
    statement: Statement

    def violations(self) -> Iterator[Violation]:
        for subject, problem in self.statement.rows():
            yield Violation(self.rule, subject, problem)


def operators_with_wrong_load() -> list[int]:
    """Ids of the operators whose `active_appeals` isn't the number of their active appeals."""
    return [row[0] for row in _WRONG_LOADS.rows()]


@in_one_transaction
def repair_load(operator_id: int) -> None:
    """Count the operator's active appeals and store the number; room goes to the queue.

    Locks the operator's queues shared and its row, so no claim or release is in between.
    """
    version = lock_queues_of(operator_id)
    if statements.LOCK_ROOM.row(operator=operator_id, version=version) is None:
        raise Stale
    room = _COUNT_AGAIN.row(operator=operator_id)
    assert room is not None
    hand_over(operator_id, room=max(room[0], 0), gate_closed=room[1])


_COUNT_AGAIN = Statement(
    "count_again",
    f"""
UPDATE operators_operator o
   SET active_appeals = (SELECT count(*) FROM appeals_appeal a
                          WHERE a.assigned_operator_id = o.id AND a.status = 'ACTIVE')
 WHERE o.id = %(operator)s::bigint
RETURNING {statements.ROOM}""",
)

_COUNTED = """
    SELECT o.id, o.active_appeals AS stored, count(a.id) AS counted
      FROM operators_operator o
      LEFT JOIN appeals_appeal a ON a.assigned_operator_id = o.id AND a.status = 'ACTIVE'
     GROUP BY o.id HAVING o.active_appeals <> count(a.id) ORDER BY o.id"""

_WRONG_LOADS = Statement("wrong_loads", _COUNTED)

CHECKS = [
    Check(
        "I3",
        Statement(
            "claimed_beyond_the_limit",
            """
SELECT 'appeal ' || e.appeal_id || ', event ' || e.sequence,
       'operator ' || e.operator_id || ' had ' || (r.row ->> 3) || ' of ' || (r.row ->> 4)
  FROM appeals_appealevent e
 CROSS JOIN LATERAL json_array_elements(e.decision -> 'operators') r (row)
 WHERE e.decision IS NOT NULL AND r.row ->> 1 = 'chosen'
   AND (r.row ->> 3)::int >= (r.row ->> 4)::int AND e.decision -> 'forced' IS NULL
 ORDER BY e.id""",
        ),
    ),
    Check(
        "I4",
        Statement(
            "state_is_not_one_of_three",
            """
SELECT 'appeal ' || id, 'status ' || status || ' does not go with its operator and times'
  FROM appeals_appeal
 WHERE (assigned_operator_id IS NULL) <> (assigned_at IS NULL)
    OR (status = 'RESOLVED') <> (resolved_at IS NOT NULL)
    OR status NOT IN ('ACTIVE', 'RESOLVED')
 ORDER BY id""",
        ),
    ),
    Check(
        "I5",
        Statement(
            "load_is_not_the_count",
            f"""
SELECT 'operator ' || id, 'active_appeals is ' || stored || ', counted ' || counted
  FROM ({_COUNTED}) c""",
        ),
    ),
    Check(
        "I7",
        Statement(
            "room_beside_the_queue",
            """
SELECT 'operator ' || o.id, 'has room beside pending appeal ' || min(a.id)
  FROM operators_operator o
  JOIN sources_leadsourceoperator l ON l.operator_id = o.id AND l.routing_factor > 0
  JOIN appeals_appeal a ON a.lead_source_id = l.lead_source_id
       AND a.status = 'ACTIVE' AND a.assigned_operator_id IS NULL
 WHERE o.status = 'ACTIVE' AND o.active_appeals < o.active_appeals_limit AND NOT o.queue_only
 GROUP BY o.id ORDER BY o.id""",
        ),
    ),
    Check(
        "I10",
        Statement(
            "history_has_an_impossible_step",
            """
SELECT 'appeal ' || appeal_id, 'event ' || sequence || ' (' || type || ') can''t follow '
       || coalesce(was_type || ' (' || was || ')', 'nothing')
  FROM (SELECT *, lag(type) OVER w AS was_type,
               lag(CASE WHEN type = 'deleted' THEN 'deleted'
                        WHEN status = 'RESOLVED' THEN 'resolved'
                        WHEN operator_id IS NULL THEN 'pending'
                        ELSE 'assigned' END) OVER w AS was,
               lag(sequence, 1, 0) OVER w AS before,
               lag(operator_id) OVER w AS had, lag(status) OVER w AS had_status,
               lag(lead_id) OVER w AS had_lead
          FROM appeals_appealevent WINDOW w AS (PARTITION BY appeal_id ORDER BY sequence)) e
 WHERE sequence <> before + 1
    OR (lead_id IS DISTINCT FROM had_lead) <> (type IN ('created', 'merged', 'unmerged'))
    OR CASE type
       WHEN 'created' THEN was IS NOT NULL OR status <> 'ACTIVE'
       WHEN 'assigned' THEN was IS DISTINCT FROM 'pending' OR operator_id IS NULL
       WHEN 'returned' THEN was IS DISTINCT FROM 'assigned' OR operator_id IS NOT NULL
       WHEN 'reassigned' THEN was IS NULL OR was NOT IN ('assigned', 'pending')
                           OR operator_id IS NULL OR operator_id IS NOT DISTINCT FROM had
       WHEN 'resolved' THEN was IS NULL OR was NOT IN ('assigned', 'pending')
                         OR status <> 'RESOLVED' OR operator_id IS DISTINCT FROM had
       WHEN 'reopened' THEN was IS DISTINCT FROM 'resolved' OR status <> 'ACTIVE'
       WHEN 'deleted' THEN was IS NULL OR was = 'deleted'
       ELSE was IS NULL OR was = 'deleted'
            OR status <> had_status OR operator_id IS DISTINCT FROM had
       END
 ORDER BY appeal_id, sequence""",
        ),
    ),
    Check(
        "I10",
        Statement(
            "history_does_not_fold_to_the_row",
            """
SELECT 'appeal ' || coalesce(a.id, f.appeal_id),
       CASE WHEN f.appeal_id IS NULL THEN 'has no history'
            WHEN a.id IS NULL THEN 'is gone without a deleted event'
            ELSE 'differs from its history' END
  FROM appeals_appeal a
  FULL JOIN (
       SELECT DISTINCT ON (appeal_id) *,
              max(at) FILTER (WHERE type = 'resolved') OVER w AS last_resolved,
              min(queued_at) FILTER (WHERE type = 'created') OVER w AS first_queued
         FROM appeals_appealevent
       WINDOW w AS (PARTITION BY appeal_id)
        ORDER BY appeal_id, sequence DESC) f ON f.appeal_id = a.id
 WHERE CASE WHEN f.appeal_id IS NULL THEN true
            WHEN a.id IS NULL THEN f.type <> 'deleted'
            ELSE (a.version, a.status, a.priority, a.lead_id, a.lead_source_id,
                  a.assigned_operator_id, a.queued_at, a.created_at, a.resolved_at)
                 IS DISTINCT FROM
                 (f.sequence, f.status, f.priority, f.lead_id, f.lead_source_id,
                  f.operator_id, f.queued_at, f.first_queued,
                  CASE WHEN f.status = 'RESOLVED' THEN f.last_resolved END) END
 ORDER BY coalesce(a.id, f.appeal_id)""",
        ),
    ),
    Check(
        "I17",
        Statement(
            "a_merged_lead_has_something",
            """
SELECT 'appeal ' || a.id, 'belongs to lead ' || l.id || ', who was merged into ' || l.merged_into_id
  FROM leads_lead l JOIN appeals_appeal a ON a.lead_id = l.id
 WHERE l.merged_into_id IS NOT NULL
UNION ALL
SELECT 'lead ' || l.id, 'was merged into ' || s.id || ', who was merged, too'
  FROM leads_lead l JOIN leads_lead s ON s.id = l.merged_into_id
 WHERE s.merged_into_id IS NOT NULL
 ORDER BY 1""",
        ),
    ),
]
