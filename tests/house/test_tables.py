"""Settings and error codes are documented, by tables that are made from the code."""

from pathlib import Path

import pytest

from scripts import tables


@pytest.mark.parametrize(
    ("path", "table"),
    [
        (tables.SETTINGS, tables.settings_table),
        (tables.ERRORS, tables.errors_table),
        (tables.SCORING, tables.scoring_table),
    ],
)
def test_tables_are_fresh(path: Path, table: object) -> None:
    assert callable(table)
    written = path.read_text(encoding="utf-8")
    assert written == tables.fresh(path, table()), "run: python -m scripts.tables"


def test_the_table_of_profiles_is_fresh() -> None:
    written = tables.SCORING.read_text(encoding="utf-8")
    made = tables.fresh(tables.SCORING, tables.profiles_table(), tables.PROFILES)
    assert written == made, "run: python -m scripts.tables"


def test_every_setting_says_what_it_is_for() -> None:
    from curricle.platform.settings import Settings

    assert not [name for name, field in Settings.model_fields.items() if not field.description]


def test_error_codes_name_a_noun_and_its_problem() -> None:
    import re

    from curricle.platform.errors import all_errors

    tables.errors_table()
    assert not [kind.code for kind in all_errors() if not re.fullmatch(r"[a-z_]+\.[a-z_]+", kind.code)]
