"""Thinning old decisions while others work."""

from datetime import timedelta

import pytest
from django.db.models import F

from appeals.decisions import thinned
from appeals.models import AppealEvent
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from appeals.services.retention import thin_old_decisions
from tests.factories import LinkFactory, OperatorFactory


@pytest.fixture
def source(transactional_db):
    """With one operator who has room for two."""
    return LinkFactory(operator=OperatorFactory(active_appeals_limit=2)).lead_source


def post(source):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot")


def make_old():
    AppealEvent.objects.update(at=F("at") - timedelta(days=401))


def thin():
    return thin_old_decisions(after_days=400, at_most=1000)


def decisions():
    return [event.decision for event in AppealEvent.objects.with_decision().order_by("id")]


def test_later_of_two_runs_waits_and_finds_the_batch_thinned(stage, source):
    post(source), post(source)
    make_old()
    wanted = [thinned(record, after_days=400) for record in decisions()]
    later = stage.actor("later run")
    with stage.open_session() as earlier:
        earlier.execute("SELECT FROM appeals_appealevent ORDER BY id FOR UPDATE")
        thinning = later.begins(thin)
        assert later.waits_for() == "a row"
        earlier.execute(
            "UPDATE appeals_appealevent SET decision ="
            ' (decision::jsonb || \'{"thinned": 400, "considered": {"chosen": 1}}\')::json'
        )
        earlier.execute("COMMIT")

    assert thinning.result() == 0
    assert decisions() == wanted


def test_run_goes_on_where_the_one_before_was_rolled_back(stage, source):
    post(source), post(source)
    make_old()
    later = stage.actor("later run")
    with stage.open_session() as earlier:
        earlier.execute("SELECT FROM appeals_appealevent ORDER BY id FOR UPDATE")
        thinning = later.begins(thin)
        assert later.waits_for() == "a row"

    assert thinning.result() == 2


def test_posts_and_drains_go_on_beside_a_batch_that_is_locked(stage, source):
    first, _, waiting = post(source), post(source), post(source)
    make_old()
    worker = stage.actor("worker")
    with stage.open_session() as thinner:
        thinner.execute("SELECT FROM appeals_appealevent ORDER BY id FOR UPDATE")

        worker.does(resolve, first, actor="user:1")
        late = worker.does(post, source)

    waiting.refresh_from_db()
    assert waiting.assigned_operator_id
    assert late.is_pending
    assert thin() == 3
