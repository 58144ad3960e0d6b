"""What the back-office itself keeps for a while: files between two pages, and files to fetch."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Upload(models.Model):
    """A table between its preview and its import, wherever the next request is answered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    content = models.BinaryField(_("content"))
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")
        default_permissions = ()
        indexes = [models.Index(fields=["created_at"], name="upload_created")]

    def __str__(self) -> str:
        return str(self.pk)


class ExportState(models.TextChoices):
    WRITING = "writing", _("being written")
    DONE = "done", _("ready")
    FAILED = "failed", _("failed")
    EXPIRED = "expired", _("removed")


class AppealExport(models.Model):
    """A file of appeals: who asked for which, and how far it is.

    The row stays when the file is gone: it tells who took how many appeals out, by which filter.
    Each part is committed with `last_id`, `rows` and `size`; so whoever continues after a crash
    goes on behind the last part, and `done` means that all of them are there.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, verbose_name=_("user")
    )
    format = models.CharField(_("format"), max_length=4)
    language = models.CharField(max_length=10)
    query = models.TextField(_("filter"), blank=True)
    state = models.CharField(
        _("state"), max_length=8, choices=ExportState, default=ExportState.WRITING
    )
    # Filled in English; shown in the language of whoever looks.
    problem = models.CharField(_("problem"), max_length=200, blank=True)
    expected = models.BigIntegerField(_("appeals expected"))
    rows = models.BigIntegerField(_("appeals"), default=0)
    size = models.BigIntegerField(_("size"), default=0)
    parts = models.IntegerField(default=0)
    failures = models.IntegerField(default=0)
    # By id, from behind `last_id` to `until_id`: appeals that come later aren't in it.
    last_id = models.BigIntegerField(default=0)
    until_id = models.BigIntegerField()
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("export of appeals")
        verbose_name_plural = _("exports of appeals")
        default_permissions = ()  # Whoever may see appeals and is a manager.
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ExportState.values), name="appeal_export_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(format__in=("csv", "xlsx")), name="appeal_export_format_is_known"
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=Q(state=ExportState.WRITING), name="appeal_export_writing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class AppealExportPart(models.Model):
    """A piece of the file, of about a megabyte before it was packed, in its order from 0."""

    export = models.ForeignKey(AppealExport, on_delete=models.CASCADE, db_index=False)
    number = models.IntegerField()
    content = models.BinaryField()

    class Meta:
        verbose_name = _("part of an export")
        verbose_name_plural = _("parts of exports")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["export", "number"], name="appeal_export_part_is_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.export_id}.{self.number}"
