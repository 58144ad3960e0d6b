"""The settings as another process sees them: what production sets, and what is refused."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PRODUCTION = {
    "LEADDISTRIB_ENV": "production",
    "DATABASE_URL": "postgres://nobody@localhost/none",
    "SECRET_KEY": "x" * 50,
    "ALLOWED_HOSTS": "leads.example.com",
}


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=kept | PRODUCTION | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def settings(*names: str, **environment: str) -> list[object]:
    ended = run(
        "import json; from leaddistrib import settings as s;"
        f"print(json.dumps([getattr(s, n) for n in {names!r}]))",
        **environment,
    )
    assert ended.stderr == ""
    found: list[object] = json.loads(ended.stdout)
    return found


COOKIES = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "LANGUAGE_COOKIE_NAME")
SECURE = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE")


def test_cookies_of_production_are_bound_to_host_and_https():
    assert settings(*COOKIES) == ["__Host-sessionid", "__Host-csrftoken", "__Host-django_language"]
    assert settings(*SECURE) == [True] * 3


def test_cookies_without_https_have_plain_names():
    assert settings(*COOKIES, SECURE_COOKIES="false") == [
        "sessionid",
        "csrftoken",
        "django_language",
    ]
    assert settings(*SECURE, LEADDISTRIB_ENV="local") == [False] * 3


def test_production_asks_for_https():
    assert settings(
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS",
        "SESSION_COOKIE_AGE",
    ) == [True, 31_536_000, True, 12 * 3600]


def test_passwords_are_hashed_with_argon2():
    (hashers,) = settings("PASSWORD_HASHERS")

    assert hashers[0] == "django.contrib.auth.hashers.Argon2PasswordHasher"


@pytest.mark.parametrize(
    ("variable", "value", "refusal"),
    [
        ("API_BODY_LIMIT_BYTES", "64kB", "is '64kB'; expected a whole number"),
        ("API_BODY_LIMIT_BYTES", "1023", "is 1023; expected at least 1024"),
        ("API_BODY_LIMIT_BYTES", "2147483648", "is 2147483648; expected at most 2147483647"),
        ("API_PAYLOAD_LIMIT_BYTES", "65537", "is 65537; expected at most 65536"),
        ("API_NAME_LIMIT", "201", "is 201; expected at most 200"),
        ("API_REASON_LIMIT", "0", "is 0; expected at least 1"),
        ("API_JSON_DEPTH_LIMIT", "201", "is 201; expected at most 200"),
        ("API_PAGE_SIZE", "1001", "is 1001; expected at most 1000"),
        ("API_PAGE_SIZE", "0", "is 0; expected at least 1"),
        ("API_MAX_PAGE_SIZE", "10001", "is 10001; expected at most 10000"),
        ("API_KEY_REQUESTS_PER_MINUTE", "-1", "is -1; expected at least 0"),
        ("FAILED_KEYS_PER_MINUTE", "many", "is 'many'; expected a whole number"),
        ("TRUSTED_PROXIES", "-1", "is -1; expected at least 0"),
        ("LOGIN_FAILURE_LIMIT", "0", "is 0; expected at least 1"),
        ("LOGIN_LOCKOUT_MINUTES", "0", "is 0; expected at least 1"),
        ("DECISION_KEEP_DAYS", "-1", "is -1; expected at least 0"),
        ("DECISION_KEEP_DAYS", "36501", "is 36501; expected at most 36500"),
        ("DECISION_KEEP_DAYS", "a year", "is 'a year'; expected a whole number"),
        ("DECISION_KEEP_DAYS", "", "is ''; expected a whole number"),
    ],
)
def test_wrong_value_ends_the_start_with_one_line(variable, value, refusal):
    ended = run("import leaddistrib.settings", **{variable: value})

    assert ended.returncode == 1
    assert ended.stderr == f"leaddistrib: {variable} {refusal}\n"
