"""Why an appeal was moved, asked wherever it is."""

from django import forms
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminTextInputWidget

from appeals.models import AppealEvent


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=AppealEvent._meta.get_field("reason").max_length,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Kept in the history of the appeal."),
    )
