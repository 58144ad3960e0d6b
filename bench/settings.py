"""The product's settings on a database of the bench's own."""

import os

os.environ.setdefault("LEADDISTRIB_ENV", "local")

from leaddistrib.settings import *  # noqa: F403
from leaddistrib.settings import DATABASES

DATABASES["default"]["NAME"] = "leaddistrib_bench"
ROOT_URLCONF = "bench.urls"
