"""Decisions as sentences, in both languages."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils.translation import override

from appeals.decisions import Decision, thinned
from appeals.explanations import explain

AT = datetime(2026, 1, 31, 12, tzinfo=UTC)
NAMES = {1: "Anna", 2: "Boris", 3: "Vera", 4: "Gleb", 5: "Daria", 6: "Egor"}
RUSSIAN = {1: "Анна", 2: "Борис", 3: "Вера", 4: "Глеб", 5: "Дарья", 6: "Егор"}


def record(trigger, *rows, strategy="WEIGHTED_RANDOM", draw=None, **marks):
    return {
        "v": 1,
        "strategy": strategy,
        "trigger": trigger,
        "draw": draw,
        "operators": [list(row) for row in rows],
        **marks,
    }


def said(stored, language, names=None):
    with override(language):
        known = names or (RUSSIAN if language == "ru" else NAMES)
        return explain(Decision.from_record(stored), at=AT, name=known.__getitem__)


CHOSEN, ROOM = (1, "chosen", 30, 2, 10), (2, "eligible", 70, 1, 5)
FULL, AWAY = (2, "at_limit", 70, 5, 5), (3, "inactive", 10, 0, 5)
ZERO, BACK, BUSY = (
    (4, "factor_zero", 0, 0, 5),
    (5, "returning", 10, 1, 5),
    (6, "queue_only", 1, 1, 5),
)

SENTENCES = {
    "draw": (
        record("intake", CHOSEN, ROOM, AWAY, draw=17),
        "Given to Anna: drew 17 of 100; Boris had room, too; Vera was inactive.",
        (
            "Обращение получает Анна: жребий 17 из 100; тоже с местом — Борис; "
            "статус «отключён» — Вера."
        ),
    ),
    "the only one": (
        record("intake", CHOSEN, FULL, ZERO, draw=17),
        (
            "Given to Anna: the only one with room; Boris (5 of 5) was at the limit; "
            "Gleb has the factor 0."
        ),
        (
            "Обращение получает Анна: других операторов с местом не было; "
            "лимит исчерпан — Борис (5 из 5); вес 0 — Глеб."
        ),
    ),
    "alone": (
        record("intake", CHOSEN, draw=17),
        "Given to Anna: the only one with room.",
        "Обращение получает Анна: других операторов с местом не было.",
    ),
    "drain": (
        record("drain", CHOSEN, FULL),
        "Given to Anna: the first to have room while it waited; Boris (5 of 5) was at the limit.",
        (
            "Обращение получает Анна: место появилось, пока обращение ждало; "
            "лимит исчерпан — Борис (5 из 5)."
        ),
    ),
    "refusal": (
        record("intake", FULL, AWAY, ZERO, BUSY),
        (
            "Nobody could take it: Boris (5 of 5) was at the limit; Vera was inactive; "
            "Gleb has the factor 0; Egor was still taking older ones from the queue."
        ),
        (
            "Взять обращение не мог никто: лимит исчерпан — Борис (5 из 5); "
            "статус «отключён» — Вера; вес 0 — Глеб; приём только из очереди — Егор."
        ),
    ),
    "no operators": (
        record("intake"),
        "Nobody could take it: the source has no operators.",
        "Взять обращение не мог никто: у источника нет операторов.",
    ),
    "by hand": (
        record("manual", CHOSEN, ROOM),
        "Given to Anna by hand.",
        "Передано вручную: Анна.",
    ),
    "forced over the limit": (
        record("manual", (1, "chosen", 30, 6, 5), ROOM, forced=True),
        "Given to Anna by hand, over the limit: 6 of 5.",
        "Передано вручную сверх лимита (6 из 5): Анна.",
    ),
    "forced to somebody away": (
        record("manual", CHOSEN, forced=True),
        "Given to Anna by hand, though not available.",
        "Передано вручную, хотя оператор недоступен: Анна.",
    ),
    "returned to another": (
        record("return", CHOSEN, ROOM, BACK, draw=3),
        "Given to Anna: drew 3 of 100; Boris had room, too; Daria gave it back.",
        "Обращение получает Анна: жребий 3 из 100; тоже с местом — Борис; возврат — Дарья.",
    ),
    "returned, nobody else": (
        record("return", FULL, BACK),
        "Nobody else could take it: Boris (5 of 5) was at the limit; Daria gave it back.",
        "Больше взять обращение не мог никто: лимит исчерпан — Борис (5 из 5); возврат — Дарья.",
    ),
    "reopened, kept": (
        record("reopen", CHOSEN, ROOM, kept=True),
        "Back to Anna, who had it before and has room.",
        "Вернулось к прежнему оператору, у которого есть место: Анна.",
    ),
    "reopened, distributed": (
        record("reopen", CHOSEN, ROOM, AWAY, draw=5),
        "Given to Anna: drew 5 of 100; Boris had room, too; Vera was inactive.",
        (
            "Обращение получает Анна: жребий 5 из 100; тоже с местом — Борис; "
            "статус «отключён» — Вера."
        ),
    ),
    "a strategy of another version": (
        record("intake", CHOSEN, ROOM, strategy="BY_MOOD"),
        "Given to Anna: chosen by BY_MOOD; Boris had room, too.",
        "Обращение получает Анна: выбор по стратегии BY_MOOD; тоже с местом — Борис.",
    ),
}


@pytest.mark.parametrize(("stored", "english", "russian"), SENTENCES.values(), ids=SENTENCES)
def test_decision_is_said_in_one_sentence(stored, english, russian):
    assert (said(stored, "en"), said(stored, "ru")) == (english, russian)


# --- Strategies with a memory ------------------------------------------------------------------


def by(strategy, extra, language, draw=None):
    stored = record("intake", (*CHOSEN, extra), ROOM, strategy=strategy, draw=draw)
    return said(stored, language).partition(": ")[2]


def before(**time):
    return (AT - timedelta(**time) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("strategy", "extra", "english", "russian"),
    [
        pytest.param(
            "SMOOTH_WEIGHTED",
            750_000_000_000,
            "it was their turn, with a credit of +0.75 of an appeal",
            "подошёл черёд, кредит +0,75 обращения",
            id="smooth",
        ),
        pytest.param(
            "SMOOTH_WEIGHTED",
            -256_000_000_000,
            "it was their turn, with a credit of −0.26 of an appeal",
            "подошёл черёд, кредит −0,26 обращения",
            id="smooth, in debt",
        ),
        pytest.param(
            "SMOOTH_WEIGHTED",
            0,
            "it was their turn, with a credit of 0 of an appeal",
            "подошёл черёд, кредит 0 обращения",
            id="smooth, even",
        ),
        pytest.param(
            "LEAST_LOADED",
            before(minutes=12),
            "least loaded, 2 of 10",
            "наименьшая нагрузка, 2 из 10",
            id="least loaded",
        ),
        pytest.param(
            "LEAST_RECENT",
            before(minutes=12, seconds=40),
            "the longest without an appeal of this source, 12 minutes",
            "дольше всех без обращений из этого источника, 12 минут",
            id="least recent",
        ),
        pytest.param(
            "LEAST_RECENT",
            before(seconds=21),
            "the longest without an appeal of this source, 21 seconds",
            "дольше всех без обращений из этого источника, 21 секунда",
            id="least recent, a moment ago",
        ),
        pytest.param(
            "LEAST_RECENT",
            0,
            "no appeal of this source until then",
            "до этого обращений из этого источника не было",
            id="least recent, never",
        ),
    ],
)
def test_strategy_says_how_it_chose(strategy, extra, english, russian):
    assert by(strategy, extra, "en") == f"{english}; Boris had room, too."
    assert by(strategy, extra, "ru") == f"{russian}; тоже с местом — Борис."


def test_lot_among_equals_is_told():
    assert by("LEAST_LOADED", 0, "en", draw=1).startswith(
        "least loaded, 2 of 10, by lot among equals;"
    )
    assert by("LEAST_RECENT", 0, "ru", draw=1).startswith(
        "до этого обращений из этого источника не было, по жребию среди равных;"
    )


# --- Many and few ------------------------------------------------------------------------------

CROWD = [
    (1, "chosen", 1, 0, 5),
    *((n, "eligible", 1, 0, 5) for n in range(2, 300)),
    *((n, "at_limit", 1, 5, 5) for n in range(300, 480)),
    *((n, "inactive", 1, 0, 5) for n in range(480, 501)),
]


def test_of_500_operators_a_few_are_named_and_the_rest_is_counted():
    sentence = said(
        record("intake", *CROWD, draw=7), "en", {n: f"Operator {n}" for n in range(501)}
    )

    assert sentence == (
        "Given to Operator 1: drew 7 of 299; "
        "Operator 2, Operator 3, Operator 4 and 295 more had room, too; "
        "Operator 300 (5 of 5), Operator 301 (5 of 5), Operator 302 (5 of 5) and 177 more "
        "were at the limit; "
        "Operator 480, Operator 481, Operator 482 and 18 more were inactive."
    )


@pytest.mark.parametrize(
    ("count", "english", "russian"),
    [
        (1, "Anna was", "Анна"),
        (2, "Anna and Boris were", "Анна и Борис"),
        (3, "Anna, Boris and Vera were", "Анна, Борис и Вера"),
        (4, "Anna, Boris, Vera and 1 more were", "Анна, Борис, Вера и ещё 1"),
        (5, "Anna, Boris, Vera and 2 more were", "Анна, Борис, Вера и ещё 2"),
    ],
)
def test_names_are_listed_as_people_do(count, english, russian):
    away = record("intake", *((n, "inactive", 1, 0, 5) for n in range(1, count + 1)))

    assert said(away, "en") == f"Nobody could take it: {english} inactive."
    assert said(away, "ru") == f"Взять обращение не мог никто: статус «отключён» — {russian}."


# --- Thinned -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "english", "russian"),
    [(1, "1 day", "1 день"), (21, "21 days", "21 день"), (400, "400 days", "400 дней")],
)
def test_thinned_decision_counts_and_says_that_its_list_was_removed(days, english, russian):
    stored = thinned(record("intake", CHOSEN, ROOM, FULL, AWAY, draw=17), after_days=days)

    assert said(stored, "en") == (
        "Given to Anna: drew 17; 1 had room, too; 1 was at the limit; 1 was inactive. "
        f"The list of the other operators was removed after {english}."
    )
    assert said(stored, "ru") == (
        "Обращение получает Анна: жребий 17; тоже с местом — 1; лимит исчерпан — 1; "
        f"статус «отключён» — 1. Список остальных операторов удалён через {russian}."
    )


def test_thinned_refusal_still_says_why():
    rows = [*((n, "at_limit", 1, 5, 5) for n in range(1, 8)), AWAY]
    stored = thinned(record("intake", *rows), after_days=400)

    assert said(stored, "en", {}).startswith(
        "Nobody could take it: 7 were at the limit; 1 was inactive. The list"
    )


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("stored", [row[0] for row in SENTENCES.values()], ids=SENTENCES)
def test_no_sentence_has_a_gap(stored, language):
    for sentence in (said(stored, language), said(thinned(stored, after_days=9), language)):
        assert sentence.endswith(".")
        assert not re.search(r"%\(|\(\)|: [.;]|; [.;]|  ", sentence)
