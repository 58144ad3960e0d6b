import pytest

from access.models import ApiKey
from appeals.services.distribution import register_appeal
from sources.models import LeadSource, LeadSourceOperator
from tests.factories import LeadSourceFactory, LinkFactory, bot_key

URL = "/api/v1/lead-sources"


def test_create_answers_the_whole_source(manager):
    answer = manager.post(URL, {"type": "BOT"})

    source = LeadSource.objects.get()
    assert answer.status_code == 201
    assert answer.json() == {
        "id": source.pk,
        "type": "BOT",
        "name": "",
        "status": "ACTIVE",
        "strategy": "WEIGHTED_RANDOM",
        "created_at": source.created_at.isoformat().replace("+00:00", "Z"),
    }


def test_create_takes_every_field(manager):
    body = {
        "type": "PHONE",
        "name": "Hotline",
        "status": "INACTIVE",
        "strategy": "WEIGHTED_RANDOM",
    }

    answer = manager.post(URL, body)

    assert answer.status_code == 201
    assert answer.json().items() >= body.items()


def test_list_is_a_plain_array_oldest_first(manager):
    first, second = LeadSourceFactory(), LeadSourceFactory()

    answer = manager.get(URL)

    assert [row["id"] for row in answer.json()] == [first.pk, second.pk]


def test_patch_changes_what_is_sent_alone(manager):
    source = LeadSourceFactory(name="Old")

    answer = manager.patch(f"{URL}/{source.pk}", {"status": "INACTIVE"})

    assert answer.status_code == 200
    assert answer.json() == manager.get(f"{URL}/{source.pk}").json()
    source.refresh_from_db()
    assert (source.name, source.status) == ("Old", "INACTIVE")


def test_what_was_read_can_be_edited_and_put_back(manager):
    source = LeadSourceFactory()
    body = manager.get(f"{URL}/{source.pk}").json()

    answer = manager.put(f"{URL}/{source.pk}", {**body, "name": "New"})

    assert answer.status_code == 200
    assert answer.json() == {**body, "name": "New"}


def test_created_at_may_come_back_in_another_spelling(manager):
    source = LeadSourceFactory()

    answer = manager.patch(f"{URL}/{source.pk}", {"created_at": source.created_at.isoformat()})

    assert answer.status_code == 200


@pytest.mark.parametrize("body", [{}, {"type": "BOT"}])
def test_patch_with_nothing_new_changes_nothing(manager, everything_stored, body):
    source = LeadSourceFactory()
    before = everything_stored()

    answer = manager.patch(f"{URL}/{source.pk}", body)

    assert answer.status_code == 200
    assert everything_stored() == before


def test_delete_takes_links_and_keys_along(manager):
    link = LinkFactory()
    bot_key(link.lead_source)

    answer = manager.delete(f"{URL}/{link.lead_source_id}")

    assert answer.status_code == 204
    assert answer.content == b""
    assert not LeadSource.objects.exists()
    assert not LeadSourceOperator.objects.exists()
    assert ApiKey.objects.count() == 1


def test_delete_of_a_source_with_appeals_is_409_and_says_what_to_do(
    manager, source, everything_stored
):
    register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")
    before = everything_stored()

    answer = manager.delete(f"{URL}/{source.pk}")

    assert answer.status_code == 409
    assert answer.json()["errors"] == [
        {
            "code": "lead_source_has_appeals",
            "detail": "The source has appeals. Set the status to INACTIVE instead.",
            "attr": None,
        }
    ]
    assert everything_stored() == before


def test_times_are_utc_whatever_the_time_zone_of_the_back_office(manager, settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    source = LeadSourceFactory()

    answer = manager.get(f"{URL}/{source.pk}")

    assert answer.json()["created_at"] == source.created_at.isoformat().replace("+00:00", "Z")
