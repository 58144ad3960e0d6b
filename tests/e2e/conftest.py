from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, connections

from tests.e2e import fuzz
from tests.web_server import Server, serving


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    stress = "not stress" not in config.option.markexpr
    return None if stress or collection_path.name != "test_schema_thoroughly.py" else True


@pytest.fixture
def transactional_db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """In place of pytest-django's: everything commits, for other processes to see.

    Groups and permissions stay; what a test fills is emptied.
    """
    with django_db_blocker.unblock():
        yield
        with connection.cursor() as cursor:
            cursor.execute(
                "TRUNCATE appeals_appeal, appeals_appealevent, leads_lead, sources_leadsource,"
                " sources_leadsourceoperator, operators_operator, operators_configurationchange,"
                " appeals_counted, appeals_flowcount, appeals_sharecount, backoffice_upload,"
                " access_apikey,"
                " access_ratewindow, axes_accessattempt, auth_user, procrastinate_jobs,"
                " backoffice_upload RESTART IDENTITY CASCADE"
            )
        connections.close_all()


@pytest.fixture(scope="session")
def server(django_db_setup, django_db_blocker) -> Iterator[Server]:
    """The product with its pages, for all tests with a browser: a start takes seconds."""
    with django_db_blocker.unblock(), serving(pages=True) as server:
        yield server


@pytest.fixture
def scene(db, settings, role) -> Iterator[fuzz.Scene]:
    settings.API_BATCH_SIZE = fuzz.BATCH_SIZE
    settings.FAILED_KEYS_PER_MINUTE = settings.API_KEY_REQUESTS_PER_MINUTE = 0
    with fuzz.scene_for(role) as scene:
        yield scene
