"""Staff users and their groups, with the theme's forms."""

from functools import reduce
from operator import or_
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import pgettext_lazy
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

admin.site.unregister(User)
admin.site.unregister(Group)

_VERBS = {
    "add": pgettext_lazy("a right", "add"),
    "change": pgettext_lazy("a right", "change"),
    "delete": pgettext_lazy("a right", "delete"),
    "view": pgettext_lazy("a right", "view"),
}


class _RightsField(forms.ModelMultipleChoiceField):
    """Rights in the language of whoever gives them: the framework stores them as English."""

    def label_from_instance(self, right: Any) -> str:
        verb = right.codename.partition("_")[0]
        model = right.content_type.model_class()._meta
        return f"{model.app_config.verbose_name} | {model.verbose_name} | {_VERBS[verb]}"


class _RightsAdmin(admin.ModelAdmin):
    """Left of the framework's page of users or groups."""

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.related_model is Permission:
            options |= {"form_class": _RightsField, "queryset": _rights()}
        return super().formfield_for_manytomany(db_field, request, **options)


def _rights() -> QuerySet[Permission]:
    """Those that open something: to models with a page here, or with rows on one."""
    pages: Any = admin.site._registry.values()
    models = {page.model for page in pages}
    models |= {inline.model for page in pages for inline in page.inlines}
    named = (
        Q(content_type__app_label=model._meta.app_label, content_type__model=model._meta.model_name)
        for model in models
    )
    return Permission.objects.filter(reduce(or_, named)).select_related("content_type")


@admin.register(User)
class UserAdmin(_RightsAdmin, DjangoUserAdmin, ModelAdmin):
    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_disable_select_all = True

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Only a superuser gives rights: whoever could give them could take all of them."""
        fields = super().get_readonly_fields(request, obj)
        if request.user.is_superuser:
            return fields
        return (*fields, "is_superuser", "groups", "user_permissions")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        may = super().has_change_permission(request, obj)
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return may

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A user is made inactive: history names them by their number."""
        return False


@admin.register(Group)
class GroupAdmin(_RightsAdmin, DjangoGroupAdmin, ModelAdmin):  # type: ignore[misc]
    list_disable_select_all = True
