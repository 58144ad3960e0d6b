"""The product's settings on a database of the bench's own."""

import os

os.environ.setdefault("LEADDISTRIB_ENV", "local")

from leaddistrib import logs
from leaddistrib.settings import *  # noqa: F403
from leaddistrib.settings import DATABASES, LOG_LEVEL

DATABASES["default"]["NAME"] = "leaddistrib_bench"
ROOT_URLCONF = "bench.urls"
LOGGING = logs.configuration(local=False, level=LOG_LEVEL)  # the lines of production
