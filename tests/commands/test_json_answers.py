"""The JSON of every question has the public names, all of them, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.asking import DATA, PLAN, ask, registry_at

if TYPE_CHECKING:
    from pathlib import Path

ENVELOPE = {"schema", "as_of", "reading", "unread"}
TASK = {
    "ref", "directive", "number", "task", "occurrence", "title", "lead", "coordinating", "carried_out_by",
    "deliverable", "report_to", "consolidated_by", "deadline", "last_day", "last_working_day", "days_left",
    "working_days_left", "state", "assignments", "unreviewed", "depends_on", "items_of", "deprecated",
}  # fmt: skip
HEADER = {
    "id", "number", "symbol", "type", "title", "issuer", "issued_on", "meeting_on", "signed_by", "addressees",
    "copies", "cited_only", "unreviewed",
}  # fmt: skip
LISTED = {
    "id",
    "number",
    "type",
    "title",
    "issuer",
    "issued_on",
    "cited_only",
    "unreviewed",
    "tasks",
    "open",
    "overdue",
}
NODE = {"id", "number", "open", "overdue", "above", "below"}
LETTER = "2025-ubnd-kh-cds-trien-khai-thuc-hien-thong-bao"


RAISED = ("due", "show", "show-task", "status")


def answered(line: str, schema: str) -> dict[str, Any]:
    answer = ask(DATA, f"{line} --as-of 2025-11-10 --format json")
    assert (answer.code, answer.err) == (0, "")
    body: dict[str, Any] = answer.json
    assert body["schema"] == f"directive.{schema}/{2 if schema in RAISED else 1}"
    assert (body["as_of"], body["reading"], body["unread"]) == ("2025-11-10", "strict", [])
    return body


def test_due() -> None:
    body = answered("due --before 2025-11-15", "due")
    assert set(body) == ENVELOPE | {"items"}
    assert [set(item) for item in body["items"]] == [TASK] * 6
    first = next(item for item in body["items"] if item["task"] == "1.2")
    assert first == first | {
        "ref": f"{LETTER}:1.2",
        "directive": LETTER,
        "occurrence": None,
        "lead": ["co-quan-don-vi-dia-phuong"],
        "report_to": "so-khcn",
        "deadline": {"text": "trước ngày 07/11/2025", "kind": "before", "before": "2025-11-07"},
        "last_day": "2025-11-06",
        "last_working_day": "2025-11-06",
        "days_left": -4,
        "state": "overdue",
        "assignments": {"total": 138, "done": 0, "late": 138, "submitted": 0},
        "unreviewed": False,
    }


def test_what_is_due_before_15_november_2025_is_what_the_documents_say() -> None:
    items = answered("due --before 2025-11-15", "due")["items"]
    notice = "2025-thong-bao-ket-luan-cua-dong-chi-phan-huy-ngoc"
    expected = {f"{LETTER}:{task}" for task in ("1.2", "4.1", "3.2", "4.3a")} | {
        f"{notice}:II-1",
        f"{notice}:II.5-2",
    }
    assert {item["ref"] for item in items} == expected
    assert [item["last_day"] for item in items] == sorted(item["last_day"] for item in items)


def test_show_a_directive() -> None:
    body = answered("show 02-TB/BCD", "show")
    roles = {"implements", "implemented_by", "cites", "cited_by", "amends", "replaces", "corrects"}
    assert set(body) == ENVELOPE | {"directive", "tasks"} | roles
    assert set(body["directive"]) == HEADER
    assert body["directive"]["number"] == "02-TB/BCĐ"
    assert body["tasks"] == []
    (letter,) = body["implemented_by"]
    assert set(letter) == {"id", "number", "tasks"}
    assert (letter["id"], letter["number"]) == (LETTER, None)
    assert [set(task) for task in letter["tasks"]] == [TASK] * 15


def test_show_what_a_directive_rests_on() -> None:
    body = answered(f"show {LETTER}", "show")
    assert set(body["directive"]["signed_by"]) == {"name", "position", "authority"}
    assert body["implements"] == [{"id": "2025-10-27-02-tb_bcd", "number": "02-TB/BCĐ"}]
    assert {"id": "57-nq_tw", "number": "57-NQ/TW"} in body["cites"]
    assert [task["task"] for task in body["tasks"]][:3] == ["1.1", "1.2", "1.3"]


def test_show_a_task(tmp_path: Path) -> None:
    progress = (
        '- {id: abcd1234, task: "1", date: 2025-03-04, kind: progress, note: đã họp, obstacle: thiếu người}\n'
        '- {id: abcd1235, task: "1", date: 2025-03-05, kind: submitted, evidence: 9/BC-SXD, recorded_on: 2025-03-06}\n'
        "- {id: abcd1236, date: 2025-03-07, kind: voided, corrects: abcd1235, note: gửi nhầm}\n"
    )
    root = registry_at(
        tmp_path, {"directives/ke-hoach.yaml": PLAN, "progress/ke-hoach/so-xay-dung.yaml": progress}
    )
    body = ask(root, "show 15/KH-UBND:1 --format json").json
    assert set(body) == ENVELOPE | {"task", "assignments"}
    assert set(body["task"]) == TASK
    (assignment,) = body["assignments"]
    assert {"agency", "state", "last_day", "events"} <= set(assignment)
    assert (assignment["agency"], assignment["state"]) == ("so-xay-dung", "in_time")
    assert [event["id"] for event in assignment["events"]] == ["abcd1234", "abcd1235", "abcd1236"]
    assert assignment["events"][1] == {
        "id": "abcd1235", "date": "2025-03-05", "kind": "submitted", "agency": "so-xay-dung", "evidence": "9/BC-SXD",
        "recorded_on": "2025-03-06",
    }  # fmt: skip


def test_show_a_recurring_task(tmp_path: Path) -> None:
    monthly = (
        "{text: hằng tháng, every: {freq: monthly, by: 5, from: 2025-03-03, until: 2025-05-31}}"
    )
    root = registry_at(
        tmp_path, {"directives/ke-hoach.yaml": PLAN.replace("{text: thường xuyên}", monthly)}
    )
    body = ask(root, "show 15/KH-UBND:3 --as-of 2025-06-01 --format json").json
    assert [entry["task"]["occurrence"] for entry in body["occurrences"]] == [
        "2025-03",
        "2025-04",
        "2025-05",
    ]
    one = ask(root, "show 15/KH-UBND:3@2025-05 --as-of 2025-06-01 --format json").json
    assert (one["task"]["ref"], one["task"]["occurrence"]) == ("ke-hoach:3@2025-05", "2025-05")


def test_list() -> None:
    body = answered("list", "list")
    assert set(body) == ENVELOPE | {"items"}
    assert [set(item) for item in body["items"]] == [LISTED] * 17
    letter = next(item for item in body["items"] if item["id"] == LETTER)
    assert (letter["number"], letter["tasks"], letter["open"], letter["overdue"]) == (
        None,
        15,
        15,
        1,
    )


def test_status() -> None:
    body = answered("status", "status")
    assert set(body) == ENVELOPE | {"directives", "tasks", "states", "next", "overdue_by_agency"}
    assert (body["directives"], body["tasks"], sum(body["states"].values())) == (17, 32, 32)
    assert body["states"]["overdue"] == 3
    assert {frozenset(item) for item in body["next"]} == {frozenset(TASK)}
    assert {frozenset(entry) for entry in body["overdue_by_agency"]} == {
        frozenset({"agency", "overdue"})
    }


def test_chain() -> None:
    body = answered("chain 02-TB/BCD", "chain")
    assert set(body) == ENVELOPE | {"root"}
    root = body["root"]
    assert set(root) == NODE
    assert (root["id"], root["above"]) == ("2025-10-27-02-tb_bcd", [])
    (below,) = root["below"]
    assert set(below) == NODE
    assert (below["id"], below["open"], below["overdue"]) == (LETTER, 15, 1)
    up = answered(f"chain {LETTER}", "chain")["root"]
    assert [node["id"] for node in up["above"]] == ["2025-10-27-02-tb_bcd"]


def test_agencies() -> None:
    body = answered("agencies", "agencies")
    assert set(body) == ENVELOPE | {"items", "groups"}
    needed = {"id", "name", "kind", "parent", "abbreviations"}
    assert all(needed <= set(item) for item in body["items"])
    assert all({"id", "name", "members"} <= set(group) for group in body["groups"])
    communes = next(group for group in body["groups"] if group["id"] == "ubnd-cap-xa")
    assert len(communes["members"]) == 124
    one = answered("agencies so-khcn", "agencies")
    assert [item["id"] for item in one["items"]] == ["so-khcn"]


def test_an_ampersand_may_be_left_out_and_separators_may_not() -> None:
    for ref in ("UBND-KHCĐS:1.2", "UBND-KHCDS:1.2", "ubnd-khcds:1.2", "UBND-KH&CĐS:1.2"):
        assert answered(f"show '{ref}'", "show-task")["task"]["ref"] == f"{LETTER}:1.2"
    assert ask(DATA, "show UBND/KHCDS:1.2").code == 2


def test_search() -> None:
    body = answered("search 'chien luoc'", "search")
    assert set(body) == ENVELOPE | {"items"}
    assert {frozenset(item) for item in body["items"]} == {frozenset({"ref", "title", "snippet"})}
    assert f"{LETTER}:3.2" in [item["ref"] for item in body["items"]]


def test_search_takes_i_and_y_for_one_where_spelling_does() -> None:
    def found(words: str) -> list[str]:
        return [item["ref"] for item in answered(f"search '{words}'", "search")["items"]]

    assert found("kĩ thuật") == found("kỹ thuật") != []
    assert found("quí") == found("quý") != []


@pytest.mark.parametrize("language", ["en", "vi"])
def test_keys_and_values_are_never_translated(language: str) -> None:
    assert (
        ask(DATA, f"due --as-of 2025-11-10 --format json --lang {language}").out
        == ask(DATA, "due --as-of 2025-11-10 --format json").out
    )


def test_letters_are_written_as_they_are() -> None:
    text = ask(DATA, "due --as-of 2025-11-10 --format json").out
    assert "Chiến lược dữ liệu tỉnh Tuyên Quang" in text
    assert text.endswith("}\n")


def test_one_value_stands_alone_and_several_in_a_list(tmp_path: Path) -> None:
    several = PLAN.replace(
        "{text: trước ngày 20/3/2025, before: 2025-03-20}",
        "[{text: đợt 1, by: 2025-03-14}, {text: đợt 2, by: 2025-03-28}]",
    )
    items = ask(registry_at(tmp_path, {"directives/a.yaml": several}), "due --format json").json[
        "items"
    ]
    ours = next(item for item in items if item["task"] == "1")
    assert [deadline["by"] for deadline in ours["deadline"]] == ["2025-03-14", "2025-03-28"]
    assert next(item for item in items if item["task"] == "2")["deadline"]["kind"] == "by"


def test_a_task_with_words_but_no_date_has_a_deadline_of_kind_none(tmp_path: Path) -> None:
    items = ask(registry_at(tmp_path), "due --undated --format json").json["items"]
    undated = next(item for item in items if item["task"] == "3")
    assert undated["deadline"] == {"text": "thường xuyên", "kind": "none"}
    assert (undated["last_day"], undated["days_left"], undated["working_days_left"]) == (
        None,
        None,
        None,
    )
