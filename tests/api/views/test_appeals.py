import pytest
from django.db import connection

from appeals.models import Appeal, AppealEvent
from appeals.services.availability import set_availability
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from leads.models import Lead
from operators.models import Operator
from tests.api.conftest import client_with
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory, bot_key

URL = "/api/v1/appeals"


def _post(source, lead_id: int = 1, **fields) -> Appeal:
    return register_appeal(lead_source_id=source.pk, lead_id=lead_id, actor="test", **fields)


def test_posted_appeal_has_an_operator_in_the_answer(manager, source):
    body = {
        "lead_id": 17,
        "lead_source_id": source.pk,
        "payload": {"text": "Здравствуйте"},
        "priority": 5,
    }

    answer = manager.post(URL, body)

    appeal = Appeal.objects.get()
    assert answer.status_code == 201
    assert answer.json() == {
        "id": appeal.pk,
        "status": "ACTIVE",
        "created_at": _iso(appeal.created_at),
        "lead_id": 17,
        "lead_source_id": source.pk,
        "assigned_operator_id": Operator.objects.get().pk,
        "priority": 5,
        "payload": {"text": "Здравствуйте"},
        "queued_at": _iso(appeal.queued_at),
        "assigned_at": _iso(appeal.assigned_at),
        "resolved_at": None,
    }
    assert answer.json() == manager.get(f"{URL}/{appeal.pk}").json()


def test_appeal_that_nobody_can_take_is_201_and_pending(manager):
    source = LeadSourceFactory()

    answer = manager.post(URL, {"lead_id": 1, "lead_source_id": source.pk})

    assert answer.status_code == 201
    assert answer.json()["assigned_operator_id"] is None
    assert answer.json() == manager.get(f"{URL}/{answer.json()['id']}").json()


def test_history_names_the_key_that_posted(manager, source):
    manager.post(URL, {"lead_id": 1, "lead_source_id": source.pk})

    prefix = manager._credentials["HTTP_AUTHORIZATION"].split()[1].partition(".")[0]
    assert AppealEvent.objects.get().actor == f"key:{prefix}"


def test_bot_may_leave_out_its_source(bot, source):
    answer = bot.post(URL, {"lead_id": 1})

    assert answer.status_code == 201
    assert answer.json()["lead_source_id"] == source.pk


def test_bot_may_name_its_source(bot, source):
    assert bot.post(URL, {"lead_id": 1, "lead_source_id": source.pk}).status_code == 201


def test_bot_that_names_another_source_gets_404(bot, everything_stored):
    other = LinkFactory().lead_source
    before = everything_stored()

    for source_id in (other.pk, 2**31 - 1):
        answer = bot.post(URL, {"lead_id": 1, "lead_source_id": source_id})
        assert answer.status_code == 404
    assert everything_stored() == before


def test_answer_to_a_bot_is_the_same_for_known_and_unknown_leads(bot):
    first, second = (bot.post(URL, {"lead_id": 1}) for _ in range(2))

    assert first.status_code == second.status_code
    ids = [answer.headers.pop("X-Request-ID") for answer in (first, second)]
    assert first.headers == second.headers
    assert len(set(ids)) == 2
    assert first.json().keys() == second.json().keys()


@pytest.mark.parametrize("lead_id", [1, 10**12 - 1])
def test_number_of_the_company_becomes_a_lead(bot, lead_id):
    bot.post(URL, {"lead_id": lead_id})

    assert Lead.objects.get().pk == lead_id


@pytest.mark.parametrize(
    "payload",
    [{}, {"text": "x" * 16_373}, {"ж": "ж" * 8_187}, {"deep": {"er": [[[{"a": None}]]]}}],
)
def test_payload_within_the_limit_is_kept_as_it_came(bot, payload):
    answer = bot.post(URL, {"lead_id": 1, "payload": payload})

    assert answer.status_code == 201
    assert answer.json()["payload"] == payload
    assert Appeal.objects.get().payload == payload


def test_the_first_post_also_notes_the_use_of_the_key(bot, django_assert_num_queries):
    with django_assert_num_queries(3) as statements:
        answer = bot.post(URL, {"lead_id": 1, "payload": {"a": 1}, "priority": 1})

    assert answer.status_code == 201
    key, _, claim = (statement["sql"] for statement in statements)
    assert "UPDATE access_apikey" in key
    assert "UPDATE operators_operator" in claim


@pytest.mark.parametrize("name_the_source", [True, False])
def test_posting_takes_two_statements(bot, source, django_assert_num_queries, name_the_source):
    bot.post(URL, {"lead_id": 1})
    body = {"lead_id": 1} | ({"lead_source_id": source.pk} if name_the_source else {})

    with django_assert_num_queries(2) as statements:
        answer = bot.post(URL, body)

    assert answer.status_code == 201
    routes, claim = (statement["sql"] for statement in statements)
    assert "access_apikey" in routes
    assert "UPDATE operators_operator" in claim


@pytest.mark.parametrize("operators", [1, 3])
def test_posting_takes_the_same_statements_for_any_number_of_operators(
    bot, source, django_assert_num_queries, operators
):
    for _ in range(operators - 1):
        LinkFactory(lead_source=source)
    bot.post(URL, {"lead_id": 1})

    with django_assert_num_queries(2):
        bot.post(URL, {"lead_id": 1})


def test_posting_with_a_bad_body_takes_the_key_alone(bot, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert bot.post(URL, {"lead_id": "1"}).status_code == 400


def test_manager_sees_all_and_a_bot_its_own(manager, bot, source):
    mine = _post(source)
    other = _post(LeadSourceFactory())

    assert _ids(manager.get(URL)) == [mine.pk, other.pk]
    assert _ids(bot.get(URL)) == [mine.pk]
    assert bot.get(f"{URL}/{mine.pk}").status_code == 200
    assert bot.get(f"{URL}/{other.pk}").status_code == 404
    assert bot.get(f"{URL}/{other.pk + 1}").json() == bot.get(f"{URL}/{other.pk}").json()


def test_bot_that_filters_for_another_source_sees_nothing(bot):
    other = LeadSourceFactory()
    _post(other)

    assert bot.get(f"{URL}?lead_source_id={other.pk}").json() == []


@pytest.fixture
def four(manager):
    """Of two sources: resolved, assigned, pending; and one pending elsewhere."""
    source = LinkFactory(operator__active_appeals_limit=1).lead_source
    resolved = _post(source, 1)
    resolve(resolved, actor="test")
    assigned, pending = _post(source, 2), _post(source, 3)
    elsewhere = _post(LeadSourceFactory(), 2)
    _written_a_day_apart([resolved, assigned, pending, elsewhere])
    return {
        "source": source.pk,
        "operator": assigned.assigned_operator_id,
        "ids": [resolved.pk, assigned.pk, pending.pk, elsewhere.pk],
    }


@pytest.mark.parametrize(
    ("query", "which"),
    [
        ("", [0, 1, 2, 3]),
        ("status=ACTIVE", [1, 2, 3]),
        ("status=RESOLVED", [0]),
        ("pending=true", [2, 3]),
        ("pending=false", [0, 1]),
        ("lead_source_id={source}", [0, 1, 2]),
        ("lead_source_id=9223372036854775807", []),
        ("assigned_operator_id={operator}", [0, 1]),
        ("assigned_operator_id={operator}&status=ACTIVE", [1]),
        ("lead_id=2", [1, 3]),
        ("lead_id=2&pending=true", [3]),
        ("created_after=2026-01-02T00:00:00Z", [1, 2, 3]),
        ("created_before=2026-01-02T00:00:00Z", [0]),
        ("created_after=2026-01-02T02:00:00%2B02:00&created_before=2026-01-03T00:00:00", [1]),
    ],
)
def test_filter_narrows_the_list(manager, four, query, which):
    answer = manager.get(f"{URL}?{query.format(**four)}")

    assert _ids(answer) == [four["ids"][i] for i in which]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_takes_the_same_statements_for_any_number(
    manager, source, django_assert_num_queries, rows
):
    for _ in range(rows):
        _post(source)

    with django_assert_num_queries(2):
        assert len(manager.get(URL).json()) == rows


@pytest.mark.parametrize("method", ["put", "patch"])
def test_status_resolves_and_reopens(manager, source, method):
    url = f"{URL}/{_post(source).pk}"

    resolved = getattr(manager, method)(url, {"status": "RESOLVED"})
    reopened = getattr(manager, method)(url, {"status": "ACTIVE"})

    assert (resolved.status_code, resolved.json()["status"]) == (200, "RESOLVED")
    assert (reopened.status_code, reopened.json()["status"]) == (200, "ACTIVE")
    assert reopened.json() == manager.get(url).json()


def test_what_was_read_can_be_edited_and_put_back(manager, source):
    url = f"{URL}/{_post(source, payload={'a': [1, 2.5, None]}).pk}"
    body = manager.get(url).json()

    answer = manager.put(url, {**body, "status": "RESOLVED"})

    assert answer.status_code == 200
    assert answer.json().items() >= {"status": "RESOLVED", "payload": body["payload"]}.items()


@pytest.mark.parametrize("body", [{}, {"status": "ACTIVE"}])
def test_patch_with_nothing_new_writes_nothing(manager, source, everything_stored, body):
    appeal = _post(source)
    before = everything_stored()

    answer = manager.patch(f"{URL}/{appeal.pk}", body)

    assert answer.status_code == 200
    assert everything_stored() == before


def test_resolve_keeps_the_reason_and_hands_the_room_over(manager):
    source = LinkFactory(operator__active_appeals_limit=1).lead_source
    assigned, waiting = _post(source), _post(source)

    answer = manager.post(f"{URL}/{assigned.pk}/resolve", {"reason": "Answered"})

    assert answer.status_code == 200
    assert answer.json().items() >= {"id": assigned.pk, "status": "RESOLVED"}.items()
    assert AppealEvent.objects.of(assigned).last().reason == "Answered"
    waiting.refresh_from_db()
    assert waiting.assigned_operator_id == assigned.assigned_operator_id


@pytest.mark.parametrize("action", ["resolve", "reopen", "return"])
def test_transition_needs_no_body(manager, source, action):
    appeal = _post(source)

    assert manager.post(f"{URL}/{appeal.pk}/{action}").status_code == 200


def test_resolving_twice_changes_nothing(manager, source, everything_stored):
    appeal = _post(source)
    manager.post(f"{URL}/{appeal.pk}/resolve")
    before = everything_stored()

    answer = manager.post(f"{URL}/{appeal.pk}/resolve")

    assert answer.status_code == 200
    assert everything_stored() == before


def test_reopen_without_room_is_200_and_pending(manager):
    source = LinkFactory(operator__active_appeals_limit=1).lead_source
    resolved = _post(source)
    resolve(resolved, actor="test")
    _post(source)

    answer = manager.post(f"{URL}/{resolved.pk}/reopen")

    assert answer.status_code == 200
    assert answer.json().items() >= {"status": "ACTIVE", "assigned_operator_id": None}.items()


def test_return_gives_the_appeal_to_another(manager, source):
    appeal = _post(source)
    other = LinkFactory(lead_source=source).operator

    answer = manager.post(f"{URL}/{appeal.pk}/return", {"reason": "Wrong language"})

    assert answer.json()["assigned_operator_id"] == other.pk


def test_return_of_a_resolved_appeal_is_409(manager, source, everything_stored):
    appeal = _post(source)
    resolve(appeal, actor="test")
    before = everything_stored()

    answer = manager.post(f"{URL}/{appeal.pk}/return")

    assert answer.status_code == 409
    assert answer.json()["errors"][0]["code"] == "invalid_transition"
    assert everything_stored() == before


def test_reassign_gives_the_appeal_to_the_named_operator(manager, source):
    appeal, to = _post(source), OperatorFactory()

    answer = manager.post(f"{URL}/{appeal.pk}/reassign", {"operator_id": to.pk})

    assert answer.status_code == 200
    assert answer.json()["assigned_operator_id"] == to.pk
    assert answer.json() == manager.get(f"{URL}/{appeal.pk}").json()


@pytest.mark.parametrize("to", [{"active_appeals_limit": 0}, {"status": "INACTIVE"}])
def test_reassign_to_somebody_without_room_is_409(manager, source, everything_stored, to):
    appeal, operator = _post(source), OperatorFactory(**to)
    before = everything_stored()

    answer = manager.post(f"{URL}/{appeal.pk}/reassign", {"operator_id": operator.pk})

    assert answer.status_code == 409
    assert answer.json()["errors"][0]["code"] == "operator_has_no_room"
    assert everything_stored() == before


def test_reassign_by_force_goes_over_the_limit_and_keeps_the_reason(manager, source):
    appeal, to = _post(source), OperatorFactory(active_appeals_limit=0)
    body = {"operator_id": to.pk, "force": True, "reason": "Asked for by name"}

    answer = manager.post(f"{URL}/{appeal.pk}/reassign", body)

    assert answer.json()["assigned_operator_id"] == to.pk
    assert AppealEvent.objects.of(appeal).last().reason == "Asked for by name"


def test_reassign_of_a_resolved_appeal_is_409(manager, source):
    appeal = _post(source)
    resolve(appeal, actor="test")

    answer = manager.post(f"{URL}/{appeal.pk}/reassign", {"operator_id": OperatorFactory().pk})

    assert answer.json()["errors"][0]["code"] == "invalid_transition"


@pytest.mark.parametrize("body", [None, {}, {"reason": "Spam"}])
def test_delete_leaves_the_history(manager, source, body):
    appeal = _post(source)

    answer = manager.delete(f"{URL}/{appeal.pk}", body)

    assert (answer.status_code, answer.content) == (204, b"")
    assert not Appeal.objects.exists()
    assert Operator.objects.get().active_appeals == 0
    deleted = AppealEvent.objects.of(appeal).last()
    assert (deleted.type, deleted.reason) == ("deleted", (body or {}).get("reason", ""))


@pytest.mark.parametrize("action", ["", "/resolve", "/reopen", "/return", "/reassign"])
def test_bot_moves_nothing_not_even_its_own(bot, source, everything_stored, action):
    appeal = _post(source)
    before = everything_stored()

    answer = (bot.post if action else bot.delete)(f"{URL}/{appeal.pk}{action}")

    assert answer.status_code == 403
    assert everything_stored() == before


def test_bots_of_two_sources_meet_nowhere(bot, source):
    other_source = LinkFactory().lead_source
    other = client_with(bot_key(other_source))
    theirs = other.post(URL, {"lead_id": 1}).json()

    ours = bot.post(URL, {"lead_id": 1}).json()

    assert bot.get(URL).json() == [ours]
    assert other.get(URL).json() == [theirs]


def _ids(answer) -> list[int]:
    assert answer.status_code == 200
    return [row["id"] for row in answer.json()]


def _iso(moment) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _written_a_day_apart(appeals: list[Appeal]) -> None:
    with connection.cursor() as cursor:
        for day, appeal in enumerate(appeals, start=1):
            cursor.execute(
                "UPDATE appeals_appeal SET created_at = %s WHERE id = %s",
                [f"2026-01-{day:02}T00:00:00Z", appeal.pk],
            )


# --- Operators: their own, and none of others -------------------------------------------------


@pytest.fixture
def own(operator, source):
    """An appeal that the operator has; somebody else has another one."""
    LinkFactory(lead_source=source, routing_factor=0)
    return register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")


@pytest.fixture
def others(own):
    return register_appeal(lead_source_id=LinkFactory().lead_source_id, lead_id=2, actor="test")


def test_operator_lists_their_own(operator, own, others):
    assert [appeal["id"] for appeal in operator.get(URL).json()] == [own.pk]
    assert operator.get(f"{URL}?assigned_operator_id={others.assigned_operator_id}").json() == []
    assert operator.get(f"{URL}?total=1").headers["X-Total-Count"] == "1"


@pytest.mark.parametrize("transition", ["resolve", "reopen", "return"])
def test_operator_moves_nothing_of_others(operator, others, everything_stored, transition):
    before = everything_stored()

    answer = operator.post(f"{URL}/{others.pk}/{transition}", {})

    assert answer.status_code == 404
    assert everything_stored() == before


def test_operator_resolves_with_their_key_in_the_history(operator, own):
    answer = operator.post(f"{URL}/{own.pk}/resolve", {"reason": "by phone"})

    assert (answer.status_code, answer.json()["status"]) == (200, "RESOLVED")
    event = AppealEvent.objects.of(own).last()
    assert (event.type, event.reason, event.actor[:4]) == ("resolved", "by phone", "key:")


@pytest.mark.parametrize("method", ["patch", "put"])
def test_operator_resolves_and_reopens_by_status(operator, own, method):
    for status in ("RESOLVED", "ACTIVE"):
        answer = getattr(operator, method)(f"{URL}/{own.pk}", {"status": status})

        assert (answer.status_code, answer.json()["status"]) == (200, status)


def test_operator_who_returns_an_appeal_is_answered_and_sees_it_no_more(operator, own):
    set_availability(own.assigned_operator, status="INACTIVE", actor="test")

    answer = operator.post(f"{URL}/{own.pk}/return", {})

    assert (answer.status_code, answer.json()["assigned_operator_id"]) == (200, None)
    assert operator.get(f"{URL}/{own.pk}").status_code == 404


def test_operator_who_reopens_without_room_is_answered_who_has_it_now(operator, own):
    operator.post(f"{URL}/{own.pk}/resolve", {})
    set_availability(own.assigned_operator, active_appeals_limit=0, actor="test")
    colleague = LinkFactory(lead_source=own.lead_source).operator

    answer = operator.post(f"{URL}/{own.pk}/reopen", {})

    assert (answer.status_code, answer.json()["assigned_operator_id"]) == (200, colleague.pk)
    assert operator.get(f"{URL}/{own.pk}").status_code == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("post", ""),
        ("post", "/batch"),
        ("delete", "/{pk}"),
        ("post", "/{pk}/reassign"),
        ("get", "/{pk}/events"),
        ("get", "/{pk}/decisions"),
    ],
)
def test_operator_may_not_even_with_their_own(operator, own, everything_stored, method, path):
    before = everything_stored()

    answer = getattr(operator, method)(URL + path.format(pk=own.pk))

    assert answer.status_code == 403
    assert everything_stored() == before
