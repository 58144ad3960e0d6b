"""`manage.py distribute_pending`: hand out whatever waits beside room, now."""

from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from appeals.models import Appeal
from appeals.services.queue import distribute_pending


class Command(BaseCommand):
    help = "Hands pending appeals to operators who have room, in order."

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = Appeal.objects.pending().count()
        with tqdm(total=waiting, unit=" appeals", disable=None) as bar:
            given = distribute_pending(progress=bar.update)
        left = Appeal.objects.pending().count()
        self.stdout.write(f"{given} handed over, {left} pending: nobody has room for them.")
