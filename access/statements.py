"""The statement that every request of the API starts with."""

from operators.statements import Statement

# The hash is unsalted (the secret is random), so the right secret is part of the WHERE. Expiry is
# judged in the same statement, by the database's clock. `last_used_at` is written at
# most every 5 minutes, so a busy key costs a read; a row that another request is just marking
# is skipped rather than waited for.
FIND_KEY = Statement(
    "find_key",
    """
WITH k AS (
    SELECT id, role, lead_source_id, operator_id, last_used_at FROM access_apikey
     WHERE prefix = %(prefix)s AND hashed_key = %(hashed_key)s AND NOT revoked
       AND (expiry_date IS NULL OR expiry_date > statement_timestamp())),
stale AS (
    SELECT id FROM access_apikey
     WHERE id IN (SELECT id FROM k
                   WHERE last_used_at IS NULL
                      OR last_used_at < statement_timestamp() - interval '5 minutes')
       FOR NO KEY UPDATE SKIP LOCKED),
used AS (
    UPDATE access_apikey SET last_used_at = statement_timestamp()
     WHERE id IN (SELECT id FROM stale))
SELECT role, lead_source_id, operator_id FROM k""",
)
