"""`manage.py erase_lead ID`: everything that tells who a lead is goes, for good."""

from argparse import ArgumentParser
from datetime import UTC
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from appeals.services.erasure import Erasure, count_appeals, erase_lead
from leads.models import Lead

ACTOR = "system:erase_lead"


class Command(BaseCommand):
    help = (
        "Erases names, identities, payloads and reasons of a lead and all leads merged with it. "
        "What happened to their appeals, and all counts, stay."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("id", type=int, help="the number of the lead")

    def handle(self, *args: Any, id: int, **options: Any) -> None:
        lead = Lead.objects.filter(pk=id).first()
        if lead is None:
            raise CommandError(f"There is no lead {id}.")
        with tqdm(total=count_appeals(lead), unit=" appeals", disable=None) as bar:
            erasure = erase_lead(lead, actor=ACTOR, progress=bar.update)
        self.stdout.write(_certificate(erasure))


def _certificate(erasure: Erasure) -> str:
    leads = " and ".join(str(pk) for pk in erasure.lead_ids)
    at = erasure.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = "" if erasure.found else "there was nothing left to erase; "
    appeals = "1 appeal" if erasure.appeals == 1 else f"{erasure.appeals} appeals"
    return f"Erased lead {leads}: {found}{appeals}, {at}, {erasure.actor}"
