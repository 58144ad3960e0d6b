import pytest

from tests.factories import LinkFactory


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/operators",
        "/api/v1/lead-sources/{source}/operators",
        "/api/v1/lead-sources/{source}",
        "/api/v1/inspect/leads",
        "/api/v1/schema",
    ],
)
def test_trailing_slash_leads_to_the_same_view_without_a_redirect(manager, path):
    path = path.format(source=LinkFactory().lead_source_id)

    with_slash, without = manager.get(f"{path}/"), manager.get(path)

    assert with_slash.status_code == without.status_code == 200
    assert with_slash.json() == without.json()


def test_post_with_a_trailing_slash_keeps_its_body(bot):
    assert bot.post("/api/v1/appeals/", {"lead_id": 1}).status_code == 201
