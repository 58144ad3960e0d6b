"""Finding, making and completing leads by their identities, any number in one statement.

Identities travel as arrays: position of the lead they describe, kind, value, and the source of
an external id (null for the others).
"""

from operators.statements import Statement

_SENT = """
    unnest(%(positions)s::int[], %(kinds)s::text[], %(values)s::text[], %(sources)s::int[])
        AS sent (position, kind, value, lead_source_id)"""

# Who is known by each identity; a merged lead stands for its survivor. Oldest first. The two kinds
# of identity have an index each, so they are looked up apart.
FIND_LEADS = Statement(
    "find_leads",
    f"""
SELECT sent.position, l.id, l.name = '', count(*)
  FROM {_SENT}
 CROSS JOIN LATERAL (
       SELECT i.lead_id FROM leads_leadidentity i
        WHERE i.kind = sent.kind AND i.value = sent.value AND i.lead_source_id IS NULL
          AND sent.lead_source_id IS NULL
       UNION ALL
       SELECT i.lead_id FROM leads_leadidentity i
        WHERE i.lead_source_id = sent.lead_source_id AND i.value = sent.value) i
  JOIN leads_lead known ON known.id = i.lead_id
  JOIN leads_lead l ON l.id = coalesce(known.merged_into_id, known.id)
 GROUP BY sent.position, l.id
 ORDER BY sent.position, l.created_at, l.id""",
)

# A lead for each position, with all its identities or, where somebody has one of them by now,
# not at all: the unique constraints fail the statement. One order for all who insert, so that
# two of them never wait for each other in a circle.
CREATE_LEADS = Statement(
    "create_leads",
    f"""
WITH described AS (
    SELECT nextval('leads_lead_id_seq') AS id, d.position, d.name
      FROM unnest(%(new_positions)s::int[], %(names)s::text[]) AS d (position, name)),
made AS (
    INSERT INTO leads_lead (id, name) OVERRIDING SYSTEM VALUE SELECT id, name FROM described
    RETURNING id),
known_by AS (
    INSERT INTO leads_leadidentity (lead_id, kind, value, lead_source_id)
    SELECT d.id, sent.kind, sent.value, sent.lead_source_id
      FROM {_SENT}
      JOIN described d ON d.position = sent.position
      JOIN made ON made.id = d.id
     ORDER BY sent.kind, sent.value, sent.lead_source_id)
SELECT d.position, d.id FROM described d JOIN made ON made.id = d.id""",
)

# What was sent for a known lead and nobody has yet; and the name, where it had none.
COMPLETE_LEADS = Statement(
    "complete_leads",
    f"""
WITH named AS (
    UPDATE leads_lead l SET name = d.name
      FROM unnest(%(lead_ids)s::bigint[], %(names)s::text[]) AS d (id, name)
     WHERE l.id = d.id AND l.name = '' AND d.name <> '')
INSERT INTO leads_leadidentity (lead_id, kind, value, lead_source_id)
SELECT known.id, sent.kind, sent.value, sent.lead_source_id
  FROM {_SENT}
  JOIN unnest(%(known_positions)s::int[], %(lead_ids)s::bigint[]) AS known (position, id)
    ON known.position = sent.position
 ORDER BY sent.kind, sent.value, sent.lead_source_id
    ON CONFLICT DO NOTHING
RETURNING id""",
)

# Pairs that one post named together; the manager decides.
NOTE_MERGE_CANDIDATES = Statement(
    "note_merge_candidates",
    """
INSERT INTO leads_mergecandidate (older_id, newer_id)
SELECT pair.older, pair.newer
  FROM unnest(%(older)s::bigint[], %(newer)s::bigint[]) AS pair (older, newer)
 GROUP BY pair.older, pair.newer
 ORDER BY pair.older, pair.newer
    ON CONFLICT DO NOTHING
RETURNING id""",
)
