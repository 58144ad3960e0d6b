"""The statement that every request of the API starts with, and the one that counts them."""

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

# Takes a part of what a subject may do in this minute, and answers how much, and how many seconds
# the minute still has. A part is small beside what is left, so that it runs out evenly over all
# processes; small limits go out one by one. The row's lock makes processes take turns, and the
# WHERE is judged on its newest version, so the parts of a minute never add up to more than the
# limit. Zero: the limit is reached.
LEASE = Statement(
    "lease",
    """
WITH now AS (
    SELECT date_trunc('minute', statement_timestamp()) AS minute, statement_timestamp() AS at),
leased AS (
    INSERT INTO access_ratewindow AS w (subject, minute, spent, last_lease)
    SELECT %(subject)s::text, minute, part, part
      FROM now, greatest(1, %(limit)s::int / 100) AS part
    ON CONFLICT (subject, minute) DO UPDATE
       SET (spent, last_lease) = (
           SELECT w.spent + part, part
             FROM greatest(1, least(%(limit)s::int / 100, (%(limit)s::int - w.spent) / 8)) AS part)
     WHERE w.spent < %(limit)s::int
    RETURNING last_lease)
SELECT coalesce((SELECT last_lease FROM leased), 0),
       extract(epoch FROM minute + interval '1 minute' - at)::float8
  FROM now""",
)
