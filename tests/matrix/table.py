"""Who may do what: every route of the site with what becomes of it for everybody.

All objects are those of Anna, her source and its bot; to the others they are somebody else's.
Whoever isn't in a table is answered as its heading says. What the words mean is in `cells.py`.
A new route fails `test_every_route_is_in_the_table` until it is here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.matrix.world import EVERYBODY, KEYS, STAFF, WITHOUT_A_KEY

# Without a good key, and for whoever is only signed in, everything is 401.
API = """
                                                 bot other  operator other  manager
                                                     bot             operator

POST   appeals                                   201   404   403   403   201
GET    appeals                                   200   200   200   200   200
POST   appeals/batch                             201   404   403   403   201
GET    appeals/{appeal}                          200   404   200   404   200
PUT    appeals/{appeal}                          403   403   200   404   200
PATCH  appeals/{appeal}                          403   403   200   404   200
DELETE appeals/{appeal}                          403   403   403   403   204
POST   appeals/{appeal}/resolve                  403   403   200   404   200
POST   appeals/{appeal}/reopen                   403   403   200   404   200
POST   appeals/{appeal}/return                   403   403   200   404   200
POST   appeals/{appeal}/reassign                 403   403   403   403   200
GET    appeals/{appeal}/events                   403   403   403   403   200
GET    appeals/{appeal}/decisions                403   403   403   403   200

POST   lead-sources                              403   403   403   403   201
GET    lead-sources                              403   403   403   403   200
GET    lead-sources/{source}                     403   403   403   403   200
PUT    lead-sources/{source}                     403   403   403   403   200
PATCH  lead-sources/{source}                     403   403   403   403   200
DELETE lead-sources/{source}                     403   403   403   403   409
POST   lead-sources/{source}/operators           403   403   403   403   201
GET    lead-sources/{source}/operators           403   403   403   403   200
PUT    lead-sources/{source}/operators           403   403   403   403   200
GET    lead-sources/{source}/operators/{link}    403   403   403   403   200
PUT    lead-sources/{source}/operators/{link}    403   403   403   403   200
PATCH  lead-sources/{source}/operators/{link}    403   403   403   403   200
DELETE lead-sources/{source}/operators/{link}    403   403   403   403   204
GET    lead-sources/{source}/history             403   403   403   403   200

POST   operators                                 403   403   403   403   201
GET    operators                                 403   403   403   403   200
GET    operators/{operator}                      403   403   403   403   200
PUT    operators/{operator}                      403   403   403   403   200
PATCH  operators/{operator}                      403   403   403   403   200
DELETE operators/{operator}                      403   403   403   403   409
GET    operators/{operator}/history              403   403   403   403   200
GET    operators/me                              403   403   200   200   403
PATCH  operators/me                              403   403   200   200   403

GET    queue                                     403   403   403   403   200

GET    leads                                     403   403   403   403   200
GET    leads/{lead}                              403   403   403   403   200
POST   leads/{lead}/merge                        403   403   403   403   200
POST   leads/{lead}/unmerge                      403   403   403   403   409
GET    inspect/leads                             403   403   403   403   200
GET    inspect/appeals-distribution              403   403   403   403   200
"""

# Whoever isn't staff is led to the sign-in, with a key or without. A page is `list`, `add`,
# `change`, `history`, `delete`, `row` (it leads to `change`), or an address below the model's;
# several have commas between them. One word alone is for everybody.
ADMIN = """
                       staff groupless rowless anna boris mighty boss root
appeals/appeal/{appeal}
  GET   list?_popup=1,list?_to_field=id,list?q=mark,list?q={appeal},list?state=open
                       no    ok   ok   ok   ok   ok   ok   ok
  GET   list?lead__id__exact={lead},list?assigned_operator__id__exact={operator}
                       no    ok   ok   ok   ok   ok   ok   ok
  GET   list?age=over-hour,list?priority=raised
                       no    ok   ok   ok   ok   ok   ok   ok
  GET   list           no    ok   ok   ok   ok   ok   ok   ok
  POST  list           no    ok   ok   done gone gone done done
  GET   list?lead__name__startswith=mark,list?lead_source__api_keys__hashed_key__startswith=a
                       no    400  400  400  400  400  400  400
  BOTH  add            no
  GET   change         no    gone gone ok   gone gone ok   ok
  POST  change         no
  BOTH  change?_to_field=lead  400
  BOTH  history        gone  gone gone ok   gone gone ok   ok
  GET   delete         no    no   no   no   no   no   ok   ok
  POST  delete         no    no   no   no   no   no   done done
  BOTH  row            gone
  GET   transition/resolve/?id={appeal},transition/return/?id={appeal}
                       no    no   no   ok   gone gone ok   ok
  POST  transition/resolve/?id={appeal},transition/return/?id={appeal}
                       no    no   no   done gone gone done done
  GET   transition/reopen/?id={appeal}  no no no ok gone gone ok ok
  GET   transition/reassign/?id={appeal},transition/delete/?id={appeal}
                       no    no   no   no   no   no   ok   ok
  GET   transition/reassign/?id={appeal}&find=mark&version=1
                       no    no   no   no   no   no   ok   ok
  POST  transition/reassign/?id={appeal},transition/delete/?id={appeal}
                       no    no   no   no   no   no   done done
  BOTH  transition/nonsense/?id={appeal}  404
  BOTH  queue/,queue/?lead_source={source}  no no no no no no ok ok
  BOTH  queue/?cursor=nonsense  no no no no no no gone gone
  GET   export/,export/?state=open  no no no no no no ok ok
  POST  export/,export/?state=open  no no no no no no done done

appeals/appealevent/{event}
  BOTH  list,list?q={appeal}  no no no no no ok ok ok
  BOTH  add            no
  GET   change         no    no   no   no   no   gone ok   ok
  POST  change         no
  BOTH  history        gone  gone gone gone gone gone ok   ok
  BOTH  delete         no
  BOTH  row            gone

leads/lead/{lead}
  GET   list,list?q=mark,list?merged=no  no no no no no ok ok ok
  POST  list           no    no   no   no   no   ok   gone gone
  BOTH  add            no
  GET   change         no    no   no   no   no   gone ok   ok
  POST  change         no    no   no   no   no   gone done done
  BOTH  history        gone  gone gone gone gone gone ok   ok
  BOTH  delete         no
  BOTH  row            gone
  GET   erase/?id={lead}  no no   no   no   no   no   ok   ok
  POST  erase/?id={lead}  no no   no   no   no   no   done done
  GET   merge/?id={lead}&id={others_lead}  no no no no no no ok ok
  POST  merge/?id={lead}&id={others_lead}  no no no no no no done done
  BOTH  {lead}/unmerge/  no  no   no   no   no   no   gone gone
  BOTH  import/        no    no   no   no   no   no   ok   ok
  GET   process_import/  405
  POST  process_import/  no no   no   no   no   no   gone gone
  BOTH  export/        no    no   no   no   no   no   ok   ok

leads/mergecandidate/{candidate}
  GET   list,list?q=mark no no no no no ok ok ok
  POST  list           no    no   no   no   no   ok   done done
  BOTH  add            no
  GET   change         no    no   no   no   no   gone ok   ok
  POST  change         no
  BOTH  history        gone  gone gone gone gone gone ok   ok
  BOTH  delete         no
  BOTH  row            gone

operators/operator/{operator}
  GET   list,list?q=mark no no no no no ok ok ok
  POST  list           no    no   no   no   no   gone gone gone
  BOTH  add            no    no   no   no   no   no   ok   ok
  BOTH  change         no    no   no   no   no   gone ok   ok
  BOTH  history        gone  gone gone no   gone gone ok   ok
  GET   delete         no    no   no   no   no   gone ok   ok
  POST  delete         no    no   no   no   no   gone gone gone
  BOTH  row            gone
  GET   availability/activate/?id={operator},availability/deactivate/?id={operator}
                       no    no   no   no   no   gone ok   ok
  POST  availability/activate/?id={operator}  no no no no no gone gone gone
  POST  availability/deactivate/?id={operator}  no no no no no gone done done
  GET   availability/deactivate-and-return/?id={operator},availability/set-limit/?id={operator}
                       no    no   no   no   no   gone ok   ok
  POST  availability/deactivate-and-return/?id={operator},availability/set-limit/?id={operator}
                       no    no   no   no   no   gone done done
  BOTH  availability/nonsense/?id={operator}  404
  BOTH  import/,export/  no  no   no   no   no   no   ok   ok
  GET   process_import/  405
  POST  process_import/  no  no   no   no   no   no   gone gone

sources/leadsource/{source}
  BOTH  list,list?q=mark no no no no no ok ok ok
  BOTH  add            no    no   no   no   no   no   ok   ok
  GET   change         no    no   no   no   no   gone ok   ok
  POST  change         no    no   no   no   no   gone ok   ok
  BOTH  history        gone  gone gone gone gone gone ok   ok
  GET   delete         no    no   no   no   no   gone ok   ok
  POST  delete         no    no   no   no   no   gone gone gone
  BOTH  row            gone
  BOTH  import/,export/  no  no   no   no   no   no   ok   ok
  GET   process_import/  405
  POST  process_import/  no  no   no   no   no   no   gone gone

access/apikey/{key}
  BOTH  list,list?q={key},list?q=mark  no no no no no ok ok ok
  BOTH  list?hashed_key__startswith=a  no no no no no 400 400 400
  BOTH  add            no    no   no   no   no   no   ok   ok
  GET   change         no    no   no   no   no   gone ok   ok
  POST  change         no
  BOTH  history        gone  gone gone gone gone gone ok   ok
  BOTH  delete         no
  BOTH  row            gone
  GET   {key}/revoke/  no    no   no   no   no   gone ok   ok
  POST  {key}/revoke/  no    no   no   no   no   gone done done

auth/user/{user}
  BOTH  list           no    no   no   no   no   no   ok   ok
  BOTH  add            no    no   no   no   no   no   no   ok
  GET   change         no    no   no   no   no   no   ok   ok
  POST  change         no    no   no   no   no   no   no   ok
  BOTH  history        no    no   no   no   no   no   ok   ok
  BOTH  delete         no
  BOTH  row            gone
  BOTH  {user}/password/  no no   no   no   no   no   no   ok

auth/group/{group}
  BOTH  list,add,change,history  no no no no no no no ok
  GET   delete         no    no   no   no   no   no   no   ok
  POST  delete         no    no   no   no   no   no   no   done
  BOTH  row            gone

backoffice/appealexport/{export}
  BOTH  list           no    no   no   no   no   no   ok   ok
  BOTH  add            no
  GET   change         no    no   no   no   no   no   ok   gone
  POST  change         no
  BOTH  history        gone  gone gone gone gone gone ok   gone
  BOTH  delete         no
  BOTH  row            gone
  BOTH  {export}/download/  404 404 404 404 404 404 ok 404

procrastinate/procrastinatejob/{job}
  BOTH  list           no    no   no   no   no   no   no   ok
  BOTH  add,delete     no
  GET   change         no    no   no   no   no   no   no   ok
  POST  change         no
  BOTH  history        no    no   no   no   no   no   no   ok
  BOTH  row            gone
"""

# What belongs to no model, and isn't only for keys. A key counts as nobody outside of the API.
SITE = """
              nobody stranger  staff groupless rowless anna boris mighty boss root
GET   admin/                          login  login     ok
POST  admin/                          login  login     ok
GET   admin/dashboard/now/            login  login     no    no   no   no   no   no   ok   ok
POST  admin/dashboard/now/            login  login     405
GET   admin/dashboard/period/,admin/dashboard/period/?period=month
                                      login  login     no    no   no   no   no   no   ok   ok
POST  admin/dashboard/period/         login  login     405
GET   admin/desk/,admin/desk/parts/,admin/desk/parts/?since=0&appeal={appeal}
                                      login  login     no    no   no   ok   ok   ok   no   no
POST  admin/desk/,admin/desk/parts/,admin/desk/{appeal}/
                                      login  login     405
GET   admin/desk/{appeal}/            login  login     no    no   no   ok   404  404  no   no
GET   admin/desk/status/,admin/desk/{appeal}/resolve/
                                      login  login     405
POST  admin/desk/status/              login  login     no    no   no   done done done no   no
POST  admin/desk/{appeal}/resolve/,admin/desk/{appeal}/return/
                                      login  login     no    no   no   done gone gone no   no
POST  admin/desk/{appeal}/reopen/     login  login     no    no   no   gone gone gone no   no
POST  admin/desk/{appeal}/reassign/,admin/desk/{appeal}/delete/,admin/desk/{appeal}/nonsense/
                                      login  login     no    no   no   404  404  404  no   no
GET   admin/login/                    ok     ok        gone
POST  admin/login/                    ok
GET   admin/logout/                   gone   gone      405
POST  admin/logout/                   gone   gone      ok
BOTH  admin/password_change/          login  login     ok
GET   admin/password_change/done/     login  login     ok
POST  admin/password_change/done/     login  login     405
BOTH  admin/search/?s=mark,admin/search/?s=mark&page=x
                                      login  login     ok
GET   admin/search/?s=a&extended=1    login  login     ok
GET   admin/jsi18n/                   login  login     ok
POST  admin/jsi18n/                   login  login     405
BOTH  admin/r/1/{appeal}/             login  login     404
BOTH  admin/nonsense                  login  login     404
BOTH  admin/appeals/                  login  login     404   ok   ok   ok   ok   ok   ok   ok
BOTH  admin/leads/                    login  login     404   404  404  404  404  ok   ok   ok
BOTH  admin/auth/                     login  login     404   404  404  404  404  404  ok   ok
GET   admin/autocomplete/             login  login     no
POST  admin/autocomplete/             login  login     405
GET   admin/autocomplete/?app_label=operators&model_name=operator&field_name=user
                                      login  login     no    no   no   no   no   no   ok   ok
GET   admin/autocomplete/?app_label=access&model_name=apikey&field_name=lead_source
                                      login  login     no    no   no   no   no   ok   ok   ok
GET   admin/autocomplete/?app_label=access&model_name=apikey&field_name=operator
                                      login  login     no    no   no   no   no   ok   ok   ok
GET   admin/autocomplete/?app_label=sources&model_name=leadsourceoperator&field_name=operator
                                      login  login     no    no   no   no   no   ok   ok   ok
GET   admin/autocomplete/?app_label=appeals&model_name=appeal&field_name=lead
                                      login  login     no    no   no   no   no   ok   ok   ok
GET   admin/autocomplete/?app_label=appeals&model_name=appeal&field_name=assigned_operator
                                      login  login     no    no   no   no   no   ok   ok   ok
GET   i18n/setlang/                   gone
POST  i18n/setlang/                   gone
GET   healthz                         ok
POST  healthz                         405
GET   readyz                          ok
POST  readyz                          405
"""

# For any good key and for staff; 401 for everybody else.
DOCUMENTATION = ("api/v1/schema", "api/v1/docs")

BODIES: dict[str, Any] = {
    "POST api/v1/appeals": {"lead_id": 1, "lead_source_id": "{source}"},
    "POST api/v1/appeals/batch": [{"lead_id": 1, "lead_source_id": "{source}"}],
    "PUT api/v1/appeals/{appeal}": {"status": "RESOLVED"},
    "PATCH api/v1/appeals/{appeal}": {"status": "RESOLVED"},
    "POST api/v1/appeals/{appeal}/reassign": {"operator_id": "{others_operator}"},
    "POST api/v1/lead-sources": {"type": "BOT"},
    "PUT api/v1/lead-sources/{source}": {"type": "BOT", "name": "new"},
    "PATCH api/v1/lead-sources/{source}": {"name": "new"},
    "POST api/v1/lead-sources/{source}/operators": {
        "operator_id": "{others_operator}",
        "routing_factor": 1,
    },
    "PUT api/v1/lead-sources/{source}/operators": [
        {"operator_id": "{operator}", "routing_factor": 5}
    ],
    "PUT api/v1/lead-sources/{source}/operators/{link}": {"routing_factor": 5},
    "PATCH api/v1/lead-sources/{source}/operators/{link}": {"routing_factor": 5},
    "POST api/v1/operators": {"active_appeals_limit": 1},
    "PUT api/v1/operators/{operator}": {"active_appeals_limit": 1},
    "PATCH api/v1/operators/{operator}": {"active_appeals_limit": 1},
    "PATCH api/v1/operators/me": {"status": "INACTIVE"},
    "POST api/v1/leads/{lead}/merge": {"into": "{others_lead}"},
    "POST admin/appeals/appeal/": {"action": "resolve", "_selected_action": "{appeal}", "index": 0},
    "POST admin/desk/status/": {"status": "INACTIVE"},
    "POST admin/leads/lead/": {"action": "erase", "_selected_action": "{lead}", "index": 0},
    "POST admin/operators/operator/": {
        "action": "deactivate",
        "_selected_action": "{operator}",
        "index": 0,
    },
    "POST admin/leads/lead/erase/?id={lead}": {"id": "{lead}"},
    "POST admin/leads/lead/merge/?id={lead}&id={others_lead}": {
        "id": ["{lead}", "{others_lead}"],
        "survivor": "{lead}",
    },
    "POST admin/leads/mergecandidate/": {
        "action": "dismiss",
        "_selected_action": "{candidate}",
        "index": 0,
    },
}
_AVAILABILITY = {"id": "{operator}", "reason": "", "active_appeals_limit": 3}
_TRANSITION = {"id": "{appeal}", "reason": "", "to": "{others_operator}"}


def body_of(method: str, address: str) -> Any:
    if "/export/" in address:
        return {"format": "csv"}
    if "/transition/" in address:
        return _TRANSITION
    if "/availability/" in address:
        return _AVAILABILITY
    if "/delete/" in address:
        return {"post": "yes"}
    return BODIES.get(f"{method} {address}", {})


@dataclass(frozen=True)
class Row:
    """One address with one method, and what it answers to everybody.

    An area is what is tried in one go: a noun of the API, a model of the back-office, or the rest.
    """

    area: str
    method: str
    address: str
    expected: dict[str, str]


def rows() -> list[Row]:
    return [*_api(), *_admin(), *_site(), *_documentation()]


def _api() -> Iterator[Row]:
    for method, (path,), verdicts in _lines(API):
        outside = dict.fromkeys(EVERYBODY, "401")
        area = f"api {path.partition('/')[0]}"
        yield Row(area, method, f"api/v1/{path}", outside | _by_column(KEYS, verdicts))


_PAGES = {
    "list": "",
    "add": "add/",
    "change": "{row}/change/",
    "history": "{row}/history/",
    "delete": "{row}/delete/",
    "row": "{row}/",
}
_NOT_STAFF = ("no key", "manager", "stranger")


def _admin() -> Iterator[Row]:
    for section in ADMIN.strip().split("\n\n"):
        heading, _, table = section.partition("\n  ")
        model, _, row = heading.split()[-1].rpartition("/")
        for method, pages, verdicts in _lines(table):
            expected = dict.fromkeys(_NOT_STAFF, "login") | _by_column(STAFF, verdicts)
            for page in pages:
                name, mark, query = page.partition("?")
                path = _PAGES.get(name, name).replace("{row}", row)
                yield Row(model, method, f"admin/{model}/{path}{mark}{query}", expected)


def _site() -> Iterator[Row]:
    for method, addresses, verdicts in _lines(SITE):
        expected = _by_column(("no key", "stranger", *STAFF), verdicts)
        for address in addresses:
            yield Row("site", method, address, expected | {"manager": expected["no key"]})


def _documentation() -> Iterator[Row]:
    expected = dict.fromkeys(EVERYBODY, "200")
    expected |= dict.fromkeys((*WITHOUT_A_KEY, "stranger"), "401")
    return (Row("documentation", "GET", address, expected) for address in DOCUMENTATION)


def _lines(table: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """`(method, pages, verdicts)`; a line that begins with no method goes on from the last."""
    lines: list[list[str]] = []
    for words in map(str.split, table.splitlines()):
        if words and words[0] in {"GET", "POST", "PUT", "PATCH", "DELETE", "BOTH"}:
            lines.append(words)
        elif lines:
            lines[-1] += words
    for method, pages, *verdicts in lines:
        for each in ("GET", "POST") if method == "BOTH" else (method,):
            yield each, pages.split(","), verdicts


def _by_column(columns: Sequence[str], verdicts: Sequence[str]) -> dict[str, str]:
    """The last word is for all columns that are left."""
    left = len(columns) - len(verdicts)
    assert left >= 0, verdicts
    return dict(zip(columns, [*verdicts, *verdicts[-1:] * left], strict=True))
