"""Dockerfile, compose file, Makefile, settings and .env.example name the same things.

No container is started here; each command, port, variable and path is looked up where it must be.
"""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import get_commands

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
MAKEFILE = (ROOT / "Makefile").read_text()
SETTINGS = (ROOT / "leaddistrib/settings.py").read_text()
GUNICORN = (ROOT / "gunicorn.conf.py").read_text()
ENV_EXAMPLE = (ROOT / ".env.example").read_text()
PROCFILE = dict(
    line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines() if line
)

EXAMPLE_VARIABLES = set(re.findall(r"^#? ?([A-Z][A-Z_]+)=", ENV_EXAMPLE, re.MULTILINE))
READ_BY_CODE = set(
    re.findall(
        r"""["']((?:[A-Z]+_)*[A-Z]+)["']""",
        SETTINGS + GUNICORN + (ROOT / "deploy/healthcheck.py").read_text(),
    )
)
SERVICES = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if name != "postgres"}


def test_every_service_of_the_design_is_there() -> None:
    assert set(SERVICES) == {"postgres", "migrate", "web", "worker"}


@pytest.mark.parametrize("name", OURS)
def test_environment_of_a_service_is_read_by_the_code(name: str) -> None:
    environment = OURS[name]["environment"]

    assert set(environment) <= READ_BY_CODE
    assert {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"} <= set(environment)


def test_every_variable_compose_asks_for_is_in_the_example() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))

    assert asked <= EXAMPLE_VARIABLES


def test_every_variable_the_code_reads_is_in_the_example() -> None:
    read = set(
        re.findall(r"""(?:env\.\w+|_number|_setting)\(\s*(?:"\w+", )?["']([A-Z_]+)["']""", SETTINGS)
    )

    assert len(read) > 10
    assert read <= EXAMPLE_VARIABLES


def test_every_example_variable_is_read_somewhere() -> None:
    compose_only = {"POSTGRES_PASSWORD"}

    assert EXAMPLE_VARIABLES - compose_only <= READ_BY_CODE


def test_database_url_of_compose_fits_its_postgres() -> None:
    url = OURS["web"]["environment"]["DATABASE_URL"]
    postgres = SERVICES["postgres"]["environment"]

    assert url == (
        f"postgres://{postgres['POSTGRES_USER']}:{postgres['POSTGRES_PASSWORD']}"
        f"@postgres:5432/{postgres['POSTGRES_DB']}"
    )


def test_published_port_is_the_one_the_image_listens_on() -> None:
    listens_on = re.search(r"PORT=(\d+)", DOCKERFILE)
    exposed = re.search(r"^EXPOSE (\d+)", DOCKERFILE, re.MULTILINE)
    assert listens_on
    assert exposed

    assert SERVICES["web"]["ports"] == [f"127.0.0.1:${{PORT:-8080}}:{listens_on[1]}"]
    assert exposed[1] == listens_on[1] == "8080"
    assert "HOST=0.0.0.0" in DOCKERFILE
    assert '"HOST"' in GUNICORN
    assert '"PORT"' in GUNICORN


@pytest.mark.parametrize("name", ["migrate", "worker"])
def test_command_of_a_service_is_one_of_manage_py(name: str) -> None:
    command = OURS[name]["command"]

    assert command[:2] == ["python", "manage.py"]
    assert command[2] in get_commands()


def test_worker_runs_as_under_make_run() -> None:
    worker = shlex.split(PROCFILE["worker"])

    assert OURS["worker"]["command"][1:] == worker[worker.index("manage.py") :]


def test_web_runs_as_under_make_run() -> None:
    command = re.search(r"^CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)
    assert command
    words = yaml.safe_load(command[1])

    assert words == ["gunicorn", "--config", "gunicorn.conf.py", "leaddistrib.wsgi"]
    assert " ".join(words[1:]) in PROCFILE["web"].replace("python -m ", "")


def test_health_checks_name_what_exists() -> None:
    check = re.search(r'CMD \["python", "([^"]+)"\]', DOCKERFILE)
    assert check

    assert (ROOT / check[1]).exists()
    assert "/readyz" in (ROOT / check[1]).read_text()
    assert '"readyz"' in (ROOT / "leaddistrib/urls.py").read_text()
    assert OURS["worker"]["healthcheck"]["test"][2:4] == ["manage.py", "procrastinate"]
    assert OURS["migrate"]["healthcheck"] == {"disable": True}


def test_web_and_worker_wait_for_the_migrations() -> None:
    for name in ("web", "worker"):
        assert OURS[name]["depends_on"] == {
            "migrate": {"condition": "service_completed_successfully"}
        }
    assert OURS["migrate"]["depends_on"] == {"postgres": {"condition": "service_healthy"}}


def test_image_runs_as_an_ordinary_user_and_copies_what_exists() -> None:
    user = re.search(r"^USER (\w+)", DOCKERFILE, re.MULTILINE)
    assert user

    assert f"useradd --system --create-home --home-dir /srv {user[1]}" in DOCKERFILE
    for copied in re.findall(r"^COPY (\S+) ", DOCKERFILE, re.MULTILINE):
        assert copied.startswith("--from=") or (ROOT / copied).exists()


def test_make_up_and_down_use_compose() -> None:
    assert "docker compose up" in MAKEFILE
    assert "docker compose down" in MAKEFILE
