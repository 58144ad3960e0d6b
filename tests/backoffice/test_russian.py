"""The Russian catalogue: whole, compiled, with the right plural forms."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext, override, pgettext

from appeals.enums import AppealStatus, EventType, Trigger, Verdict
from operators.enums import OperatorStatus
from sources.enums import LeadSourceStatus, LeadSourceType, RoutingWarning, Strategy
from sources.explanations import STRATEGIES

CATALOGUE = Path(settings.BASE_DIR, "locale/ru/LC_MESSAGES/django.po")
# The same in both languages.
ALIKE = {"REST API"}


def entries() -> Iterator[dict[str, str]]:
    """Each entry's parts by keyword: msgid, msgid_plural, msgstr, msgstr[0]…"""
    for block in CATALOGUE.read_text().split("\n\n"):
        entry: dict[str, str] = {}
        keyword = ""
        for line in block.splitlines():
            if line.startswith("#"):
                assert "fuzzy" not in line, block
                continue
            if not line.startswith('"'):
                keyword, _, line = line.partition(" ")  # noqa: PLW2901  # what is left of it
            entry[keyword] = entry.get(keyword, "") + ast.literal_eval(line)
        if entry.get("msgid"):
            yield entry


def is_russian(text: str) -> bool:
    return any("а" <= letter <= "я" for letter in text.lower())


def test_every_text_is_translated_and_compiled():
    with override("ru"):
        for entry in entries():
            text = entry["msgid"]
            if "msgid_plural" in entry:
                said = ngettext(text, entry["msgid_plural"], 1)
                assert said == entry["msgstr[0]"]
            elif "msgctxt" in entry:
                said = pgettext(entry["msgctxt"], text)
            else:
                said = gettext(text)
                assert said == entry["msgstr"], "run manage.py compilemessages"
            assert is_russian(said) or text in ALIKE, text


def texts_of_models() -> set[Promise]:
    found: set[Promise] = set()
    for label in ("operators", "sources", "leads", "access", "appeals", "backoffice"):
        config = apps.get_app_config(label)
        for model in config.get_models():
            options = model._meta
            texts = [config.verbose_name, options.verbose_name, options.verbose_name_plural]
            for field in options.fields:
                texts += [field.verbose_name, field.help_text]
            texts += [c.violation_error_message for c in options.constraints]
            found |= {text for text in texts if isinstance(text, Promise)}
    return found


def test_models_speak_russian():
    with override("ru"):
        english = [str(text) for text in texts_of_models() if str(text) and not _is_said(text)]

    assert english == []


def _is_said(text: Promise) -> bool:
    # The framework's own default, which its catalogue translates.
    return is_russian(str(text)) or str(text) == "ID"


@pytest.mark.parametrize(
    "enum",
    [
        AppealStatus,
        EventType,
        Trigger,
        Verdict,
        OperatorStatus,
        LeadSourceStatus,
        LeadSourceType,
        Strategy,
        RoutingWarning,
    ],
)
def test_enums_speak_russian(enum: type):
    with override("ru"):
        assert [label for label in enum.labels if not is_russian(str(label))] == []


def test_every_strategy_is_explained_in_russian():
    with override("ru"):
        explained = [strategy for strategy, text in STRATEGIES.items() if is_russian(str(text))]

    assert explained == list(Strategy)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Решено 1 обращение."),
        (2, "Решено 2 обращения."),
        (5, "Решено 5 обращений."),
        (11, "Решено 11 обращений."),
        (21, "Решено 21 обращение."),
        (104, "Решено 104 обращения."),
    ],
)
def test_plural_forms_are_right(count: int, said: str):
    with override("ru"):
        text = ngettext("%(count)d appeal resolved.", "%(count)d appeals resolved.", count)

    assert text % {"count": count} == said
