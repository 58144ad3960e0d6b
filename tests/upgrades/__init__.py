"""Installations of each landed state, as they were, and a test that brings them to today's.

`<name>.sql` is a database as the last commit of an issue left it: its schema, the demo data and the
rows of `corners.py`, made through the services of that commit. `landed.txt` has a checksum of every
migration that installations may have run. An issue ends with

    python -m tests.upgrades.dump NAME
"""
