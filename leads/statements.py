"""Finding, making and completing leads by their identities, any number in one statement.

Identities travel as arrays: kind, value, the source of an external id (null for the others) and,
where they are written, the position of the lead they are for, counted from 1.

Locks are taken in one order by everybody: known leads ascending by id, then new identities in
the order of `_INSERTED`. Whoever inserts one that somebody else is inserting waits for them.
"""

from operators.statements import Statement

_SENT = """
    unnest(%(positions)s::int[], %(kinds)s::text[], %(values)s::text[], %(sources)s::int[])
        AS sent (position, kind, value, lead_source_id)"""

# So that two who insert never wait for each other in a circle.
_INSERTED = "ORDER BY sent.kind, sent.value, sent.lead_source_id"

# Who has each of the identities, the oldest lead first; a merged lead stands for its survivor. The
# two kinds of identity have an index each, so they are looked up apart.
FIND_LEADS = Statement(
    "find_leads",
    """
SELECT sent.position, i.id, l.id, l.name = ''
  FROM unnest(%(kinds)s::text[], %(values)s::text[], %(sources)s::int[])
       WITH ORDINALITY AS sent (kind, value, lead_source_id, position)
 CROSS JOIN LATERAL (
       SELECT i.id, i.lead_id FROM leads_leadidentity i
        WHERE i.kind = sent.kind AND i.value = sent.value AND i.lead_source_id IS NULL
          AND sent.lead_source_id IS NULL
       UNION ALL
       SELECT i.id, i.lead_id FROM leads_leadidentity i
        WHERE i.lead_source_id = sent.lead_source_id AND i.value = sent.value) i
  JOIN leads_lead holder ON holder.id = i.lead_id
  JOIN leads_lead l ON l.id = coalesce(holder.merged_into_id, holder.id)
 ORDER BY l.created_at, l.id, i.id""",
)

# A lead for each name, in their order, with all its identities. Where somebody has one of them by
# now, the unique constraints fail the statement: nobody is made without an identity.
CREATE_LEADS = Statement(
    "create_leads",
    f"""
WITH described AS MATERIALIZED (
    SELECT nextval('leads_lead_id_seq') AS id, name, position
      FROM unnest(%(names)s::text[]) WITH ORDINALITY AS d (name, position)),
made AS (
    INSERT INTO leads_lead (id, name) OVERRIDING SYSTEM VALUE
    SELECT id, name FROM described ORDER BY position),
known_by AS (
    INSERT INTO leads_leadidentity (lead_id, kind, value, lead_source_id)
    SELECT d.id, sent.kind, sent.value, sent.lead_source_id
      FROM {_SENT}
      JOIN described d ON d.position = sent.position
     {_INSERTED})
SELECT id FROM described ORDER BY position""",
)

# What was sent for known leads and nobody had, and how many that were; and the name, where a lead
# has none. A lead that was merged since the look is passed over, and so is one that was erased: the
# identity that it was known by is gone. The locks keep both from passing by.
COMPLETE_LEADS = Statement(
    "complete_leads",
    f"""
WITH known AS MATERIALIZED (
    SELECT l.id, d.name, d.position
      FROM unnest(%(lead_ids)s::bigint[], %(known_by)s::bigint[], %(names)s::text[])
           WITH ORDINALITY AS d (lead_id, identity_id, name, position)
      JOIN leads_lead l ON l.id = d.lead_id
      JOIN leads_leadidentity i ON i.id = d.identity_id
     WHERE l.merged_into_id IS NULL
     ORDER BY l.id FOR NO KEY UPDATE OF l FOR KEY SHARE OF i),
named AS (
    UPDATE leads_lead l SET name = known.name FROM known
     WHERE l.id = known.id AND l.name = '' AND known.name <> ''),
added AS (
    INSERT INTO leads_leadidentity (lead_id, kind, value, lead_source_id)
    SELECT known.id, sent.kind, sent.value, sent.lead_source_id
      FROM {_SENT}
      JOIN known ON known.position = sent.position
     {_INSERTED}
    RETURNING id)
SELECT count(*) FROM added""",
)

# Identities that nobody had at the look, of leads that are there and locked or new.
ADD_IDENTITIES = Statement(
    "add_identities",
    f"""
WITH added AS (
    INSERT INTO leads_leadidentity (lead_id, kind, value, lead_source_id)
    SELECT sent.lead_id, sent.kind, sent.value, sent.lead_source_id
      FROM unnest(%(lead_ids)s::bigint[], %(kinds)s::text[], %(values)s::text[], %(sources)s::int[])
           AS sent (lead_id, kind, value, lead_source_id)
     {_INSERTED}
    RETURNING id)
SELECT count(*) FROM added""",
)

# Pairs that one post named together; the manager decides. Not who was merged meanwhile.
NOTE_MERGE_CANDIDATES = Statement(
    "note_merge_candidates",
    """
WITH unmerged AS MATERIALIZED (
    SELECT id FROM leads_lead
     WHERE id = ANY (%(older)s::bigint[] || %(newer)s::bigint[]) AND merged_into_id IS NULL
     ORDER BY id FOR KEY SHARE)
INSERT INTO leads_mergecandidate (older_id, newer_id)
SELECT pair.older, pair.newer
  FROM unnest(%(older)s::bigint[], %(newer)s::bigint[]) AS pair (older, newer)
  JOIN unmerged o ON o.id = pair.older
  JOIN unmerged n ON n.id = pair.newer
 ORDER BY pair.older, pair.newer
    ON CONFLICT DO NOTHING
RETURNING id""",
)
