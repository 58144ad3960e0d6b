"""What browsers are told about our pages, and what the cookies look like."""

import pytest

NO_PAGE = "default-src 'none'; frame-ancestors 'none'"


def policy(answer) -> dict[str, str]:
    parts = answer["Content-Security-Policy"].split("; ")
    return dict(part.partition(" ")[::2] for part in parts)


STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def test_pages_load_from_here_only(admin_client):
    assert policy(admin_client.get("/api/v1/docs")) == STRICT
    assert policy(admin_client.get("/nowhere")) == STRICT


def test_theme_of_the_admin_may_a_little_more(client, db):
    answer = client.get("/admin/login/")

    assert policy(answer) == STRICT | {
        "script-src": "'self' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
    }
    assert "geolocation=()" in answer["Permissions-Policy"]


@pytest.mark.parametrize("path", ["/healthz", "/api/v1/appeals", "/api/v1/nothing"])
def test_what_is_no_page_may_nothing(client, db, path):
    assert client.get(path)["Content-Security-Policy"] == NO_PAGE


def test_documentation_has_no_script_or_style_within(admin_client):
    page = admin_client.get("/api/v1/docs").content.decode()

    assert "<style" not in page
    assert page.count("<script src=") == page.count("<script") == 3


def test_other_headers_are_there(client, db):
    answer = client.get("/admin/login/")

    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


def test_cookies_are_not_for_scripts(client, db):
    answer = client.get("/admin/login/")

    cookie = answer.cookies["csrftoken"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
