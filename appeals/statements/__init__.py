"""The statements that carry the product: claim, queue, release and hand-over.

Each is whole, named, and holds its rules in its WHERE. The protocol they form, with the
orders in which locks are taken and the reason for each, is in docs/architecture.md.
"""

from collections.abc import Sequence
from functools import partial
from itertools import repeat
from typing import Any

from access.statements import USABLE_KEY
from appeals.strategies import Candidate
from operators.statements import Statement

# First key of every queue lock, and of every lock on a source's credits; the second is the
# source's id.
QUEUE_LOCK = 7001
CREDIT_LOCK = 7002

# What the routing finds about an operator of a source, in one place for intake and records.
_VERDICT = """
    CASE WHEN l.routing_factor = 0 THEN 'factor_zero'
         WHEN o.status <> 'ACTIVE' THEN 'inactive'
         WHEN o.active_appeals >= o.active_appeals_limit THEN 'at_limit'
         WHEN o.queue_only THEN 'queue_only'
         ELSE 'eligible' END"""

_ROUTE_COLUMNS = f"o.id, {_VERDICT}, l.routing_factor, o.active_appeals, o.active_appeals_limit"

_EVENT_COLUMNS = """appeal_id, sequence, type, at, actor, operator_id, lead_id, lead_source_id,
        status, priority, queued_at, reason, decision"""


# --- Intake ----------------------------------------------------------------------------------

# A source, the lead asked for, and its operators as six arrays in id order: one row, however
# many they are. The sixth is NULL where the strategy remembers nothing.
_ROUTES_COLUMNS = "s.status, s.strategy, coalesce(d.merged_into_id, d.id), r.*"

# What the source's strategy remembers of an operator, see `Candidate.extra`.
_EXTRA = """CASE s.strategy WHEN 'WEIGHTED_RANDOM' THEN NULL WHEN 'SMOOTH_WEIGHTED' THEN l.credit
                           ELSE coalesce((extract(epoch FROM l.last_assigned_at)
                                          * 1000000)::bigint, 0) END"""


def _routes_joins(sources: str = "") -> str:
    return f"""
  LEFT JOIN leads_lead d ON d.id = %(lead)s::bigint
 CROSS JOIN LATERAL (
       SELECT array_agg(x.id), array_agg(x.verdict), array_agg(x.factor), array_agg(x.active),
              array_agg(x.cap), array_agg(x.extra) FILTER (WHERE s.strategy <> 'WEIGHTED_RANDOM')
         FROM (SELECT {_ROUTE_COLUMNS},
                      {_EXTRA}
                 FROM sources_leadsourceoperator l JOIN operators_operator o ON o.id = l.operator_id
                WHERE l.lead_source_id = s.id{sources}
                ORDER BY o.id OFFSET 0) x (id, verdict, factor, active, cap, extra)) r"""


READ_ROUTES = Statement(
    "read_routes",
    f"""
SELECT {_ROUTES_COLUMNS}
  FROM sources_leadsource s{_routes_joins()}
 WHERE s.id = %(source)s::int""",
)

READ_ROUTES_OF_SOURCES = Statement(
    "read_routes_of_sources",
    f"""
SELECT s.id, {_ROUTES_COLUMNS}
  FROM sources_leadsource s{_routes_joins()}
 WHERE s.id = ANY (%(sources)s::int[])""",
)

# The same and the key with which they are asked for, so that a post needs two statements: a
# bot's key names the source, for any other key the request does. Where posts take turns the
# operators are left out: they are read when it is this one's turn.
_ROUTES_OF_KEY = _routes_joins(" AND s.strategy <> 'SMOOTH_WEIGHTED'")
_KEY_AND_SOURCE = f"""({USABLE_KEY}) k
  LEFT JOIN sources_leadsource s ON s.id = coalesce(k.lead_source_id, %(source)s::int)"""

READ_KEY_AND_ROUTES = Statement(
    "read_key_and_routes",
    f"""
SELECT k.role, k.lead_source_id, k.operator_id, s.id, {_ROUTES_COLUMNS}
  FROM {_KEY_AND_SOURCE}{_ROUTES_OF_KEY}""",
)

# And what an Idempotency-Key was answered with before.
READ_KEY_ANSWER_AND_ROUTES = Statement(
    "read_key_answer_and_routes",
    f"""
SELECT k.role, k.lead_source_id, k.operator_id, s.id, i.fingerprint, i.answer, {_ROUTES_COLUMNS}
  FROM {_KEY_AND_SOURCE}
  LEFT JOIN appeals_idempotencyrecord i
         ON i.lead_source_id = s.id AND i.key = %(once_key)s{_ROUTES_OF_KEY}""",
)


# A lead that was merged since the routes were read gives no id, and an appeal can't be without
# one: the statement fails (23502), the routing looks again and finds the survivor. The locks keep
# a merge from passing by, also those of a new number that somebody else has made meanwhile.
def _lead(beside: str) -> str:
    return f"""
d AS (
    INSERT INTO leads_lead (id) SELECT %(lead)s::bigint FROM {beside} WHERE %(lead_is_new)s
        ON CONFLICT (id) DO UPDATE SET name = leads_lead.name
                                 WHERE leads_lead.merged_into_id IS NULL
    RETURNING id),
k AS (
    SELECT id FROM leads_lead
     WHERE id = %(lead)s::bigint AND merged_into_id IS NULL AND NOT %(lead_is_new)s
       FOR KEY SHARE),"""


_LEAD_ID = "coalesce((SELECT id FROM d), (SELECT id FROM k))"

# With an Idempotency-Key the answer is kept beside the appeal. A key that is there already must
# fail the statement: `ON CONFLICT DO NOTHING` would keep the claim and lose the count.
_KEEP_ANSWER = """,
i AS (
    INSERT INTO appeals_idempotencyrecord (lead_source_id, key, fingerprint, answer)
    SELECT %(source)s::int, %(key)s, %(fingerprint)s,
           json_build_array(json_build_array(a.id, a.lead_id, a.lead_source_id,
                a.assigned_operator_id, a.priority, a.created_at, a.assigned_at))
      FROM a)"""


# What the next choice has to know of this one, written once the operator's row is claimed.
_REMEMBER_TIME = """,
t AS (
    UPDATE sources_leadsourceoperator l SET last_assigned_at = clock_timestamp()
      FROM c WHERE l.lead_source_id = %(source)s::int AND l.operator_id = c.id)"""


_REMEMBER_CREDITS = """,
t AS (
    UPDATE sources_leadsourceoperator l SET credit = l.credit + x.moved
      FROM c CROSS JOIN unnest(%(earning)s::bigint[], %(moved)s::bigint[]) AS x (operator, moved)
     WHERE l.lead_source_id = %(source)s::int AND l.operator_id = x.operator)"""


def _claim_and_register(name: str, *, beside: str = "") -> Statement:
    return Statement(
        name,
        f"""
WITH c AS (
    UPDATE operators_operator o SET active_appeals = o.active_appeals + 1
     WHERE o.id = %(operator)s::bigint AND o.status = 'ACTIVE'
       AND o.active_appeals < o.active_appeals_limit AND NOT o.queue_only
       AND EXISTS (SELECT FROM sources_leadsourceoperator l
                    WHERE l.lead_source_id = %(source)s::int
                      AND l.operator_id = %(operator)s::bigint AND l.routing_factor > 0)
    RETURNING o.id),
{_lead("c").strip()}
a AS (
    INSERT INTO appeals_appeal (lead_id, lead_source_id, assigned_operator_id, status, priority,
                                payload, version, created_at, queued_at, assigned_at)
    SELECT {_LEAD_ID}, %(source)s::int, c.id, 'ACTIVE', %(priority)s::smallint,
           %(payload)s::jsonb, 1, statement_timestamp(), statement_timestamp(), clock_timestamp()
      FROM c
    RETURNING id, lead_id, lead_source_id, assigned_operator_id, status, priority, version,
              created_at, queued_at, assigned_at),
e AS (
    INSERT INTO appeals_appealevent ({_EVENT_COLUMNS})
    SELECT a.id, 1, 'created', a.assigned_at, %(actor)s, a.assigned_operator_id, a.lead_id,
           a.lead_source_id, a.status, a.priority, a.queued_at, '', %(decision)s::json
      FROM a){beside}
SELECT id, created_at, assigned_at FROM a""",
    )


# The fast path: everything hangs on the claimed row, so that the order of locks is fixed
# (operator, lead, appeal, event) and a lost claim writes nothing. Status, limit and gate are
# checked again on the newest version of the row after any wait.
CLAIM_AND_REGISTER = _claim_and_register("claim_and_register")
CLAIM_AND_REGISTER_ONCE = _claim_and_register("claim_and_register_once", beside=_KEEP_ANSWER)

# The same for the strategies that look back: when this operator was given an appeal of the source.
CLAIM_AND_REMEMBER = _claim_and_register("claim_and_remember", beside=_REMEMBER_TIME)
CLAIM_AND_REMEMBER_ONCE = _claim_and_register(
    "claim_and_remember_once", beside=_REMEMBER_TIME + _KEEP_ANSWER
)

# And for SMOOTH_WEIGHTED, by whoever holds the source's credit lock since before the look at the
# routes: all who could have been chosen earn, the chosen one pays.
CLAIM_BY_CREDIT = _claim_and_register("claim_by_credit", beside=_REMEMBER_CREDITS)
CLAIM_BY_CREDIT_ONCE = _claim_and_register(
    "claim_by_credit_once", beside=_REMEMBER_CREDITS + _KEEP_ANSWER
)

LOCK_CREDITS = Statement(
    "lock_credits", f"SELECT pg_advisory_xact_lock({CREDIT_LOCK}, %(source)s::int)"
)

# Of several sources; those that were SMOOTH_WEIGHTED when they were locked.
LOCK_CREDITS_OF_SOURCES = Statement(
    "lock_credits_of_sources",
    f"""
SELECT x.id, pg_advisory_xact_lock({CREDIT_LOCK}, x.id)
  FROM (SELECT id FROM sources_leadsource
         WHERE id = ANY (%(sources)s::int[]) AND strategy = 'SMOOTH_WEIGHTED'
         ORDER BY id OFFSET 0) x""",
)


def _remember(name: str, kind: str, change: str) -> Statement:
    """For assignments that aren't a single intake, by whoever holds the operators' rows (and for
    credits that lock). Who isn't linked any more has nothing to remember.
    """
    return Statement(
        name,
        f"""
WITH m AS (
    SELECT l.id, x.{kind}
      FROM unnest(%(sources)s::int[], %(operators)s::bigint[], %({kind})s::bigint[])
           AS x (source, operator, {kind})
      JOIN sources_leadsourceoperator l
        ON l.lead_source_id = x.source AND l.operator_id = x.operator
     ORDER BY l.lead_source_id, l.operator_id FOR NO KEY UPDATE OF l),
t AS (
    UPDATE sources_leadsourceoperator l SET {change} FROM m WHERE l.id = m.id RETURNING l.id)
SELECT count(*) FROM t""",
    )


MOVE_CREDITS = _remember("move_credits", "moved", "credit = l.credit + m.moved")

# In microseconds since 1970.
REMEMBER_TIMES = _remember(
    "remember_times",
    "times",
    "last_assigned_at = to_timestamp(0) + m.times * interval '1 microsecond'",
)

LOCK_QUEUE = Statement("lock_queue", f"SELECT pg_advisory_xact_lock({QUEUE_LOCK}, %(source)s::int)")

LOCK_QUEUE_SHARED = Statement(
    "lock_queue_shared", f"SELECT pg_advisory_xact_lock_shared({QUEUE_LOCK}, %(source)s::int)"
)


def _register_pending(name: str, *, beside: str = "") -> Statement:
    return Statement(
        name,
        f"""
WITH r (id, verdict, factor, active, cap) AS MATERIALIZED (
    SELECT {_ROUTE_COLUMNS}
      FROM sources_leadsourceoperator l JOIN operators_operator o ON o.id = l.operator_id
     WHERE l.lead_source_id = %(source)s::int),
n AS MATERIALIZED (
    SELECT clock_timestamp() AS at WHERE NOT EXISTS (SELECT FROM r WHERE verdict = 'eligible')),
{_lead("n").strip()}
a AS (
    INSERT INTO appeals_appeal (lead_id, lead_source_id, status, priority, payload, version,
                                created_at, queued_at)
    SELECT {_LEAD_ID}, %(source)s::int, 'ACTIVE', %(priority)s::smallint,
           %(payload)s::jsonb, 1, n.at, n.at
      FROM n
    RETURNING id, lead_id, lead_source_id, assigned_operator_id, status, priority, created_at,
              queued_at, assigned_at),
e AS (
    INSERT INTO appeals_appealevent ({_EVENT_COLUMNS})
    SELECT a.id, 1, 'created', a.created_at, %(actor)s, NULL, a.lead_id, a.lead_source_id,
           a.status, a.priority, a.queued_at, '',
           json_build_object(
               'v', 1, 'strategy', %(strategy)s::text, 'trigger', 'intake', 'draw', NULL,
               'operators', coalesce(
                   (SELECT json_agg(json_build_array(id, verdict, factor, active, cap)
                                    ORDER BY id) FROM r), '[]'))
      FROM a){beside}
SELECT id, created_at, assigned_at FROM a""",
    )


# The slow path, sent right behind LOCK_QUEUE in the same transaction: a new statement, so that
# it sees whatever was committed before the lock was given. No row: room has appeared.
REGISTER_PENDING = _register_pending("register_pending")
REGISTER_PENDING_ONCE = _register_pending("register_pending_once", beside=_KEEP_ANSWER)

# Several appeals at once: ids in order of position, one time for all, every operator's load in one
# update. Whoever calls holds the queue locks exclusive and the operators' rows, so all that was
# chosen is still right, but for a link removed meanwhile: then there is no row and nothing is
# written. JSON comes as one text with a line each, as a list costs its client ten times that.
REGISTER_BATCH = Statement(
    "register_batch",
    f"""
WITH sent AS MATERIALIZED (
    SELECT *
      FROM unnest(%(leads)s::bigint[], %(sources)s::int[], %(operators)s::bigint[],
                  %(priorities)s::smallint[], string_to_array(%(payloads)s, E'\\n'),
                  string_to_array(%(decisions)s, E'\\n'))
           WITH ORDINALITY AS x (lead, source, operator, priority, payload, decision, position)),
ready AS MATERIALIZED (
    SELECT clock_timestamp() AS at
     WHERE NOT EXISTS (
           SELECT source, operator FROM sent WHERE operator IS NOT NULL
           EXCEPT
           SELECT lead_source_id, operator_id FROM sources_leadsourceoperator
            WHERE lead_source_id = ANY (%(sources)s::int[]) AND routing_factor > 0)),
taken AS MATERIALIZED (
    SELECT nextval('appeals_appeal_id_seq') AS id, x.*
      FROM (SELECT * FROM sent CROSS JOIN ready ORDER BY position OFFSET 0) x),
c AS (
    UPDATE operators_operator o SET active_appeals = o.active_appeals + t.appeals
      FROM (SELECT operator, count(*) AS appeals FROM taken
             WHERE operator IS NOT NULL GROUP BY operator) t
     WHERE o.id = t.operator),
a AS (
    INSERT INTO appeals_appeal (id, lead_id, lead_source_id, assigned_operator_id, status, priority,
                                payload, version, created_at, queued_at, assigned_at)
    SELECT id, lead, source, operator, 'ACTIVE', priority, payload::jsonb, 1, at, at,
           CASE WHEN operator IS NOT NULL THEN at END
      FROM taken),
e AS (
    INSERT INTO appeals_appealevent ({_EVENT_COLUMNS})
    SELECT id, 1, 'created', at, %(actor)s, operator, lead, source, 'ACTIVE', priority, at, '',
           decision::json
      FROM taken)
SELECT id, at FROM taken ORDER BY position""",
)

KEEP_ANSWERS = Statement(
    "keep_answers",
    """
INSERT INTO appeals_idempotencyrecord (lead_source_id, key, fingerprint, answer)
SELECT source, %(key)s, %(fingerprint)s, %(answer)s::json
  FROM unnest(%(sources)s::int[]) source ORDER BY source
RETURNING id""",
)

LOCK_QUEUES = Statement(
    "lock_queues",
    f"""
SELECT pg_advisory_xact_lock({QUEUE_LOCK}, x.source)
  FROM (SELECT source FROM unnest(%(sources)s::int[]) source ORDER BY source OFFSET 0) x""",
)

# The customer numbers of a batch that are new become leads. Answers who stands for those that were
# merged; the numbers below 10^12 are the customers' own.
MAKE_LEADS = Statement(
    "make_leads",
    """
WITH wanted AS MATERIALIZED (SELECT DISTINCT id FROM unnest(%(leads)s::bigint[]) id),
k AS MATERIALIZED (
    SELECT id, merged_into_id FROM leads_lead WHERE id IN (SELECT id FROM wanted)),
n AS (
    INSERT INTO leads_lead (id)
    SELECT id FROM wanted WHERE id < 1000000000000 AND id NOT IN (SELECT id FROM k) ORDER BY id
        ON CONFLICT DO NOTHING)
SELECT id, merged_into_id FROM k WHERE merged_into_id IS NOT NULL""",
)

# All leads of a batch, kept from being merged until the commit. Answers how many there are that
# weren't merged before.
LOCK_LEADS = Statement(
    "lock_leads",
    """
SELECT count(*)
  FROM (SELECT FROM leads_lead WHERE id = ANY (%(leads)s::bigint[]) AND merged_into_id IS NULL
         ORDER BY id FOR KEY SHARE) x""",
)

FIND_ANSWER = Statement(
    "find_answer",
    """
SELECT fingerprint, answer FROM appeals_idempotencyrecord
 WHERE lead_source_id = %(source)s::int AND key = %(key)s""",
)


# --- Locks -----------------------------------------------------------------------------------

# All the queues of an operator, shared, in ascending order. The version tells afterwards
# whether a source was added in between. The inner ORDER BY … OFFSET 0 fixes the order in which
# the locks are taken.
LOCK_QUEUES_OF_OPERATOR = Statement(
    "lock_queues_of_operator",
    f"""
SELECT x.version, pg_advisory_xact_lock_shared({QUEUE_LOCK}, x.source)
  FROM (SELECT o.routes_version AS version, l.lead_source_id AS source
          FROM operators_operator o
          LEFT JOIN sources_leadsourceoperator l
                 ON l.operator_id = o.id AND l.routing_factor > 0
         WHERE o.id = %(operator)s::bigint
         ORDER BY l.lead_source_id OFFSET 0) x""",
)

# The same for whoever has the appeal now. No row: nobody has it.
LOCK_QUEUES_OF_ASSIGNED = Statement(
    "lock_queues_of_assigned",
    f"""
SELECT x.operator, x.version, pg_advisory_xact_lock_shared({QUEUE_LOCK}, x.source)
  FROM (SELECT o.id AS operator, o.routes_version AS version, l.lead_source_id AS source
          FROM appeals_appeal a
          JOIN operators_operator o ON o.id = a.assigned_operator_id
          LEFT JOIN sources_leadsourceoperator l
                 ON l.operator_id = o.id AND l.routing_factor > 0
         WHERE a.id = %(appeal)s::bigint AND a.status = 'ACTIVE'
         ORDER BY l.lead_source_id OFFSET 0) x""",
)

# For a return: the appeal's own queue exclusive, as for every appeal that goes pending, the
# operator's others shared; one ascending pass, each lock at once in its strongest mode.
LOCK_QUEUES_FOR_RETURN = Statement(
    "lock_queues_for_return",
    f"""
SELECT x.operator, x.version,
       CASE WHEN x.source = x.own THEN pg_advisory_xact_lock({QUEUE_LOCK}, x.source)
            ELSE pg_advisory_xact_lock_shared({QUEUE_LOCK}, x.source) END
  FROM (SELECT o.id AS operator, o.routes_version AS version, a.lead_source_id AS own, q.source
          FROM appeals_appeal a
          JOIN operators_operator o ON o.id = a.assigned_operator_id
          CROSS JOIN LATERAL (
               SELECT a.lead_source_id
               UNION
               SELECT l.lead_source_id FROM sources_leadsourceoperator l
                WHERE l.operator_id = o.id AND l.routing_factor > 0) q (source)
         WHERE a.id = %(appeal)s::bigint AND a.status = 'ACTIVE'
         ORDER BY q.source OFFSET 0) x""",
)


# --- Room ------------------------------------------------------------------------------------

# What is left for the queue, and whether the gate is closed: the answer of all who make room.
ROOM = """CASE WHEN o.status = 'ACTIVE' THEN o.active_appeals_limit - o.active_appeals ELSE 0 END,
           o.queue_only"""

# One unit for a transition that isn't an intake. The row stays locked until the commit.
_CLAIM = """
UPDATE operators_operator o SET active_appeals = o.active_appeals + 1
 WHERE o.id = %(operator)s::bigint AND o.status = 'ACTIVE'
   AND o.active_appeals < o.active_appeals_limit AND NOT o.queue_only"""

# Chosen by the routing, so the link must still be there.
CLAIM_IN_SOURCE = Statement(
    "claim_in_source",
    f"""{_CLAIM}
   AND EXISTS (SELECT FROM sources_leadsourceoperator l
                WHERE l.lead_source_id = %(source)s::int
                  AND l.operator_id = %(operator)s::bigint AND l.routing_factor > 0)
RETURNING o.id""",
)

# Named by hand, linked to the source or not.
CLAIM_BY_HAND = Statement("claim_by_hand", f"{_CLAIM}\nRETURNING o.id")

# By hand, with `force`: over the limit, to somebody inactive.
CLAIM_BY_FORCE = Statement(
    "claim_by_force",
    """
UPDATE operators_operator o SET active_appeals = o.active_appeals + 1
 WHERE o.id = %(operator)s::bigint
RETURNING o.id""",
)

RELEASE = Statement(
    "release",
    f"""
UPDATE operators_operator o SET active_appeals = o.active_appeals - 1
 WHERE o.id = %(operator)s::bigint
RETURNING {ROOM}""",
)


def _release(transition: str, event_type: str, at: str) -> str:
    """Take an appeal from its operator for good: the row, its event and the counter at once."""
    return f"""
WITH o AS (
    SELECT id FROM operators_operator
     WHERE id = %(operator)s::bigint AND routes_version = %(version)s::int FOR NO KEY UPDATE),
r AS (
    {transition}
    RETURNING a.*),
e AS (
    INSERT INTO appeals_appealevent ({_EVENT_COLUMNS})
    SELECT r.id, r.version{"" if event_type == "resolved" else " + 1"}, '{event_type}', {at},
           %(actor)s, r.assigned_operator_id, r.lead_id, r.lead_source_id, r.status, r.priority,
           r.queued_at, %(reason)s, NULL
      FROM r)
UPDATE operators_operator t SET active_appeals = t.active_appeals - 1
  FROM o, r WHERE t.id = o.id
RETURNING {ROOM.replace("o.", "t.")}"""


# No row: the appeal or the operator's sources changed since the locks were taken; start again.
RELEASE_BY_RESOLVING = Statement(
    "release_by_resolving",
    _release(
        """UPDATE appeals_appeal a
       SET status = 'RESOLVED', resolved_at = clock_timestamp(), version = a.version + 1
      FROM o
     WHERE a.id = %(appeal)s::bigint AND a.status = 'ACTIVE' AND a.assigned_operator_id = o.id
       AND a.version = coalesce(%(expected)s::int, a.version)""",
        "resolved",
        "r.resolved_at",
    ),
)

RELEASE_BY_DELETING = Statement(
    "release_by_deleting",
    _release(
        """DELETE FROM appeals_appeal a USING o
     WHERE a.id = %(appeal)s::bigint AND a.status = 'ACTIVE' AND a.assigned_operator_id = o.id
       AND a.version = coalesce(%(expected)s::int, a.version)""",
        "deleted",
        "clock_timestamp()",
    ),
)

SET_AVAILABILITY = Statement(
    "set_availability",
    f"""
UPDATE operators_operator o
   SET status = coalesce(%(status)s, o.status),
       active_appeals_limit = coalesce(%(limit)s::int, o.active_appeals_limit)
 WHERE o.id = %(operator)s::bigint AND o.routes_version = %(version)s::int
RETURNING {ROOM}""",
)

OPEN_ROUTE = Statement(
    "open_route",
    f"""
UPDATE operators_operator o SET routes_version = o.routes_version + 1
 WHERE o.id = %(operator)s::bigint
RETURNING {ROOM}""",
)

LOCK_ROOM = Statement(
    "lock_room",
    f"""
SELECT {ROOM} FROM operators_operator o
 WHERE o.id = %(operator)s::bigint AND o.routes_version = %(version)s::int
   FOR NO KEY UPDATE""",
)

SET_GATE = Statement(
    "set_gate",
    """
UPDATE operators_operator SET queue_only = %(closed)s WHERE id = %(operator)s::bigint
RETURNING id""",
)


# --- Hand-over -------------------------------------------------------------------------------

_QUEUE_OF_OPERATOR = """
    SELECT q.* FROM sources_leadsourceoperator l
     CROSS JOIN LATERAL (
           SELECT a.id, a.priority, a.queued_at, a.lead_source_id FROM appeals_appeal a
            WHERE a.lead_source_id = l.lead_source_id
              AND a.status = 'ACTIVE' AND a.assigned_operator_id IS NULL
            ORDER BY a.priority DESC, a.queued_at, a.id LIMIT %(wanted)s::int) q
     WHERE l.operator_id = %(operator)s::bigint AND l.routing_factor > 0
       AND (%(source)s::int IS NULL OR l.lead_source_id = %(source)s::int)
     ORDER BY q.priority DESC, q.queued_at, q.id LIMIT %(wanted)s::int"""

# Give the head of the queue to one operator, whose row and queue locks the caller holds and who
# has room for `wanted`. h is the queue as this statement sees it, p the operator's links whose
# strategy looks back (locked before the appeals, as by all who lock both), k waits for other drains
# and looks again at each row, g moves them. All get one time, taken after the waits. The decisions
# list each source's operators once (r), with the load rising by one from appeal to appeal.
# Appeals are found by an array of ids, and the CASE hides from the planner that the index of the
# queue would do: it may know of no pending appeal, or of a table that was empty, and then joins
# each of 500 with the whole queue.
# Answers how many were seen and how many given; fewer given: another drain was quicker.
HAND_OVER = Statement(
    "hand_over",
    f"""
WITH h AS MATERIALIZED ({_QUEUE_OF_OPERATOR}),
p AS MATERIALIZED (
    SELECT l.id, l.lead_source_id FROM sources_leadsourceoperator l
      JOIN sources_leadsource s ON s.id = l.lead_source_id
     WHERE l.operator_id = %(operator)s::bigint
       AND l.lead_source_id IN (SELECT lead_source_id FROM h)
       AND s.strategy IN ('LEAST_LOADED', 'LEAST_RECENT')
     ORDER BY l.lead_source_id FOR NO KEY UPDATE OF l),
k AS MATERIALIZED (
    SELECT a.id FROM appeals_appeal a
     WHERE a.id = ANY (ARRAY(SELECT id FROM h))
       AND CASE WHEN a.status = 'ACTIVE' THEN a.assigned_operator_id IS NULL END
       AND (SELECT count(*) FROM p) >= 0
     ORDER BY a.priority DESC, a.queued_at, a.id FOR NO KEY UPDATE OF a),
n AS MATERIALIZED (SELECT clock_timestamp() AS at, count(*) AS found FROM k),
g AS (
    UPDATE appeals_appeal a
       SET assigned_operator_id = %(operator)s::bigint, assigned_at = n.at,
           version = a.version + 1
      FROM n WHERE a.id = ANY (ARRAY(SELECT id FROM k)) AND n.found > 0
    RETURNING a.id, a.version, a.assigned_at, a.assigned_operator_id, a.lead_id,
              a.lead_source_id, a.status, a.priority, a.queued_at),
u AS (
    UPDATE operators_operator SET active_appeals = active_appeals + (SELECT count(*) FROM g)
     WHERE id = %(operator)s::bigint AND (SELECT count(*) FROM g) > 0),
t AS (
    UPDATE sources_leadsourceoperator l SET last_assigned_at = n.at
      FROM p CROSS JOIN n
     WHERE l.id = p.id AND p.lead_source_id IN (SELECT lead_source_id FROM g)),
r AS MATERIALIZED (
    SELECT l.lead_source_id, s.strategy,
           string_agg(json_build_array({_ROUTE_COLUMNS})::text, ',' ORDER BY o.id)
               FILTER (WHERE o.id < %(operator)s::bigint) AS before,
           max(l.routing_factor) FILTER (WHERE o.id = %(operator)s::bigint) AS factor,
           max(o.active_appeals) FILTER (WHERE o.id = %(operator)s::bigint) AS active,
           max(o.active_appeals_limit) FILTER (WHERE o.id = %(operator)s::bigint) AS cap,
           string_agg(json_build_array({_ROUTE_COLUMNS})::text, ',' ORDER BY o.id)
               FILTER (WHERE o.id > %(operator)s::bigint) AS after
      FROM sources_leadsourceoperator l
      JOIN operators_operator o ON o.id = l.operator_id
      JOIN sources_leadsource s ON s.id = l.lead_source_id
     WHERE l.lead_source_id IN (SELECT lead_source_id FROM h)
     GROUP BY l.lead_source_id, s.strategy),
e AS (
    INSERT INTO appeals_appealevent ({_EVENT_COLUMNS})
    SELECT g.id, g.version, 'assigned', g.assigned_at, %(actor)s, g.assigned_operator_id,
           g.lead_id, g.lead_source_id, g.status, g.priority, g.queued_at, '',
           ('{{"v":1,"strategy":"' || r.strategy || '","trigger":"drain","draw":null,"operators":['
            || concat_ws(',', r.before, json_build_array(
                   %(operator)s::bigint, 'chosen', r.factor,
                   r.active + row_number() OVER (ORDER BY g.priority DESC, g.queued_at, g.id) - 1,
                   r.cap), r.after)
            || ']}}')::json
      FROM g JOIN r USING (lead_source_id)
     ORDER BY g.priority DESC, g.queued_at, g.id)
SELECT (SELECT count(*) FROM h), (SELECT count(*) FROM g)""",
)

SOMEBODY_WAITS = Statement(
    "somebody_waits",
    """
SELECT EXISTS (
    SELECT FROM sources_leadsourceoperator l
     WHERE l.operator_id = %(operator)s::bigint AND l.routing_factor > 0
       AND EXISTS (SELECT FROM appeals_appeal a
                    WHERE a.lead_source_id = l.lead_source_id
                      AND a.status = 'ACTIVE' AND a.assigned_operator_id IS NULL))""",
)

# Operators whose gate a dead process left closed, and (a bug, if there are any) those with room
# and an open gate beside a pending appeal that they could take.
OPERATORS_TO_DRAIN = Statement(
    "operators_to_drain",
    """
SELECT o.id, o.queue_only FROM operators_operator o
 WHERE o.queue_only
    OR (o.status = 'ACTIVE' AND o.active_appeals < o.active_appeals_limit
        AND EXISTS (SELECT FROM sources_leadsourceoperator l
                     WHERE l.operator_id = o.id AND l.routing_factor > 0
                       AND EXISTS (SELECT FROM appeals_appeal a
                                    WHERE a.lead_source_id = l.lead_source_id
                                      AND a.status = 'ACTIVE'
                                      AND a.assigned_operator_id IS NULL)))
 ORDER BY o.id""",
)

# --- The queue, to be looked at ----------------------------------------------------------------

# Pending appeals of a source behind a place in the queue, as its index has them: first those of
# the same priority, then all of lower ones. One condition with OR would read the index from its
# beginning.
_PENDING_OF_SOURCE = """appeals_appeal a
             WHERE a.lead_source_id = s.source AND a.status = 'ACTIVE'
               AND a.assigned_operator_id IS NULL"""

_BEHIND = f"""
           (SELECT a.id, a.lead_id, a.lead_source_id, a.priority, a.queued_at
              FROM {_PENDING_OF_SOURCE} AND a.priority = %(priority)s::smallint
               AND (a.queued_at, a.id) > (%(queued_at)s::timestamptz, %(appeal)s::bigint)
             ORDER BY a.queued_at, a.id LIMIT %(wanted)s::int)
           UNION ALL
           (SELECT a.id, a.lead_id, a.lead_source_id, a.priority, a.queued_at
              FROM {_PENDING_OF_SOURCE} AND a.priority < %(priority)s::smallint
             ORDER BY a.priority DESC, a.queued_at, a.id LIMIT %(wanted)s::int)"""

_AHEAD = f"""
           (SELECT count(*)
              FROM {_PENDING_OF_SOURCE} AND a.priority > %(priority)s::smallint)
         + (SELECT count(*)
              FROM {_PENDING_OF_SOURCE} AND a.priority = %(priority)s::smallint
               AND (a.queued_at, a.id) <= (%(queued_at)s::timestamptz, %(appeal)s::bigint))"""

# The page of the queue of several sources behind a place in it, with what is ahead counted in the
# same snapshot. Answers position, seconds in the queue, and the appeal without its payload.
READ_QUEUE = Statement(
    "read_queue",
    f"""
WITH s AS MATERIALIZED (SELECT DISTINCT source FROM unnest(%(sources)s::int[]) source),
page AS MATERIALIZED (
    SELECT q.* FROM s CROSS JOIN LATERAL ({_BEHIND}) q
     ORDER BY q.priority DESC, q.queued_at, q.id LIMIT %(wanted)s::int),
ahead AS MATERIALIZED (SELECT coalesce(sum(n), 0)::bigint AS n
                         FROM s CROSS JOIN LATERAL (SELECT {_AHEAD} AS n) c)
SELECT ahead.n + row_number() OVER (ORDER BY page.priority DESC, page.queued_at, page.id),
       greatest(extract(epoch FROM statement_timestamp() - page.queued_at), 0)::bigint, page.*
  FROM page CROSS JOIN ahead
 ORDER BY 1""",
)

# --- Erasing a lead ---------------------------------------------------------------------------

# A phone could be found from the hash of a body by trying. The answer names the lead of each appeal
# in its second place.
ERASE_FINGERPRINTS = Statement(
    "erase_fingerprints",
    """
UPDATE appeals_idempotencyrecord i SET fingerprint = ''
 WHERE i.fingerprint <> ''
   AND EXISTS (SELECT FROM json_array_elements(i.answer) a (row)
                WHERE (a.row ->> 1)::bigint = ANY (%(leads)s::bigint[]))
RETURNING i.id""",
)

# --- Merging leads ---------------------------------------------------------------------------

# Named appeals, wherever they are. A join: any other form searches the whole array for each row,
# once the plan doesn't know how long it is.
_NAMED = "unnest(%(appeals)s::bigint[]) AS named (id) JOIN appeals_appeal m ON m.id = named.id"

SOURCES_OF_APPEALS = Statement(
    "sources_of_appeals", f"SELECT DISTINCT m.lead_source_id FROM {_NAMED}"
)

# Those that are with `lead`, with one event each.
MOVE_APPEALS = Statement(
    "move_appeals",
    f"""
WITH k AS MATERIALIZED (
    SELECT m.id FROM {_NAMED}
     WHERE m.lead_id = %(lead)s::bigint
     ORDER BY m.id FOR NO KEY UPDATE OF m),
a AS (
    UPDATE appeals_appeal a SET lead_id = %(to)s::bigint, version = a.version + 1
      FROM k WHERE a.id = k.id
    RETURNING a.*),
e AS (
    INSERT INTO appeals_appealevent ({_EVENT_COLUMNS})
    SELECT id, version, %(type)s::text, clock_timestamp(), %(actor)s, assigned_operator_id,
           lead_id, lead_source_id, status, priority, queued_at, %(reason)s, NULL
      FROM a)
SELECT id FROM a ORDER BY id""",
)


# --- The clock ----------------------------------------------------------------------------------

DATABASE_CLOCK = Statement("database_clock", "SELECT clock_timestamp()")


def candidates(columns: Sequence[Any]) -> list[Candidate]:
    """The operators in the six arrays of a source's routes; a source may have none."""
    *seen, extras = columns
    if not seen[0]:
        return []
    return list(map(_as_candidate, zip(*seen, extras or repeat(0))))  # noqa: B905 - endless


# As `Candidate._make`, without a call of Python for each of 500 operators.
_as_candidate = partial(tuple.__new__, Candidate)
