"""The first login: complete after any interruption, and never in a database of somebody else."""

import stat
from configparser import RawConfigParser
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from access.models import ApiKey
from access.selectors import principal_of_user
from access.services.keys import create_api_key, revoke_api_key
from appeals.models import Appeal
from leaddistrib.launcher.first_start import Credentials, first_login
from tests.factories import LeadSourceFactory, OperatorFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_jobs() -> None:
    """Those of other tests stay: Django's flush doesn't know their table."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs CASCADE")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "credentials"


def test_empty_database_gets_demo_data_and_logins(file: Path) -> None:
    credentials = first_login(file, "embedded")

    assert_complete(credentials)
    assert 50 < Appeal.objects.count() < 200
    assert credentials
    assert credentials.history == 20_000
    assert list(ProcrastinateJob.objects.values_list("task_name", "status")) == [
        ("appeals.make_demo_history", "todo")
    ]
    operator = get_user_model().objects.get(username=credentials.operator_login)
    assert operator.check_password(credentials.operator_password)
    principal = principal_of_user(operator)
    assert principal
    assert principal.role == "operator"
    assert Appeal.objects.visible_to(principal).filter(status="ACTIVE").exists()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_next_start_answers_the_same_and_adds_nothing(file: Path) -> None:
    source = LeadSourceFactory(type="BOT")
    interrupted(file)
    first = first_login(file, "embedded")

    assert first_login(file, "embedded") == first
    assert ApiKey.objects.count() == 2
    assert first
    assert first.lead_source_id == str(source.pk)


def test_database_with_something_in_it_is_left_alone(file: Path) -> None:
    OperatorFactory()

    assert first_login(file, "embedded") is None
    assert not file.exists()
    assert not get_user_model().objects.exists()
    assert not ApiKey.objects.exists()
    assert not ProcrastinateJob.objects.exists()


def test_start_that_ended_while_the_demo_was_made_is_finished(file: Path) -> None:
    interrupted(file)
    OperatorFactory()

    assert_complete(first_login(file, "embedded"))


def test_start_that_ended_before_the_keys_is_finished(file: Path) -> None:
    interrupted(file)
    LeadSourceFactory()
    get_user_model().objects.create_superuser("admin", password="first")

    assert_complete(first_login(file, "embedded"))


def test_keys_that_were_written_down_but_not_committed_are_made_again(file: Path) -> None:
    LeadSourceFactory()
    interrupted(file, manager_key="no.such", bot_key="nor.this", lead_source_id="1")

    assert_complete(first_login(file, "embedded"))


def test_keys_that_were_committed_are_kept(file: Path) -> None:
    source = LeadSourceFactory()
    manager_key = create_api_key(name="m", role="manager")
    bot_key = create_api_key(name="b", role="bot", lead_source_id=source.pk)
    interrupted(file, manager_key=manager_key, bot_key=bot_key, lead_source_id=str(source.pk))

    credentials = first_login(file, "embedded")

    assert_complete(credentials)
    assert credentials
    assert credentials.bot_key == bot_key
    assert ApiKey.objects.count() == 2


def test_credentials_of_another_database_are_kept_and_not_shown(file: Path) -> None:
    interrupted(file, section="db.example.com:5432/leads")
    OperatorFactory()

    assert first_login(file, "embedded") is None
    assert "db.example.com:5432/leads" in file.read_text()


def test_credentials_that_open_nothing_here_are_not_shown(file: Path) -> None:
    """The database was dropped and somebody else's restored in its place."""
    interrupted(file, finished="yes", manager_key="no.such", bot_key="nor.this", lead_source_id="1")
    OperatorFactory()

    assert first_login(file, "embedded") is None


def test_database_that_was_emptied_gets_new_credentials(file: Path) -> None:
    interrupted(file, finished="yes", manager_key="no.such", bot_key="nor.this", lead_source_id="1")

    credentials = first_login(file, "embedded")

    assert_complete(credentials)
    assert credentials
    assert credentials.admin_password != "first"


def test_revoked_key_is_not_shown(file: Path) -> None:
    LeadSourceFactory()
    interrupted(file)
    credentials = first_login(file, "embedded")
    assert credentials
    assert credentials.bot_key
    revoke_api_key(ApiKey.objects.get_from_key(credentials.bot_key))

    again = first_login(file, "embedded")

    assert again
    assert again.bot_key is None
    assert again.manager_key == credentials.manager_key


def interrupted(
    file: Path, *, section: str = "embedded", finished: str = "no", **keys: str
) -> None:
    """What a first start has written down when it was killed."""
    book = RawConfigParser()
    book[section] = {
        "finished": finished,
        "admin_login": "admin",
        "admin_password": "first",
        **keys,
    }
    with file.open("w") as text:
        book.write(text)


def assert_complete(credentials: Credentials | None) -> None:
    assert credentials
    admin = get_user_model().objects.get(username=credentials.admin_login)
    assert admin.is_superuser
    assert admin.check_password(credentials.admin_password)
    for key, role in ((credentials.manager_key, "manager"), (credentials.bot_key, "bot")):
        assert key
        assert ApiKey.objects.get_from_key(key).role == role
        assert ApiKey.objects.is_valid(key)
    assert "finished = yes" in credentials.file.read_text()
