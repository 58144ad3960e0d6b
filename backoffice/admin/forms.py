"""Forms of rows that others change, too: what was really edited, and what happened meanwhile."""

from typing import Any

from django import forms

from backoffice.refusals import refusal_text


class EditForm(forms.ModelForm):
    """Knows what was really edited, and shows what a service refused.

    An existing row's form carries the values that it was opened with. A field counts as edited
    when it differs from those, so a form that lay open doesn't undo what others changed.
    """

    refusal: Exception | None = None
    is_behind = False  # Others have written since it was opened.

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            for field in self.fields.values():
                field.show_hidden_initial = True

    def _post_clean(self) -> None:
        if self.is_behind and self.instance.pk:
            self._take_over_what_others_wrote()
        super()._post_clean()  # type: ignore[misc]
        if self.refusal:
            self.add_error(None, refusal_text(self.refusal))

    def _take_over_what_others_wrote(self) -> None:
        """Show what is stored now, but for what was typed here; next time that is compared with."""
        edited = set(self.changed_data)
        sent: Any = self.data
        now: Any = sent.copy()
        for name, field in self.fields.items():
            if field.disabled:
                continue
            stored = self._stored(name, field)
            if name not in edited:
                now[self.add_prefix(name)] = stored
            now[self.add_initial_prefix(name)] = stored
        self.data = now

    def _stored(self, name: str, field: forms.Field) -> str:
        value = field.prepare_value(self.get_initial_for_field(field, name))
        return "" if value is None else str(value)
