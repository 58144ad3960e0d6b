# What one does with a checkout. Needs GNU make and Python 3.11 or newer as `python3`; the rest is
# installed into .venv, again only when a lock file has changed.

.DEFAULT_GOAL := help
.PHONY: help run test stress check bench lock up down clean runtime development
SHELL := /bin/sh

PYTHON := .venv/bin/python
INSTALL := $(PYTHON) -m pip --disable-pip-version-check install -qq
LOCK := $(PYTHON) -m uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--custom-compile-command "make lock"

help:
	@echo "make run     the product on http://127.0.0.1:8080 (HOST, PORT, DATABASE_URL)"
	@echo "make test    the test suite"
	@echo "make stress  the long forms of the tests"
	@echo "make check   format, lint, types, layers, migrations, deploy settings, compose file"
	@echo "make bench   the measurements of docs/benchmarks.md"
	@echo "make lock    requirements*.txt from requirements*.in"
	@echo "make up      docker compose: PostgreSQL, migrations, web, worker; make down stops it"
	@echo "make clean   removes .venv and caches; the data in var/ stays"

# In place of a shell, so that make's TERM reaches the launcher; it also stops if make is killed.
run: runtime
	@exec $(PYTHON) -m leaddistrib.launcher --stop-with-parent

# One more than there are cores: a test that waits for a server or a lock leaves its core to others.
WORKERS = $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')

test: development
	@$(PYTHON) -m pytest -n $(WORKERS)

stress: development
	@$(PYTHON) -m pytest -n auto -m stress

# The values below are no secrets: they only make the production settings complete.
check: export LEADDISTRIB_ENV := local
check: development
	@$(PYTHON) -m ruff format --check --quiet .
	@$(PYTHON) -m ruff check --quiet .
	@$(PYTHON) -m mypy --no-error-summary .
	@.venv/bin/lint-imports --no-logo
	@$(PYTHON) manage.py makemigrations --check --dry-run
	@LEADDISTRIB_ENV=production DATABASE_URL=postgres://nobody@localhost/none \
		SECRET_KEY="$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
		ALLOWED_HOSTS=leads.example.com \
		$(PYTHON) manage.py check --deploy --fail-level WARNING
	@.venv/bin/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

bench: development
	@$(PYTHON) -m bench

lock: runtime
	@$(PYTHON) -c 'import uv' 2>/dev/null || $(INSTALL) uv
	@$(LOCK) requirements.in -o requirements.txt
	@$(LOCK) requirements-dev.in -o requirements-dev.txt

up: .env
	@docker compose up --detach --build

down:
	@docker compose down

# `make up` needs two secrets; no one else has to know them.
.env:
	@umask 077; secret() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }; \
		sed -e "s/^SECRET_KEY=$$/SECRET_KEY=$$(secret)/" \
		    -e "s/^POSTGRES_PASSWORD=$$/POSTGRES_PASSWORD=$$(secret)/" .env.example > .env.new
	@mv .env.new .env
	@echo "Wrote .env with fresh secrets"

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './var/*' -prune -exec rm -rf {} +

# A copy of each lock file in .venv tells what is installed there. It comes last, so what was
# interrupted is done again. Two makes at once take turns: flock(1) locks this file.
runtime: LOCKS := requirements.txt
development: LOCKS := requirements.txt requirements-dev.txt
runtime development:
	@flock Makefile sh -euc ' \
	test -x $(PYTHON) && test -e .venv/complete || { \
		python3 -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null || { \
			echo "leaddistrib needs Python 3.11 or newer as python3, and found:" \
				"$$(python3 --version 2>&1)" >&2; \
			exit 1; \
		}; \
		echo "Making .venv"; \
		python3 -m venv --clear .venv; \
		touch .venv/complete; \
	}; \
	for lock in $(LOCKS); do \
		cmp -s $$lock .venv/$$lock || { \
			echo "Installing $$lock into .venv"; \
			$(INSTALL) --require-hashes -r $$lock; \
			cp $$lock .venv/$$lock; \
		}; \
	done'
