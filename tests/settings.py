"""The product's settings, on a server and a database of the tests' own."""

import os
from pathlib import Path

os.environ.setdefault("LEADDISTRIB_ENV", "local")
os.environ.setdefault("LEADDISTRIB_VAR", str(Path(__file__).parent.parent / "var/test"))

from leaddistrib.settings import *  # noqa: F403
from leaddistrib.settings import DATABASES, VAR
from tests.database import name_for_this_run

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASES["default"]["TEST"] = {"NAME": name_for_this_run(VAR)}
# Off: a minute that ends in the middle of a test would add a statement, and one with hundreds of
# wrong keys would meet the limit. Tests of the limits set their own.
API_KEY_REQUESTS_PER_MINUTE = FAILED_KEYS_PER_MINUTE = 0
# Looks for a static file when one is asked for; otherwise each new client reads the whole folder.
WHITENOISE_AUTOREFRESH = True
