"""What the registry's files may contain: strict, frozen, every refusal in words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from directive_cli.domain.model import (
    AgencyFile,
    CalendarFile,
    DirectiveFile,
    EventEntry,
    RegistryFile,
    TaskEntry,
)

TASK = {"id": "1", "title": "Rà soát hồ sơ"}
DIRECTIVE = {"type": "ke-hoach", "title": "Kế hoạch chỉnh lý", "tasks": [TASK]}
EVENT = {"id": "abcd1234", "task": "1", "date": "2025-03-05", "kind": "progress"}


def refusal(model: Any, content: Any) -> tuple[tuple[str | int, ...], str]:
    """Return the place and the words of the only error."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(model).validate_python(content)
    (error,) = caught.value.errors()
    return error["loc"], error["msg"]


def test_the_least_directive_task_and_event_are_accepted() -> None:
    directive = DirectiveFile.model_validate(DIRECTIVE)
    assert directive.tasks[0].lead == ()
    assert EventEntry.model_validate(EVENT).kind == "progress"
    assert DirectiveFile.model_validate({"type": "nghi-quyet", "cited_only": True}).title is None


def test_everything_is_frozen() -> None:
    directive = DirectiveFile.model_validate(DIRECTIVE)
    with pytest.raises(ValidationError):
        directive.title = "khác"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("model", "content", "place"),
    [
        (DirectiveFile, DIRECTIVE | {"colour": "red"}, ("colour",)),
        (DirectiveFile, DIRECTIVE | {"tasks": [TASK | {"leader": []}]}, ("tasks", 0, "leader")),
        (
            DirectiveFile,
            DIRECTIVE | {"signed_by": {"name": "A", "role": "B"}},
            ("signed_by", "role"),
        ),
        (EventEntry, EVENT | {"on": "2025-03-05"}, ("on",)),
        (
            AgencyFile,
            {"agencies": [{"id": "a", "name": "A", "kind": "tax", "x": 1}]},
            ("agencies", 0, "x"),
        ),
        (RegistryFile, {"settings": {"lang": "vi"}}, ("settings", "lang")),
        (CalendarFile, {"years": {"2025": {"holidays": []}}}, ("years", "2025", "holidays")),
    ],
)
def test_an_unknown_key_is_refused_at_its_place(
    model: Any, content: Any, place: tuple[str | int, ...]
) -> None:
    assert refusal(model, content)[0] == place


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", "thu"),
        ("type", 7),
        ("number", "15"),
        ("number", "mười lăm/KH-UBND"),
        ("title", ""),
        ("title", "   "),
        ("issuer", "UBND tỉnh"),
        ("issued_on", "3/3/2025"),
        ("issued_on", "2025-02-30"),
        ("issued_on", 20250303),
        ("addressees", "so-y-te"),
        ("cited_only", "true"),
        ("before_means", "loose"),
        ("implements", ["02-TB/BCĐ"]),
        ("source", {"file": "a.txt", "sha256": "abc"}),
    ],
)
def test_a_wrong_value_is_refused_at_its_field(field: str, value: Any) -> None:
    assert refusal(DirectiveFile, DIRECTIVE | {field: value})[0][0] == field


@pytest.mark.parametrize("value", ["2025", "2025-03", "2025-03-03", 2025])
def test_a_date_is_known_as_far_as_the_document_states_it(value: Any) -> None:
    assert DirectiveFile.model_validate(DIRECTIVE | {"issued_on": value}).issued_on == str(value)


@pytest.mark.parametrize(
    "task_id", ["1", "1.2", "1.2.a", "1.2.đ", "I", "II.1-3", "II-1", "4.3a", "PL.30", "PL2.3"]
)
def test_items_are_task_ids_as_printed(task_id: str) -> None:
    assert TaskEntry.model_validate(TASK | {"id": task_id}).id == task_id


@pytest.mark.parametrize("task_id", ["", "1 2", "1:2", "1@2", "mục 1", ".1", "x" * 41, 1.2, 1])
def test_what_could_not_stand_in_a_ref_is_no_task_id(task_id: Any) -> None:
    assert refusal(TaskEntry, TASK | {"id": task_id})[0] == ("id",)


@pytest.mark.parametrize("field", ["supervised_by", "report_to"])
def test_one_body_may_stand_without_brackets(field: str) -> None:
    alone = TaskEntry.model_validate(TASK | {field: "so-y-te"})
    assert getattr(alone, field) == ("so-y-te",)
    assert alone == TaskEntry.model_validate(TASK | {field: ["so-y-te"]})


def test_annex_items_may_be_one_or_several_and_need_not_be_named() -> None:
    one = TaskEntry.model_validate(
        TASK | {"items_of": {"directive": "ke-hoach", "items": ["30", "31"]}}
    )
    assert one.items_of[0].items == ("30", "31")
    assert (
        TaskEntry.model_validate(TASK | {"items_of": [{"directive": "ke-hoach"}]}).items_of[0].items
        == ()
    )


@pytest.mark.parametrize(
    "deadline",
    [
        {"text": "trước ngày 20/3/2025", "before": "2025-03-20"},
        {"text": "trước 17 giờ ngày 20/3/2025", "before": "2025-03-20T17:00"},
        {"text": "chậm nhất 20/3/2025", "by": "2025-03-20"},
        {"text": "trong tháng 3/2025", "within": "2025-03"},
        {"text": "trong quý I/2025", "within": "2025-Q1"},
        {"text": "trong năm 2025", "within": 2025},
        {"text": "giai đoạn 2025-2030", "period": "2025/2030"},
        {"text": "khẩn trương"},
        {"text": "hằng tháng", "every": {"freq": "monthly", "by": 5, "from": "2025-03-03", "until": "2025-06-30"}},
        {"text": "10 ngày từ khi ký", "after": {"event": "ký", "event_date": "2025-03-03", "count": 10, "unit": "day"}},
    ],
)  # fmt: skip
def test_deadlines_of_every_kind_are_accepted_alone_and_in_a_list(deadline: dict[str, Any]) -> None:
    alone = TaskEntry.model_validate(TASK | {"deadline": deadline})
    assert len(alone.deadline) == 1
    assert (
        TaskEntry.model_validate(TASK | {"deadline": [deadline, {"text": "sớm"}]}).deadline[0]
        == alone.deadline[0]
    )


@pytest.mark.parametrize(
    "deadline",
    [
        "20/3/2025",
        [],
        {"before": "2025-03-20"},
        {"text": "", "before": "2025-03-20"},
        {"text": "a", "before": "20/3/2025"},
        {"text": "a", "before": "2025-02-30"},
        {"text": "a", "before": "2025-03-20", "by": "2025-03-20"},
        {"text": "a", "until": "2025-03-20"},
        {"text": "a", "within": "2025-Q5"},
        {"text": "a", "within": "2025-W54"},
        {"text": "a", "period": "2030/2025"},
        {"text": "a", "after": {"count": 5}},
        {"text": "a", "every": {"freq": "often"}},
    ],
)
def test_a_deadline_that_means_nothing_is_refused(deadline: Any) -> None:
    place, words = refusal(TaskEntry, TASK | {"deadline": deadline})
    assert place[0] == "deadline"
    assert words


def test_only_a_cited_document_may_lack_a_title_and_it_has_no_tasks() -> None:
    assert "`title` is missing" in refusal(DirectiveFile, {"type": "ke-hoach"})[1]
    assert "has no tasks" in refusal(DirectiveFile, DIRECTIVE | {"cited_only": True})[1]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": "voided"}, "`corrects`"),
        ({"kind": "extended"}, "`until`"),
        ({"kind": "transferred"}, "`to`"),
        ({"task": None}, "`task`"),
    ],
)
def test_each_kind_of_event_needs_its_fields(change: dict[str, Any], words: str) -> None:
    content = {key: value for key, value in (EVENT | change).items() if value is not None}
    assert words in refusal(EventEntry, content)[1]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "ABCD1234"),
        ("id", "abc"),
        ("date", "2025-03"),
        ("date", "5/3/2025"),
        ("kind", "done"),
        ("until", "sớm"),
    ],
)
def test_events_are_dated_by_the_day(field: str, value: str) -> None:
    assert refusal(EventEntry, EVENT | {field: value})[0] == (field,)


def test_a_void_needs_no_task() -> None:
    voided = {"id": "abcd1235", "date": "2025-03-06", "kind": "voided", "corrects": "abcd1234"}
    assert EventEntry.model_validate(voided).task is None


@pytest.mark.parametrize(
    "years", [{"soon": {}}, {"2025-03": {}}, {"2025": {"off": [{"date": "2025"}]}}]
)
def test_a_calendar_has_years_and_days(years: Any) -> None:
    assert refusal(CalendarFile, {"years": years})[0][0] == "years"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_no_content_at_all_makes_a_model_fail_otherwise_than_by_refusing(content: Any) -> None:
    for model in (DirectiveFile, EventEntry, AgencyFile, CalendarFile, RegistryFile, TaskEntry):
        try:
            TypeAdapter(model).validate_python(content)
        except ValidationError as error:
            assert error.error_count() >= 1
