"""The command that keeps a state, so that it works when an issue ends."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from appeals.models import Appeal
from tests.upgrades import catalog, databases
from tests.upgrades.dump import dump_of_new_installation, portable

STATES = sorted(Path(__file__).parent.glob("*.sql*"))


def test_dump_of_today_is_restored_whole(
    database_server, worker_id: str, django_db_blocker, tmp_path: Path
) -> None:
    name = f"{settings.DATABASES['default']['TEST']['NAME']}_{worker_id}_dump"
    file = tmp_path / "today.sql"

    with django_db_blocker.unblock():
        file.write_text(dump_of_new_installation(name))
        with databases.new(name):
            databases.restore(file)
            schema, corners = catalog.objects(), Appeal.objects.filter(lead_id=901).count()

    assert ("constraint", "appeals_appeal.appeal_payload_is_an_object") in schema
    assert corners == 1


def test_portable_dump_has_nothing_that_an_older_server_refuses() -> None:
    dump = """--
\\restrict aBcD
SET statement_timeout = 0;
SET transaction_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);
SET row_security = off;

--
-- Name: people; Type: TABLE
--

CREATE TABLE public.people (id bigint);
UPDATE public.people
SET id = 1;
\\unrestrict aBcD
"""

    lines = portable(dump).splitlines()

    assert not {line for line in lines if re.search(r"timeout|row_security|restrict", line)}
    assert "SELECT pg_catalog.set_config('search_path', '', false);" in lines
    assert lines[-3:] == [
        "CREATE TABLE public.people (id bigint);",
        "UPDATE public.people",
        "SET id = 1;",
    ]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_stored_dump_has_no_owners_and_no_settings_of_newer_servers(state: Path) -> None:
    text = databases.read(state)
    settings_made = set(re.findall(r"^SET (\w+) =", text, re.MULTILINE))

    assert not re.search(r"^(\\|.* OWNER TO |GRANT |REVOKE )", text, re.MULTILINE)
    assert settings_made <= {
        "check_function_bodies",
        "client_encoding",
        "client_min_messages",
        "default_table_access_method",
        "default_tablespace",
        "standard_conforming_strings",
    }
