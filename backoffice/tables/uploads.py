"""Where a file is between preview and import: in the database, which all processes share.

It is there for an hour, and can be taken once.
"""

from datetime import timedelta

from django.db.models.functions import Now

from backoffice.models import Upload

KEPT = timedelta(hours=1)


def keep(content: bytes) -> str:
    """By what name it can be taken."""
    return str(Upload.objects.create(content=content).pk)


def take(name: str) -> bytes | None:
    """Read and remove it: of two who confirm the same import only one gets it, the other None."""
    kept = Upload.objects.filter(pk=name, created_at__gt=Now() - KEPT)
    content = kept.values_list("content", flat=True).first()
    is_ours = content is not None and bool(kept.delete()[0])
    return bytes(content) if is_ours and content is not None else None


def forget_old_uploads() -> None:
    Upload.objects.filter(created_at__lte=Now() - KEPT).delete()
