"""Ask the web server of this container whether it is ready; exit 0 if it is.

The request names a host that ALLOWED_HOSTS lets through, whatever that is.
"""

import os
import sys
import urllib.error
import urllib.request


def main() -> int:
    host = os.environ.get("ALLOWED_HOSTS", "").split(",")[0].strip().lstrip(".")
    request = urllib.request.Request(
        f"http://127.0.0.1:{os.environ.get('PORT', '8080')}/readyz",
        headers={"Host": host if host and host != "*" else "localhost"},
    )
    try:
        with urllib.request.urlopen(request, timeout=4):  # noqa: S310
            return 0
    except (urllib.error.URLError, TimeoutError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
