import pytest
from django.db import connection

from tests.concurrency.stage import Stage


@pytest.fixture
def stage(transactional_db):
    stage = Stage()
    yield stage
    stage.close()


@pytest.fixture
def claims_are_watched(transactional_db):
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
