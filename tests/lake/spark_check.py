"""The same assertions as on DuckDB, on a real Spark session; called by name, after the suite.

``python -m pytest tests/lake/spark_check.py``: pytest does not collect it by itself, because
Spark takes half a minute to start. Skipped with a reason without Java or PySpark.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.asking import ask
from tests.lake.lake_assertions import check_all_questions
from tests.lake.test_lake import NOW
from tests.lake.three_registries import write_three

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # PySpark's own
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
]


def test_spark_answers_every_question_as_duckdb_does(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="the extra `spark` is not installed")
    lake = tmp_path / "lake"
    for root in write_three(tmp_path / "so").values():
        assert ask(root, ["publish", str(lake)], now=NOW).code == 0

    def both(line: str) -> object:
        answers = [
            ask(None, f"{line} --lake {lake} --format json --engine {engine}", now=NOW, cwd=lake)
            for engine in ("duckdb", "spark")
        ]
        assert answers[0].json == answers[1].json
        return answers[1]

    check_all_questions(both)  # type: ignore[arg-type]
