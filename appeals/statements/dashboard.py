"""What the dashboard reads, and what is counted for it beforehand."""

from operators.statements import Statement

# How long an appeal waited, as a class: -1 is less than a second, 20 classes follow each other
# until e times as long. NULL: nobody has it. See `seconds_of_wait`.
_WAIT = """
       CASE WHEN a.assigned_at < a.queued_at + interval '1 second' THEN -1
            ELSE floor(20 * ln(date_part('epoch', a.assigned_at - a.queued_at)))::int END"""


def _flow(since: str) -> str:
    """What came in each slot, by source and wait; in each no earlier than `since`."""
    return f"""
    SELECT b.slot, b.since, q.*
      FROM unnest(%(starts)s::timestamptz[], %(ends)s::timestamptz[])
           WITH ORDINALITY AS b (since, until, slot)
     CROSS JOIN LATERAL (
           SELECT a.lead_source_id AS source, {_WAIT.strip()} AS wait, count(*) AS received,
                  count(*) FILTER (WHERE a.status = 'RESOLVED') AS resolved
             FROM appeals_appeal a
            WHERE a.created_at >= {since} AND a.created_at < b.until
            GROUP BY 1, 2) q"""


# Two kinds of rows from one pass: those with a slot (from 1) and a source, and those of all slots
# and sources together with a wait. The sources are picked last, or the planner might go through all
# that they ever had. `until`: how far the counts reached that are in it.
def _summed(until: str) -> str:
    return f"""
SELECT slot, source, wait, sum(received)::bigint, sum(resolved)::bigint, {until}
  FROM n
 WHERE source = ANY (%(sources)s::int[])
 GROUP BY GROUPING SETS ((slot, source), (wait))
 ORDER BY 1, 2, 3"""


# What came between each two moments.
READ_FLOW = Statement(
    "read_flow",
    f"WITH n AS MATERIALIZED ({_flow('b.since')}){_summed('NULL::timestamptz')}",
)

# The same of what was counted beforehand, and of what came behind that. In one statement with how
# far the counts reach: between two of them it might be counted anew.
READ_COUNTED_FLOW = Statement(
    "read_counted_flow",
    f"""
WITH k AS MATERIALIZED (SELECT max(flow_until) AS until FROM appeals_counted),
n AS MATERIALIZED (
    SELECT b.slot, c.since, c.lead_source_id AS source, nullif(c.wait, -2) AS wait, c.received,
           c.resolved
      FROM unnest(%(starts)s::timestamptz[], %(ends)s::timestamptz[])
           WITH ORDINALITY AS b (since, until, slot)
      JOIN appeals_flowcount c ON c.since >= b.since AND c.since < b.until
                              AND c.since < (SELECT until FROM k)
     UNION ALL
   {_flow("greatest(b.since, (SELECT until FROM k))")}){_summed("(SELECT until FROM k)")}""",
)

# Counts all slots anew, and writes what is different from the last time.
COUNT_FLOW = Statement(
    "count_flow",
    f"""
WITH n AS MATERIALIZED (
    SELECT since, source, coalesce(wait, -2) AS wait, received, resolved
      FROM ({_flow("b.since")}) f),
gone AS (
    DELETE FROM appeals_flowcount c
     WHERE NOT EXISTS (SELECT FROM n WHERE n.since = c.since AND n.source = c.lead_source_id
                                       AND n.wait = c.wait))
INSERT INTO appeals_flowcount AS c (since, lead_source_id, wait, received, resolved)
SELECT since, source, wait, received, resolved FROM n
    ON CONFLICT (since, lead_source_id, wait)
    DO UPDATE SET received = excluded.received, resolved = excluded.resolved
        WHERE (c.received, c.resolved) IS DISTINCT FROM (excluded.received, excluded.resolved)
RETURNING 1""",
)

# The decisions with which the latest appeals of each source, with ids above one, were given to
# somebody on arrival. BETWEEN and the order keep to the index of the source's appeals: by id alone
# the planner might read everybody's, from the end, to find those of a source that has few.
READ_INTAKE_DECISIONS = Statement(
    "read_intake_decisions",
    """
SELECT s.source, a.created_at >= %(since)s::timestamptz,
       CASE WHEN e.operator_id IS NOT NULL THEN e.decision END
  FROM unnest(%(sources)s::int[]) s (source)
 CROSS JOIN LATERAL (
       SELECT a.id, a.created_at FROM appeals_appeal a
        WHERE a.lead_source_id BETWEEN s.source AND s.source AND a.id > %(after)s::bigint
        ORDER BY a.lead_source_id DESC, a.id DESC LIMIT %(latest)s::int) a
 CROSS JOIN LATERAL (
       SELECT e.operator_id, e.decision FROM appeals_appealevent e
        WHERE e.appeal_id = a.id AND e.sequence = 1 OFFSET 0) e""",
)

# The first events behind an appeal, in order of the appeals; the decision only where it gave the
# appeal to somebody. "Settled" are those behind which no older one can still be committed.
READ_UNCOUNTED_DECISIONS = Statement(
    "read_uncounted_decisions",
    """
SELECT e.appeal_id, e.lead_source_id, e.at, e.at < %(settled)s::timestamptz,
       CASE WHEN e.operator_id IS NOT NULL THEN e.decision END
  FROM appeals_appealevent e
 WHERE e.appeal_id > %(after)s::bigint AND e.sequence = 1
 ORDER BY e.appeal_id LIMIT %(at_most)s::int""",
)

ADD_SHARES = Statement(
    "add_shares",
    """
INSERT INTO appeals_sharecount AS c
       (day, lead_source_id, operator_id, chances, expected, got)
SELECT * FROM unnest(%(days)s::date[], %(sources)s::int[], %(operators)s::bigint[],
                     %(chances)s::bigint[], %(expected)s::float8[], %(got)s::bigint[])
    ON CONFLICT (lead_source_id, day, operator_id)
    DO UPDATE SET chances = c.chances + excluded.chances,
                  expected = c.expected + excluded.expected, got = c.got + excluded.got
RETURNING 1""",
)
