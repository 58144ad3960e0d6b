"""`make run`: the database, migrations, a first login, then web and worker until a stop signal.

The port is looked at first, so that nothing has begun when it is taken. The database is the last
to stop. Web and worker don't outlive this process, however it ends; nor does the database, unless
somebody else holds it.
"""

import argparse
import http.client
import os
import signal
import sys
from typing import TYPE_CHECKING

import django

from leaddistrib.embedded_postgres import ROOT, Server, hold_if_needed
from leaddistrib.embedded_postgres.keeper import die_with_parent
from leaddistrib.embedded_postgres.places import refuse
from leaddistrib.launcher.port import Address, refuse_busy
from leaddistrib.launcher.processes import GaveUp, StopRequest, Supervisor, Terminal

if TYPE_CHECKING:
    from leaddistrib.launcher.first_start import Credentials

OK = 200


def main() -> None:
    if _arguments().stop_with_parent:
        die_with_parent(os.getppid(), signal.SIGTERM)
    stop = StopRequest()
    address = Address.from_environment()
    refuse_busy(address)
    _set_environment(address)
    with hold_if_needed() as server:
        stop.leave_if_made()
        django.setup()
        # Needs the settings, and these the database's folder to be ours.
        from leaddistrib.launcher.first_start import prepare  # noqa: PLC0415

        stop.leave_if_made()
        credentials = prepare(server)
        stop.leave_if_made()
        _serve(address, server, credentials, stop)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m leaddistrib.launcher", description=__doc__)
    parser.add_argument(
        "--stop-with-parent", action="store_true", help="stop in order when the parent is killed"
    )
    return parser.parse_args()


def _set_environment(address: Address) -> None:
    """For the settings, and for the processes of the Procfile."""
    os.chdir(ROOT)
    here = os.path.dirname(sys.executable)  # noqa: PTH120 - the virtual environment's, not the link's
    os.environ |= {
        "LEADDISTRIB_ENV": "local",
        "HOST": address.host,
        "PORT": str(address.port),
        "PATH": os.pathsep.join([here, os.environ.get("PATH", os.defpath)]),
        "PYTHONUNBUFFERED": "1",
    }
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leaddistrib.settings")
    hosts = [os.environ.get("ALLOWED_HOSTS"), "127.0.0.1", "localhost", "[::1]", address.url_host]
    os.environ["ALLOWED_HOSTS"] = ",".join(filter(None, hosts))


def _serve(
    address: Address, server: Server | None, credentials: "Credentials | None", stop: StopRequest
) -> None:
    supervisor = Supervisor(ROOT / "Procfile")

    def between() -> None:
        if server and not server.is_ready():
            server.ensure_running()
        if not supervisor.is_ready and _answers(address):
            supervisor.is_ready = True
            Terminal().write(_welcome(address, credentials))

    try:
        supervisor.run(stop, between=between)
    except GaveUp as reason:
        refuse(str(reason))


def _answers(address: Address) -> bool:
    connection = http.client.HTTPConnection(address.reachable_host, address.port, timeout=0.5)
    try:
        connection.request("GET", "/healthz", headers={"Host": address.url_host})
        return connection.getresponse().status == OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _welcome(address: Address, credentials: "Credentials | None") -> str:
    where = f"\nleaddistrib serves {address.url}\n\n  back-office   {address.url}/admin/\n"
    if credentials is None:
        return where + _NO_CREDENTIALS
    gone = "(changed or revoked since)"
    return where + _CREDENTIALS.format(
        login=credentials.admin_login or gone,
        password=credentials.admin_password or gone,
        operator=_OPERATOR.format(credentials=credentials) if credentials.operator_login else "",
        manager=credentials.manager_key or gone,
        bot=credentials.bot_key or gone,
        file=credentials.file,
        url=address.url,
        source=credentials.lead_source_id,
        history=_HISTORY.format(appeals=credentials.history) if credentials.history else "",
    )


_CREDENTIALS = """\
  login         {login}
  password      {password}
{operator}\
  manager key   {manager}
  bot key       {bot}
  kept in       {file}

Post an appeal:

curl -s -X POST {url}/api/v1/appeals -H 'Authorization: Api-Key {bot}' \
-H 'Content-Type: application/json' -d '{{"lead_id": 17, "lead_source_id": {source}}}'

{history}"""
_OPERATOR = """\
  an operator   {credentials.operator_login}
  password      {credentials.operator_password}
"""
_HISTORY = """\
{appeals:,} appeals of the last 60 days are being added to the demo in the background.

"""
_NO_CREDENTIALS = """
The database wasn't empty, so nothing was added to it and no login is known here. To make one:

  LEADDISTRIB_ENV=local .venv/bin/python manage.py createsuperuser
  LEADDISTRIB_ENV=local .venv/bin/python manage.py create_api_key --role manager

"""

if __name__ == "__main__":
    main()
