"""Every setting, read from the environment; a wrong value stops the start with one clear line.

`.env.example` lists the variables with their meaning. Importing this module starts nothing.
"""

import contextlib
import os
import secrets
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from phonenumbers import SUPPORTED_REGIONS

from leaddistrib import embedded_postgres, logs

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()


def _refuse(variable: str, reason: str) -> NoReturn:
    sys.exit(f"leaddistrib: {variable} {reason}")


def _setting(cast: str, variable: str, *, default: Any) -> Any:
    try:
        return getattr(env, cast)(variable, default=default)
    except (ValueError, ImproperlyConfigured):
        _refuse(variable, f"is {os.environ[variable]!r}; expected {_EXPECTED[cast]}")


_EXPECTED = {"int": "a whole number", "bool": "true or false"}


_LARGEST_INTEGER = 2**31 - 1  # of PostgreSQL, where some of the numbers end up


def _number(variable: str, default: int, *, at_least: int, at_most: int = _LARGEST_INTEGER) -> int:
    number: int = _setting("int", variable, default=default)
    if number < at_least:
        _refuse(variable, f"is {number}; expected at least {at_least}")
    if number > at_most:
        _refuse(variable, f"is {number}; expected at most {at_most}")
    return number


# --- Which machine is this -------------------------------------------------------------------

DATABASE_URL = env.str("DATABASE_URL", default="")
ENVIRONMENT = env.str("LEADDISTRIB_ENV", default="production" if DATABASE_URL else "local")
if ENVIRONMENT not in {"local", "production"}:
    _refuse("LEADDISTRIB_ENV", f"is {ENVIRONMENT!r}; expected local or production")
LOCAL = ENVIRONMENT == "local"
VAR = Path(env.str("LEADDISTRIB_VAR", default=str(BASE_DIR / "var"))).resolve()

if not LOCAL:
    for variable in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"):
        if not env.str(variable, default=""):
            _refuse(variable, "is not set; production needs it (LEADDISTRIB_ENV=local does not)")


def _local_secret_key() -> str:
    """A random key kept in LEADDISTRIB_VAR, so that sign-ins survive a restart."""
    file = VAR / "secret_key"
    if file.exists():
        return file.read_text().strip()
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(48))
    with contextlib.suppress(FileExistsError):  # the first process wins; the others read
        os.link(draft, file)
    draft.unlink()
    return file.read_text().strip()


SECRET_KEY = env.str("SECRET_KEY", default="") or _local_secret_key()
_SHORTEST_SECRET_KEY = 50
if not LOCAL and len(SECRET_KEY) < _SHORTEST_SECRET_KEY:
    _refuse("SECRET_KEY", f"is shorter than {_SHORTEST_SECRET_KEY} characters")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[]) or ["127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
DEBUG = False

# --- Applications ----------------------------------------------------------------------------

INSTALLED_APPS = [
    "unfold",
    "unfold.contrib.import_export",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    "rest_framework",
    "rest_framework_api_key",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "drf_standardized_errors",
    "axes",
    "csp",
    "import_export",
    "operators",
    "sources",
    "leads",
    "access",
    "appeals",
    "api",
    "backoffice",
]
MIDDLEWARE = [
    "leaddistrib.request_log.RequestLogMiddleware",
    "leaddistrib.content_security.ContentSecurityMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "leaddistrib.urls"
WSGI_APPLICATION = "leaddistrib.wsgi.application"
APPEND_SLASH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Database --------------------------------------------------------------------------------


def _database(url: str) -> dict[str, Any]:
    if not url:
        return embedded_postgres.database_settings(VAR)
    try:
        parsed: dict[str, Any] = env.db_url_config(url)
    except (ValueError, ImproperlyConfigured):
        _refuse("DATABASE_URL", "can't be read; expected postgres://user:password@host:5432/name")
    if parsed.get("ENGINE") != "django.db.backends.postgresql":
        _refuse("DATABASE_URL", "must start with postgres://; no other database is supported")
    # A socket folder stands in the URL as %2Frun%2Fpostgresql.
    parsed["HOST"] = unquote(parsed["HOST"])
    return parsed


# The worker listens for jobs, which a transaction-pooling PgBouncer doesn't pass on: it can be
# given an address of its own.
_RUNS_WORKER = "procrastinate" in sys.argv[1:2]
_url = (_RUNS_WORKER and env.str("DATABASE_DIRECT_URL", default="")) or DATABASE_URL
DATABASES = {"default": _database(_url)}
DATABASES["default"].setdefault("OPTIONS", {}).update(
    {
        # Django turns server-side prepared statements off by default; the intake needs them.
        "prepare_threshold": 5,
        "connect_timeout": 5,
        "options": " ".join(
            f"-c {name}={value}"
            for name, value in {
                "plan_cache_mode": "force_generic_plan",
                "jit": "off",
                # "\\ " is how a blank stands inside one option.
                "default_transaction_isolation": r"read\ committed",
                "lock_timeout": f"{_number('DATABASE_LOCK_TIMEOUT_SECONDS', 10, at_least=1)}s",
                "idle_in_transaction_session_timeout": "60s",
                "default_toast_compression": env.str("DATABASE_TOAST_COMPRESSION", default="pglz"),
            }.items()
        ),
    }
)
DATABASES["default"]["CONN_MAX_AGE"] = _number("DATABASE_CONN_MAX_AGE", 600, at_least=0)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False

# --- People, languages, time -----------------------------------------------------------------

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# Passwords that an older version hashed are hashed anew at the next sign-in.
PASSWORD_HASHERS = [
    f"django.contrib.auth.hashers.{name}"
    for name in ("Argon2PasswordHasher", "PBKDF2PasswordHasher")
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
# Who guesses a password is locked out from their address only: nobody can lock out somebody else.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = _number("LOGIN_FAILURE_LIMIT", 5, at_least=1)
AXES_COOLOFF_TIME = timedelta(minutes=_number("LOGIN_LOCKOUT_MINUTES", 15, at_least=1))
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "backoffice.lockout.address_of"
AXES_USERNAME_CALLABLE = "backoffice.lockout.name_of"
AXES_LOCKOUT_CALLABLE = "backoffice.lockout.locked_out"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ru", _("Russian"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
TIME_ZONE = env.str("LEADDISTRIB_TIME_ZONE", default="UTC")
try:
    ZoneInfo(TIME_ZONE)
except (KeyError, ValueError, OSError):
    _refuse("LEADDISTRIB_TIME_ZONE", f"is {TIME_ZONE!r}; expected a name such as Europe/Moscow")

UNFOLD = {
    "SITE_TITLE": "leaddistrib",
    "SITE_HEADER": "leaddistrib",
    "SITE_SUBHEADER": "backoffice.navigation.subheader",
    "SITE_URL": None,
    "SITE_SYMBOL": "alt_route",
    "SITE_FAVICONS": [
        {"rel": "icon", "type": "image/svg+xml", "href": "backoffice.navigation.icon"}
    ],
    "SHOW_LANGUAGES": True,
    "STYLES": ["backoffice.navigation.style"],
    "DASHBOARD_CALLBACK": "backoffice.places.on_start_page",
    "SIDEBAR": {"navigation": "backoffice.navigation.sidebar"},
}

# --- Web -------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if not LOCAL
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# Locally the files are served from where the packages keep them; nothing is collected, but
# WhiteNoise wants the folder.
WHITENOISE_USE_FINDERS = LOCAL
if LOCAL:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)

SECURE_COOKIES = not LOCAL and _setting("bool", "SECURE_COOKIES", default=True)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_COOKIES
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
# The prefix makes browsers refuse such a cookie from http and from neighbours of our domain.
_HOST = "__Host-" if SECURE_COOKIES else ""
SESSION_COOKIE_NAME = f"{_HOST}sessionid"
CSRF_COOKIE_NAME = f"{_HOST}csrftoken"
LANGUAGE_COOKIE_NAME = f"{_HOST}django_language"
SESSION_COOKIE_AGE = 12 * 60 * 60
# Not in a cookie: messages quote names.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_SSL_REDIRECT = False if LOCAL else _setting("bool", "SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 0 if LOCAL else _number("SECURE_HSTS_SECONDS", 31_536_000, at_least=0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not LOCAL
if _setting("bool", "BEHIND_TLS_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# How many proxies stand in front, each of which adds to X-Forwarded-For.
TRUSTED_PROXIES = _number("TRUSTED_PROXIES", 0, at_least=0, at_most=20)
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
LOGIN_URL = reverse_lazy("admin:login")
LOGIN_REDIRECT_URL = reverse_lazy("admin:index")

# --- Leads -----------------------------------------------------------------------------------

# The country of phone numbers that are written without one; empty: such numbers are refused.
PHONE_DEFAULT_REGION: str = env.str("PHONE_DEFAULT_REGION", default="RU").upper()
if PHONE_DEFAULT_REGION and PHONE_DEFAULT_REGION not in SUPPORTED_REGIONS:
    _refuse("PHONE_DEFAULT_REGION", f"is {PHONE_DEFAULT_REGION!r}; expected a country such as RU")

# How long a repeated Idempotency-Key is answered as the first time.
IDEMPOTENCY_KEEP_HOURS = _number("IDEMPOTENCY_KEEP_HOURS", 72, at_least=72)

# --- Appeals ---------------------------------------------------------------------------------

# How long a decision keeps the rows of those who weren't chosen; 0: for ever.
DECISION_KEEP_DAYS = _number("DECISION_KEEP_DAYS", 400, at_least=0, at_most=36_500)

# --- Tables in and out -----------------------------------------------------------------------

# Of a file that is imported; an XLSX may have ten times that unpacked.
IMPORT_SIZE_LIMIT = _number("IMPORT_SIZE_LIMIT_BYTES", 5 * 1024 * 1024, at_least=1024)
IMPORT_ROW_LIMIT = _number("IMPORT_ROW_LIMIT", 10_000, at_least=1, at_most=100_000)
# More appeals than these are exported in the background.
EXPORT_AT_ONCE = _number("EXPORT_AT_ONCE", 5000, at_least=0, at_most=100_000)
# How long a file that was written in the background can be fetched.
EXPORT_KEEP_DAYS = _number("EXPORT_KEEP_DAYS", 7, at_least=1, at_most=3650)

# --- REST API --------------------------------------------------------------------------------

API_BODY_LIMIT = _number("API_BODY_LIMIT_BYTES", 64 * 1024, at_least=1024)
API_BATCH_BODY_LIMIT = _number("API_BATCH_BODY_LIMIT_BYTES", 2 * 1024 * 1024, at_least=1024)
API_BATCH_SIZE = _number("API_BATCH_SIZE", 1000, at_least=1)
API_PAYLOAD_LIMIT = _number(
    "API_PAYLOAD_LIMIT_BYTES", 16 * 1024, at_least=2, at_most=API_BODY_LIMIT
)
# In characters; the columns of the database have no room for more.
API_NAME_LIMIT = _number("API_NAME_LIMIT", 200, at_least=1, at_most=200)
API_REASON_LIMIT = _number("API_REASON_LIMIT", 500, at_least=1, at_most=500)
# What is nested is read by recursion, here and in PostgreSQL.
API_JSON_DEPTH_LIMIT = _number("API_JSON_DEPTH_LIMIT", 20, at_least=3, at_most=200)
API_MAX_PAGE_SIZE = _number("API_MAX_PAGE_SIZE", 1000, at_least=1, at_most=10_000)
API_PAGE_SIZE = _number(
    "API_PAGE_SIZE", min(100, API_MAX_PAGE_SIZE), at_least=1, at_most=API_MAX_PAGE_SIZE
)
# Both: 0 means no limit.
API_KEY_REQUESTS_PER_MINUTE = _number("API_KEY_REQUESTS_PER_MINUTE", 120_000, at_least=0)
FAILED_KEYS_PER_MINUTE = _number("FAILED_KEYS_PER_MINUTE", 100, at_least=0)

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["api.authentication.ApiKeyAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["api.permissions.IsManager"],
    "DEFAULT_THROTTLE_CLASSES": ["api.throttling.KeyThrottle"],
    "DEFAULT_PARSER_CLASSES": ["api.parsers.StrictJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PAGINATION_CLASS": "api.pagination.KeysetPagination",
    "DEFAULT_FILTER_BACKENDS": ["api.filters.backend.StrictFilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "api.schema.AutoSchema",
    "DEFAULT_METADATA_CLASS": None,
    "URL_FORMAT_OVERRIDE": None,
    "EXCEPTION_HANDLER": "drf_standardized_errors.handler.exception_handler",
    "UNAUTHENTICATED_USER": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
DRF_STANDARDIZED_ERRORS = {
    "EXCEPTION_HANDLER_CLASS": "api.errors.ExceptionHandler",
    "EXCEPTION_FORMATTER_CLASS": "api.errors.ExceptionFormatter",
    "ALLOWED_ERROR_STATUS_CODES": [
        "400",
        "401",
        "403",
        "404",
        "406",
        "409",
        "411",
        "413",
        "415",
        "422",
        "429",
        "503",
    ],
}
SPECTACULAR_SETTINGS = {
    "TITLE": "leaddistrib",
    "DESCRIPTION": "Takes appeals of leads and hands each one to an operator.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "PREPROCESSING_HOOKS": ["api.schema.without_trailing_slash"],
    "ENUM_NAME_OVERRIDES": {
        "Availability": "operators.enums.OperatorStatus",
        "AppealStatus": "appeals.enums.AppealStatus",
        "EventType": "appeals.enums.EventType",
        "LeadSourceType": "sources.enums.LeadSourceType",
        "ErrorType": "api.schema.ERROR_TYPES",
    },
}

# --- Background work and logs ----------------------------------------------------------------

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
LOG_LEVEL = env.str("LOG_LEVEL", default="INFO").upper()
if LOG_LEVEL not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
    _refuse("LOG_LEVEL", f"is {LOG_LEVEL!r}; expected DEBUG, INFO, WARNING or ERROR")
LOGGING = logs.configuration(local=LOCAL, level=LOG_LEVEL)
