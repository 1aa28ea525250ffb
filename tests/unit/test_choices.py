"""Values that a file or an option takes, each beside its word, the nearest first."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from tests.asking import ask

from directive_cli.domain.agency_kinds import KIND_WORDS
from directive_cli.domain.choices import listed_choices
from directive_cli.domain.document_type import not_a_type
from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.domain.model import AgencyKind, EventKind
from directive_cli.translation import Translator

IN = {language: Translator(language) for language in ("en", "vi")}


@pytest.mark.parametrize(
    ("given", "first"),
    [("vụ", "department_of_ministry (vụ)"), ("cuc", "bureau (cục)"), ("bureaux", "bureau (cục)"),
     ("bệnh viện", "hospital (bệnh viện)"), ("Department", "department (sở)")],
)  # fmt: skip
def test_the_nearest_kind_stands_first_with_its_word(given: str, first: str) -> None:
    said = IN["vi"](listed_choices(get_args(AgencyKind), KIND_WORDS, near=given))
    assert said.startswith(f"{first}, ")
    assert said.count(" (") == len(get_args(AgencyKind))


def test_english_names_no_value_twice() -> None:
    said = IN["en"](listed_choices(["bureau", "steering"], KIND_WORDS))
    assert said == "bureau, steering (steering committee)"


def test_every_value_of_a_file_has_a_word() -> None:
    assert set(get_args(AgencyKind)) == set(KIND_WORDS)
    assert set(get_args(EventKind)) == set(EVENT_WORDS)


def test_a_wrong_type_is_answered_with_three() -> None:
    said = IN["vi"](not_a_type("ke hoac"))
    assert "gần nhất là ke-hoach (Kế hoạch), " in said
    assert said.count(" (") == 3


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("agencies.yaml", "agencies:\n  - {id: a, name: A, kind: vụ}\n", "department_of_ministry (vụ), "),
        ("registry.yaml", "settings: {before_means: strick}\n", "strict (không gồm chính ngày đó), "),
        ("registry.yaml", "checks: {severities: [{code: DIR705, severity: lỗi, reason: x}]}\n", "error (lỗi), "),
    ],
)  # fmt: skip
def test_a_refused_value_of_a_file_lists_words(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    root = tmp_path / "data"
    (root / "directives").mkdir(parents=True)
    (root / "agencies.yaml").write_text("agencies: []\n", encoding="utf-8")
    (root / name).write_text(text, encoding="utf-8")
    answer = ask(root, "validate --lang vi")
    assert f"phải là một trong {sentence}" in answer.out + answer.err


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("due --state quahan", "overdue (quá hạn), "),
        ("due --role chutri", "lead (chủ trì), "),
        ("due --group-by thang", "month (theo tháng), "),
    ],
)
def test_a_refused_value_of_an_option_lists_words(tmp_path: Path, line: str, sentence: str) -> None:
    assert f"chỉ nhận một trong {sentence}" in ask(tmp_path, f"{line} --lang vi").err
