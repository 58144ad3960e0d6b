from typing import Any

from django.db import migrations

CODENAMES = ("add_lead",)


def grant(apps: Any, schema_editor: Any) -> None:
    """The Managers of an existing installation get what new ones have from the start.

    Once: what members change in the group afterwards is kept. The permissions themselves come
    only after all migrations, so they are made here.
    """
    using = schema_editor.connection.alias
    managers = apps.get_model("auth", "Group").objects.using(using).filter(name="Managers").first()
    if managers is None:
        return
    content_type, _ = (
        apps.get_model("contenttypes", "ContentType")
        .objects.using(using)
        .get_or_create(app_label="leads", model="lead")
    )
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    for codename in CODENAMES:
        verb = codename.partition("_")[0]
        permission, _ = permissions.get_or_create(
            content_type=content_type,
            codename=codename,
            defaults={"name": f"Can {verb} lead"},
        )
        managers.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_managers_decide_on_merges"),
        ("leads", "0003_merges_decided"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
