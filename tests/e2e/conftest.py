from collections.abc import Iterator

import pytest
from django.db import connection, connections


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
                " sources_leadsourceoperator, operators_operator, access_apikey,"
                " access_ratewindow, axes_accessattempt, auth_user, procrastinate_jobs"
                " RESTART IDENTITY CASCADE"
            )
        connections.close_all()
