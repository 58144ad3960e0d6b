"""Tables that come in and go out as files: operators, routing, leads, appeals.

`reading` and `writing` know files, `rows` what stands in one, `resources` what a table does with
them; then a module for each table. Nothing here saves a row: services write.
"""
