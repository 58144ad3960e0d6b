"""All that is stored, for tests that nothing was written."""

from django.apps import apps

from access.models import ApiKey, RateWindow

Rows = dict[str, list[tuple]]


def all_rows() -> Rows:
    """All rows of all tables; keys without the time of their last use, and not how often."""
    return {
        model._meta.db_table: sorted(model.objects.values_list(*_columns(model)), key=repr)
        for label in ("operators", "sources", "leads", "access", "appeals")
        for model in apps.get_app_config(label).get_models()
        if model is not RateWindow
    }


def _columns(model: type) -> list[str]:
    names = [field.attname for field in model._meta.concrete_fields]
    return [n for n in names if n != "last_used_at"] if model is ApiKey else names
