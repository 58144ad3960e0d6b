"""`manage.py seed_demo`: something to look at, in an empty database."""

import time
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from appeals.models import Appeal, DemoHistory
from appeals.services import demo
from appeals.services.demo import plan
from leads.models import Lead
from operators.models import Operator
from sources.models import LeadSource


class Command(BaseCommand):
    help = (
        "Makes a demo in an empty database: 6 sources, 40 operators, and 20,000 appeals of 60 "
        "days. After an interruption it goes on where it was."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--scale",
            type=_scale,
            default=1,
            help="so many times as many appeals and leads, with operators and sources to match",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        history = demo.unfinished()
        if history:
            self.stdout.write("A demo was begun here; going on with it, as large as it was to be.")
            demo.go_on()
        else:
            history = _seed(options["scale"])
        total = history.plan["size"]["appeals"]
        with tqdm(total=total, initial=history.written, unit=" appeals", disable=None) as bar:
            demo.write_history(history, progress=bar.update)
        self.stdout.write(f"{_what_is_there()}; made in {time.monotonic() - began:.1f} s.")


def _scale(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(_LARGEST))
    if not is_number or not 1 <= int(text) <= _LARGEST:
        raise ArgumentTypeError(f"{text[:20]!r} isn't a whole number from 1 to {_LARGEST}")
    return int(text)


_LARGEST = 500  # 10 million appeals, whose times are all kept in memory


def _seed(scale: int) -> DemoHistory:
    if not demo.is_empty():
        raise CommandError("The database isn't empty; demo data goes into an empty one only.")
    demo.seed(scale=scale, appeals=plan.APPEALS)
    return DemoHistory.objects.get()


def _what_is_there() -> str:
    appeals, leads = Appeal.objects.count(), Lead.objects.count()
    operators, sources = Operator.objects.count(), LeadSource.objects.count()
    return (
        f"Demo data: {appeals:,} appeals of {leads:,} leads in {plan.DAYS} days, "
        f"{operators:,} operators, {sources:,} sources"
    )
