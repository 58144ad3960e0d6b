from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection, connections

from tests.concurrency.stage import Stage


@pytest.fixture
def transactional_db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """In place of pytest-django's: everything commits, and the product's tables are emptied.

    A full flush also makes permissions and groups again, which takes longer than these tests.
    """
    with django_db_blocker.unblock():
        yield
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {', '.join(_product_tables())} RESTART IDENTITY")
        connections.close_all()


def _product_tables() -> list[str]:
    labels = ("operators", "sources", "leads", "access", "appeals")
    models = [model for label in labels for model in apps.get_app_config(label).get_models()]
    return [model._meta.db_table for model in models]


@pytest.fixture
def stage(transactional_db) -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.close()


@pytest.fixture
def claims_are_watched(transactional_db) -> Iterator[None]:
    """The database refuses every claim by somebody inactive or at the limit, whoever makes it."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            CREATE FUNCTION refuse_the_claim() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'operator % was given % of %',
                    NEW.id, NEW.active_appeals, NEW.active_appeals_limit;
            END $$;
            CREATE TRIGGER watch AFTER UPDATE ON operators_operator FOR EACH ROW
            WHEN (NEW.active_appeals > OLD.active_appeals
                  AND (NEW.active_appeals > NEW.active_appeals_limit OR NEW.status <> 'ACTIVE'))
            EXECUTE FUNCTION refuse_the_claim()"""
        )
        yield
        cursor.execute("DROP FUNCTION refuse_the_claim() CASCADE")
