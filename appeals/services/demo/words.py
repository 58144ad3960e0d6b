"""What the people of the demo are called and what they write. Nobody and nothing in it is real:
e-mails are at example.com, phones of ranges that are kept for films and books, and no Telegram id
is as high yet.
"""

import json
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from leads.enums import IdentityKind
from sources.enums import LeadSourceType

_RU_MEN = "Андрей Борис Вадим Глеб Денис Егор Иван Кирилл Лев Максим Никита Олег Павел Роман Тимур"
_RU_WOMEN = "Алина Вера Галина Дарья Елена Жанна Зоя Инна Кира Лидия Мария Нина Ольга Раиса Юлия"
_RU_LAST = (
    "Белов Воронин Громов Данилов Ершов Жуков Зимин Ильин Карпов Лосев Морозов Носов Орлов Панин "
    "Рябов Соколов Титов Уваров Фомин Хохлов Цветков Чернов Шубин Юдин Яшин"
)
_EN_FIRST = "Alice Brian Clara David Emma Frank Grace Henry Irene Jack Kate Liam Nora Oscar Ruth"
_EN_LAST = (
    "Adams Baker Carter Dixon Ellis Foster Graham Hughes Irving Jensen Keller Lawson Miller Novak "
    "Osborne Parker Quinn Reed Sutton Turner Underwood Vance Walker Young"
)


def _of(first: str, last: str, ending: str = "") -> list[str]:
    return [f"{one} {two}{ending}" for two in last.split() for one in first.split()]


_NAMES = {
    "ru": [*_of(_RU_MEN, _RU_LAST), *_of(_RU_WOMEN, _RU_LAST, "а")],
    "en": _of(_EN_FIRST, _EN_LAST),
}
_LONG_NAME = "Гогенцоллерн-Вишневецкий-Преображенский"


_ONE_IN = 3


def language_of(lead_id: int) -> str:
    """What the lead is called in and writes."""
    return "ru" if lead_id % _ONE_IN else "en"


def name_of(rng: Random) -> str:
    return name_in(rng.choice(("ru", "ru", "en")), rng)


def name_in(language: str, rng: Random) -> str:
    """Now and then a very long one."""
    name = rng.choice(_NAMES[language])
    return f"{name} {_LONG_NAME}" if rng.random() < _LONG else name


_LONG = 0.01

_LONG_SOURCE = (
    "Обращения через мобильное приложение для постоянных покупателей, включая возвраты, обмены "
    "и вопросы о бонусной программе"
)
_BASE_SOURCES: list[tuple[str, LeadSourceType]] = [
    ("Shop bot", LeadSourceType.BOT),
    ("Форма на сайте", LeadSourceType.WEB_FORM),
    ("Бот доставки", LeadSourceType.BOT),
    ("Marketplace chats", LeadSourceType.OTHER),
    ("Письма в поддержку", LeadSourceType.EMAIL),
    ("Partner form", LeadSourceType.WEB_FORM),
    (_LONG_SOURCE, LeadSourceType.BOT),
]
LETTERS = ("VIP letters", LeadSourceType.EMAIL)
NIGHT_LINE = ("Ночная линия", LeadSourceType.PHONE)


def source_named(number: int) -> tuple[str, LeadSourceType]:
    """Name and type of the source with this number, counted from 0."""
    round_, place = divmod(number, len(_BASE_SOURCES))
    name, kind = _BASE_SOURCES[place]
    return (f"{name} {round_ + 1}" if round_ else name), kind


_QUESTIONS = {
    "ru": [
        "Есть ли у вас доставка в субботу?",
        "Как вернуть товар?",
        "Оплата прошла дважды, верните, пожалуйста, деньги.",
        "Промокод не применяется.",
        "Подскажите, когда будет в наличии?",
        "Не приходит код подтверждения.",
        "Курьер не приехал в назначенное время. Жду ответа: заказ нужен к выходным, перенести не могу.",
        "Спасибо, всё получили!",
    ],
    "en": [
        "Where is my order?",
        "Can I change the delivery address?",
        "The link in your letter doesn't open.",
        "Do you work with companies?",
        "I was charged the wrong amount.",
        "Could you call me back after six?",
    ],
}
_TOPICS = ["delivery", "payment", "return", "account", "other"]
_PAGES = ["/checkout", "/catalogue/lamps", "/help", "/account/orders", "/delivery"]


def payload_of(kind: LeadSourceType, language: str, rng: Random) -> str:
    """JSON as such a source sends it."""
    question = json.dumps(rng.choice(_QUESTIONS[language]), ensure_ascii=False)
    return _PAYLOADS[kind](question, language, rng)


def _from_bot(text: str, language: str, rng: Random) -> str:
    message = rng.randrange(10_000)
    if rng.random() < _WITH_BUTTON:
        topic = rng.choice(_TOPICS)
        return f'{{"button": "{topic}", "language": "{language}", "message_id": {message}}}'
    return f'{{"text": {text}, "language": "{language}", "message_id": {message}}}'


def _from_form(text: str, _language: str, rng: Random) -> str:
    page, topic = rng.choice(_PAGES), rng.choice(_TOPICS)
    utm = ', "utm": {"source": "example-ads", "medium": "cpc"}' if rng.random() < _FROM_ADS else ""
    return f'{{"form": {{"topic": "{topic}", "message": {text}}}, "page": "{page}"{utm}}}'


def _from_letter(text: str, _language: str, rng: Random) -> str:
    files = rng.randrange(3)
    return f'{{"subject": {text}, "body": {text}, "attachments": {files}}}'


def _from_call(_text: str, _language: str, rng: Random) -> str:
    seconds, key = rng.randrange(20, 400), rng.randrange(1, 5)
    return f'{{"call": {{"seconds": {seconds}, "menu": "{key}"}}}}'


def _from_elsewhere(text: str, _language: str, rng: Random) -> str:
    order = rng.randrange(100_000, 999_999)
    return f'{{"order": "DEMO-{order}", "text": {text}, "rating": {rng.randrange(1, 6)}}}'


_WITH_BUTTON = 0.25
_FROM_ADS = 0.3
_PAYLOADS: Mapping[str, Callable[[str, str, Random], str]] = {
    LeadSourceType.BOT: _from_bot,
    LeadSourceType.WEB_FORM: _from_form,
    LeadSourceType.EMAIL: _from_letter,
    LeadSourceType.PHONE: _from_call,
    LeadSourceType.OTHER: _from_elsewhere,
}

RETURNS = ["Not my topic", "Нужен специалист по оплатам", "Ухожу на обед", "Wrong language"]
REASSIGNS = ["Knows the client", "Разгружаем смену", "Просил другого оператора"]
REOPENS = ["Клиент написал снова", "The parcel came back", "Не помогло"]
ABSENCES = ["On leave", "Больничный", "Отпуск до конца недели", "Training"]
LIMITS = ["Справляется с большим", "Less for a while: new topics", "По итогам месяца"]
FACTORS = ["Запуск рекламы", "More of this source", "Меньше смен на неделе"]
JOINS = ["Помогает по вечерам", "New on the team"]
END_OF_SHIFT = "Смена закончилась"
STRATEGIES = ["По лоту выходило неровно", "Trying another way"]

# Kept for fiction by the North American and the British numbering plans.
_AREAS = (201, 202, 212, 213, 301, 303, 305, 310, 312, 404, 415, 503, 512, 602, 617, 702, 713, 718)
_PHONES = [f"+1{area}55501{last:02}" for area in _AREAS for last in range(100)] + [
    f"+447700900{last:03}" for last in range(1000)
]
_TELEGRAM = 4 * 10**15


def identities_of(number: int, kind: LeadSourceType, rng: Random) -> dict[IdentityKind, str]:
    """How the lead with this number is recognised who first came through such a source. Phones
    for fiction are few; when they are used up an e-mail does.
    """
    email = f"client{number + 1}@example.com"
    found: dict[IdentityKind, str] = {}
    if kind == LeadSourceType.BOT:
        found[IdentityKind.TELEGRAM_ID] = str(_TELEGRAM + number)
    if kind == LeadSourceType.OTHER:
        found[IdentityKind.EXTERNAL_ID] = f"demo-{number + 1}"
    if kind == LeadSourceType.PHONE or rng.random() < _WITH_PHONE:
        found |= _phone(number)
    if kind in (LeadSourceType.WEB_FORM, LeadSourceType.EMAIL) or rng.random() < _WITH_EMAIL:
        found[IdentityKind.EMAIL] = email
    return found or {IdentityKind.EMAIL: email}


def _phone(number: int) -> dict[IdentityKind, Any]:
    return {IdentityKind.PHONE: _PHONES[number]} if number < len(_PHONES) else {}


_WITH_PHONE = 0.25
_WITH_EMAIL = 0.3
