import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Leads come in while it is built."""

    atomic = False

    dependencies = [
        ('leads', '0003_merges_decided'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='lead',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', config='simple'), condition=models.Q(('name', ''), _negated=True), name='lead_words_of_name'),
        ),
    ]
