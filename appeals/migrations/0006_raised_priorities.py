from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Appeals come in while it is built."""

    atomic = False

    dependencies = [
        ('appeals', '0005_demo_history'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='appeal',
            index=models.Index(condition=models.Q(('priority__gt', 0)), fields=['priority', 'id'], name='appeal_raised'),
        ),
    ]
