# syntax=docker/dockerfile:1
FROM python:3.11-slim AS packages
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install --require-hashes -r requirements.txt

FROM python:3.11-slim
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    HOST=0.0.0.0 PORT=8080 LEADDISTRIB_VAR=/srv/var
RUN useradd --system --create-home --home-dir /srv leaddistrib
WORKDIR /srv/app
COPY --from=packages /venv /venv
COPY . .
# Static files need no database and no secret; the values below are used in this step only.
RUN SECRET_KEY=used-while-collecting-static-files-and-never-after-it \
    ALLOWED_HOSTS=localhost DATABASE_URL=postgres://nobody@localhost/none \
    python manage.py collectstatic --noinput && chown -R leaddistrib /srv/var
USER leaddistrib
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "deploy/healthcheck.py"]
CMD ["gunicorn", "--config", "gunicorn.conf.py", "leaddistrib.wsgi"]
