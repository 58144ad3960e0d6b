"""A schema as PostgreSQL itself describes it, to be compared with another one's."""

import re

from django.db import connection

# Each row: a kind, the object's name, and everything about it in one text. The order of columns
# doesn't matter, and neither do values of sequences.
_OBJECTS = """
WITH tables AS (
    SELECT c.oid, c.relname, c.relkind, c.reloptions FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace)
SELECT 'column', relname || '.' || attname,
       concat_ws(' ', format_type(atttypid, atttypmod), 'not null: ' || attnotnull,
                 'identity: ' || nullif(attidentity::text, ''),
                 'generated: ' || nullif(attgenerated::text, ''),
                 'default: ' || pg_get_expr(adbin, adrelid),
                 'collation: ' || nullif(attcollation, 0)::regcollation::text,
                 'storage: ' || attstorage::text, 'options: ' || attoptions::text)
  FROM tables JOIN pg_attribute a ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
  LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum
 WHERE relkind IN ('r', 'p', 'v', 'm')
UNION ALL
SELECT 'table', relname, concat_ws(' ', relkind::text, reloptions::text)
  FROM tables WHERE relkind <> 'i'
UNION ALL
SELECT 'constraint', relname || '.' || conname,
       pg_get_constraintdef(c.oid) || ' validated: ' || convalidated
  FROM tables JOIN pg_constraint c ON conrelid = tables.oid WHERE contype <> 'n'
UNION ALL
SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid) || ' valid: ' || indisvalid
  FROM tables JOIN pg_index ON indrelid = tables.oid
UNION ALL
SELECT 'sequence', sequencename,
       concat_ws(' ', data_type, start_value, min_value, max_value, increment_by, cycle)
  FROM pg_sequences WHERE schemaname = 'public'
UNION ALL
SELECT 'trigger', relname || '.' || tgname, pg_get_triggerdef(t.oid) || ' ' || tgenabled::text
  FROM tables JOIN pg_trigger t ON tgrelid = tables.oid WHERE NOT tgisinternal
UNION ALL
SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
  FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind <> 'a'
   AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
UNION ALL
SELECT 'enum', t.typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder)
  FROM pg_enum JOIN pg_type t ON t.oid = enumtypid GROUP BY t.typname
UNION ALL
SELECT 'type', t.typname,
       concat_ws(' ', typtype::text, format_type(typbasetype, typtypmod), typnotnull)
  FROM pg_type t LEFT JOIN pg_class c ON c.oid = typrelid
 WHERE typnamespace = 'public'::regnamespace AND typtype IN ('c', 'd', 'r')
   AND (typrelid = 0 OR c.relkind = 'c')
UNION ALL
SELECT 'extension', extname, '' FROM pg_extension
"""


def objects() -> dict[tuple[str, str], str]:
    """(kind, name) of everything in the schema `public`, with its definition."""
    return {
        (kind, name): _plain(definition) if kind in ("constraint", "index") else definition
        for kind, name, definition in _rows(_OBJECTS)
    }


def _plain(definition: str) -> str:
    """Without casts and brackets: PostgreSQL adds some of its own when a dump is restored."""
    return re.sub(r"::(character varying|text)(\[\])?|[()]", "", definition)


def row_counts() -> dict[str, int]:
    tables = [
        name for (name,) in _rows("SELECT tablename FROM pg_tables WHERE schemaname='public'")
    ]
    counts = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM \"{name}\"" for name in tables)
    return dict(_rows(counts))


def _rows(statement: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()
