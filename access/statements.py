"""The statement that every request of the API starts with."""

from operators.statements import Statement

# The hash is unsalted (the secret is random), so the right secret is part of the WHERE. Expiry is
# judged in the same statement, by the database's clock.
USABLE_KEY = """
    SELECT role, lead_source_id, operator_id FROM access_apikey
     WHERE prefix = %(prefix)s AND hashed_key = %(hashed_key)s AND NOT revoked
       AND (expiry_date IS NULL OR expiry_date > statement_timestamp())"""

FIND_KEY = Statement("find_key", USABLE_KEY)

# The same, and notes the use unless that was done in the last 5 minutes. A row that another
# request is just marking is skipped rather than waited for.
FIND_AND_MARK_KEY = Statement(
    "find_and_mark_key",
    f"""
WITH k AS ({USABLE_KEY}),
stale AS (
    SELECT id FROM access_apikey
     WHERE prefix = %(prefix)s AND EXISTS (SELECT FROM k)
       AND (last_used_at IS NULL OR last_used_at < statement_timestamp() - interval '5 minutes')
       FOR NO KEY UPDATE SKIP LOCKED),
used AS (
    UPDATE access_apikey SET last_used_at = statement_timestamp()
     WHERE id IN (SELECT id FROM stale))
SELECT * FROM k""",
)
