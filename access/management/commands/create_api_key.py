"""`manage.py create_api_key`: make a key and print it, and nothing else."""

import re
from argparse import ArgumentParser
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from access.enums import Role
from access.services.keys import create_api_key

_IN_DAYS = re.compile(r"([0-9]{1,5})d", re.ASCII)


class Command(BaseCommand):
    help = "Makes an API key and prints it; it can't be shown again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--role", required=True, choices=Role.values)
        parser.add_argument("--source", type=int, help="the source that a bot's key is bound to")
        parser.add_argument("--operator", type=int, help="whose key it is, for role operator")
        parser.add_argument("--name", default="", help="what people call the key")
        parser.add_argument(
            "--expires",
            help="when it stops working: 30d, or a date with or without a time "
            "(2027-01-31, 2027-01-31T18:00, 2027-01-31T18:00Z); never, if left out",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            key = create_api_key(
                name=options["name"] or f"{options['role']} key",
                role=options["role"],
                lead_source_id=options["source"],
                operator_id=options["operator"],
                expiry_date=_moment(options["expires"]),
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(key)


def _moment(text: str | None) -> datetime | None:
    """Without an offset it is the time of LEADDISTRIB_TIME_ZONE; a date is where its day begins."""
    if text is None:
        return None
    if days := _IN_DAYS.fullmatch(text):
        return timezone.now() + timedelta(days=int(days[1]))
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(
            f"--expires is {text!r}; expected days such as 30d, or a date such as 2027-01-31."
        )
    return moment if moment.tzinfo else timezone.make_aware(moment)
