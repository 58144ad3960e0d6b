import pytest
from django.utils.translation import override

from appeals.selectors.waiting import why_waiting
from appeals.strategies import Candidate

ROOM, FULL = (1, "eligible", 1, 0, 5), (2, "at_limit", 1, 5, 5)
AWAY, ZERO, BUSY = (3, "inactive", 1, 0, 5), (4, "factor_zero", 0, 0, 5), (5, "queue_only", 1, 1, 5)


@pytest.mark.parametrize(
    ("operators", "code", "english", "russian"),
    [
        ([], "no_operators", "The source has no operators.", "У источника нет операторов."),
        (
            [ZERO],
            "factor_zero",
            "All operators of the source have the factor 0.",
            "У всех операторов источника вес 0.",
        ),
        (
            [AWAY, ZERO],
            "all_inactive",
            "The one operator serving the source is inactive.",
            "Все операторы источника отключены (всего 1).",
        ),
        (
            [AWAY] * 3,
            "all_inactive",
            "All 3 operators serving the source are inactive.",
            "Все операторы источника отключены (всего 3).",
        ),
        (
            [FULL],
            "all_at_limit",
            "The one operator serving the source is at the limit.",
            "У всех операторов источника исчерпан лимит (всего 1).",
        ),
        (
            [FULL] * 12 + [ZERO],
            "all_at_limit",
            "All 12 operators serving the source are at their limits.",
            "У всех операторов источника исчерпан лимит (всего 12).",
        ),
        (
            [FULL, FULL, AWAY],
            "nobody_free",
            "Operators of the source at their limits: 2; inactive: 1.",
            "Операторы источника: лимит исчерпан — 2, отключены — 1.",
        ),
        (
            [FULL, BUSY],
            "queue_only",
            "The queue is being handed out, in order.",
            "Очередь сейчас раздаётся по порядку.",
        ),
        (
            [FULL, ROOM],
            "hand_over",
            "Room was made just now; it is about to be given.",
            "Место только что появилось, и обращение вот-вот будет передано.",
        ),
    ],
)
def test_why_appeals_wait_is_said_in_one_sentence(operators, code, english, russian):
    candidates = [Candidate(*row) for row in operators]

    with override("en"):
        assert why_waiting(candidates) == (code, english)
    with override("ru"):
        assert why_waiting(candidates) == (code, russian)
