"""All that is stored, for tests that nothing was written."""

from functools import cache

from django.apps import apps
from django.db import connection

from access.models import RateWindow

Rows = list[tuple[str, str]]


def all_rows() -> Rows:
    """All rows with their tables; keys without the time of their last use, and not how often."""
    with connection.cursor() as cursor:
        cursor.execute(_statement())
        return cursor.fetchall()


@cache
def _statement() -> str:
    """One for all tables: so many tests ask this that a statement for each would take a minute."""
    tables = [
        f"SELECT '{model._meta.db_table}', (to_jsonb(t) - 'last_used_at')::text"
        f" FROM {model._meta.db_table} t"
        for label in ("operators", "sources", "leads", "access", "appeals")
        for model in apps.get_app_config(label).get_models()
        if model is not RateWindow
    ]
    return " UNION ALL ".join(tables) + " ORDER BY 1, 2"
