"""Recording what happens: the events, the rules of their sequence, the diff, and many at once."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.commands.command_line import CommandLine
from tests.durability.small_registry import everything, lay_out
from tests.platforms import NEEDS_REASON_OF_HELD_LOCK

from directive_cli.registry.yaml_document import parse_yaml

PLAN = "07/KH-UBND:1"
SOURCE = Path(__file__).parents[2] / "src"
IDENTIFIER = "2025-03-01-07_kh-ubnd"
MONTHLY = """\
number: 09/KH-UBND
type: ke-hoach
title: Kế hoạch báo cáo
issued_on: 2025-08-01
tasks:
  - id: "2"
    title: Báo cáo hằng tháng
    lead: [so-a]
    deadline: {text: trước ngày 25 hằng tháng, every: {freq: monthly, before: 25, from: 2025-09-01, until: 2026-06-30}}
"""


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    root = tmp_path / "registry"
    root.mkdir()
    lay_out(root)
    (root / "directives/2025/2025-08-01-09_kh-ubnd.yaml").write_text(MONTHLY, encoding="utf-8")
    return CommandLine(root, tmp_path / "cache")


def events(directive: CommandLine, agency: str, of: str = IDENTIFIER) -> list[dict[str, str]]:
    path = directive.folder / "progress" / of / f"{agency}.yaml"
    document, faults = parse_yaml("progress/x/y.yaml", path.read_bytes())
    assert document is not None, faults
    return document.data


def state(directive: CommandLine, agency: str, ref: str = PLAN) -> str:
    body = json.loads(directive.fine("show", ref, "--format", "json"))
    return next(entry["state"] for entry in body["assignments"] if entry["agency"] == agency)


def test_from_a_submission_over_a_return_to_a_confirmed_completion(directive: CommandLine) -> None:
    directive.fine(
        "submit", PLAN, "--agency", "Sở A", "--on", "2025-11-10", "--evidence", "12/BC-SA"
    )
    assert state(directive, "so-a") == "submitted"
    directive.fine(
        "return", PLAN, "--agency", "so-a", "--on", "2025-11-12", "--note", "thiếu phụ lục"
    )
    assert state(directive, "so-a") == "overdue"
    directive.fine(
        "submit", PLAN, "--agency", "so-a", "--on", "2025-11-16", "--evidence", "15/BC-SA"
    )
    answer = directive("done", PLAN, "--agency", "so-a", "--evidence", "15/BC-SA")
    assert re.fullmatch(
        r"07/KH-UBND:1: completion on 2025-11-20 by Sở A is recorded as [a-z2-9]{8}\. Now: done late\.\n",
        answer.out,
    )
    assert answer.err == f"1 file of the registry {directive.folder} was written.\n"
    last = events(directive, "so-a")[-1]
    assert last == {
        "id": last["id"],
        "task": "1",
        "date": "2025-11-20",
        "kind": "completed",
        "evidence": "15/BC-SA",
        "recorded_on": "2025-11-20",
    }
    directive.fine("validate")


def test_a_dry_run_shows_the_diff_and_writes_nothing(directive: CommandLine) -> None:
    before = everything(directive.folder)
    answer = directive(
        "progress", PLAN, "--agency", "so-b", "--obstacle", "chưa có kinh phí", "--dry-run"
    )
    assert answer.code == 0
    assert re.sub(r"id: [a-z2-9]{8}", "id: …", answer.out) == (
        f"--- /dev/null\n+++ b/progress/{IDENTIFIER}/so-b.yaml\n@@ -0,0 +1 @@\n"
        '+- {id: …, task: "1", date: 2025-11-20, kind: progress, obstacle: chưa có kinh phí, recorded_on: 2025-11-20}\n'
    )
    assert everything(directive.folder) == before


def test_an_event_adds_lines_and_touches_no_other(directive: CommandLine) -> None:
    path = directive.folder / "progress" / IDENTIFIER / "so-a.yaml"
    before = path.read_bytes().replace(b"\n", b"\r\n") + "# sổ của Sở A\r\n".encode()
    path.write_bytes(before)
    directive.fine("done", PLAN, "--agency", "so-a")
    after = path.read_bytes()
    kept = before.removesuffix("# sổ của Sở A\r\n".encode())
    assert after.startswith(kept)
    assert after.endswith("recorded_on: 2025-11-20}\r\n# sổ của Sở A\r\n".encode())
    assert after.count(b"\n") == before.count(b"\n") + 1
    assert after.count(b"\n") == after.count(b"\r\n")


def test_whose_event_it_is_must_be_clear(directive: CommandLine) -> None:
    assert "owed by 2 agencies: so-a (Sở A), so-b (Sở B). Name one" in directive.refused(
        "done", PLAN
    )
    directive.fine("done", PLAN, environment={"DIRECTIVE_AGENCY": "so-b"})
    assert "so-x" in directive.refused("done", PLAN, "--agency", "so-x")
    directive.fine("done", PLAN, "--all-leads")
    assert [state(directive, agency) for agency in ("so-a", "so-b")] == ["done_late", "done_late"]
    assert [event["kind"] for event in events(directive, "so-b")] == ["completed"]


def test_an_extension_needs_an_authority_and_keeps_the_old_date(directive: CommandLine) -> None:
    words = ("extend", PLAN, "--agency", "so-a", "--on", "2025-11-10")
    assert "--by" in directive.refused(*words, "--until", "2025-12-20")
    assert "--until" in directive.refused(*words, "--by", "CV 88/UBND-TH")
    assert "not later than the last day in force, 2025-11-14" in directive.refused(
        *words, "--by", "CV 88/UBND-TH", "--until", "2025-11-14"
    )
    directive.fine(*words, "--by", "CV 88/UBND-TH", "--until", "2025-12-20")
    assert state(directive, "so-a") == "in_time"
    task = json.loads(directive.fine("show", PLAN, "--format", "json"))
    assert [entry["last_day"] for entry in task["assignments"]] == ["2025-12-20", "2025-11-14"]


def test_a_transfer_closes_one_assignment_and_opens_the_other(directive: CommandLine) -> None:
    agencies = directive.folder / "agencies.yaml"
    agencies.write_text(
        agencies.read_text(encoding="utf-8")
        + "  - id: so-c\n    name: Sở C\n    kind: department\n",
        encoding="utf-8",
    )
    words = ("transfer", PLAN, "--agency", "so-a", "--by", "QĐ 5/QĐ-UBND")
    assert "--to" in directive.refused(*words)
    directive.fine(*words, "--to", "Sở C")
    assert [state(directive, agency) for agency in ("so-a", "so-c")] == ["transferred", "overdue"]
    assert "was transferred on 2025-11-20" in directive.refused("done", PLAN, "--agency", "so-a")
    directive.fine("done", PLAN, "--agency", "so-c")
    assert state(directive, "so-c") == "done_late"


@pytest.mark.parametrize(
    ("earlier", "then", "reason"),
    [
        ([], ["return"], "Nothing was submitted or completed"),
        (["done"], ["done", "--again"], "completed on 2025-11-20 already"),
        (["done"], ["done", "--on", "2025-11-19"], "completed on 2025-11-19 already"),
        (["done"], ["submit"], "return it first"),
        (["done"], ["progress"], "return it first"),
        (["cancel"], ["progress"], "cancelled on 2025-11-20"),
        (["cancel"], ["done", "--on", "2025-11-18"], "would become impossible"),
        ([], ["done", "--on", "2025-11-21"], "in the future"),
        ([], ["done", "--on", "2025-02-28"], "before the document was issued"),
        ([], ["done", "--on", "11/20/2025"], "month first"),
        ([], ["cancel-without-authority"], "--by"),
    ],
)
def test_an_impossible_sequence_is_refused_with_the_reason(
    directive: CommandLine, earlier: list[str], then: list[str], reason: str
) -> None:
    def words(command: list[str]) -> list[str]:
        authority = ["--by", "UBND tỉnh"] if command[0] == "cancel" else []
        return [command[0].partition("-")[0], PLAN, "--agency", "so-b", *authority, *command[1:]]

    for command in earlier:
        directive.fine(*words([command]))
    before = everything(directive.folder)
    assert reason in directive.refused(*words(then))
    assert everything(directive.folder) == before


WIDE = """\
number: 10/KH-UBND
type: ke-hoach
title: Kế hoạch nhiều cơ quan
issued_on: 2025-08-01
tasks:
  - id: "1"
    title: Việc của sáu xã
    lead: [xa-an, xa-binh, xa-chau, xa-dinh, xa-giang, xa-hoa]
  - id: "2"
    title: Việc chưa giao ai
"""


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (
            {"ref": PLAN, "kind": "completed", "agency": "xa-an"},
            "Xã An does not owe 07/KH-UBND:1. Who does: so-a (Sở A), so-b (Sở B).",
        ),
        (
            {"ref": "10/KH-UBND:1", "kind": "completed", "agency": "xa-hoang"},
            "Xã Hoàng does not owe 10/KH-UBND:1. Who does: xa-hoa (Xã Hoa), xa-an (Xã An), xa-giang (Xã Giang), … (6).",
        ),
        (
            {"ref": "10/KH-UBND:2", "kind": "completed", "agency": "so-a"},
            "2025-08-01-10_kh-ubnd:2 has no lead agency; nobody can report on it.",
        ),
        (
            {"ref": PLAN, "kind": "extended", "agency": "so-a", "by": "UBND tỉnh"},
            "07/KH-UBND:1 (Sở A): an extension needs the new last day, --until.",
        ),
        (
            {
                "ref": PLAN,
                "kind": "extended",
                "agency": "so-a",
                "by": "UBND",
                "until": "2025-11-14",
            },
            "07/KH-UBND:1 (Sở A): 2025-11-14 is not later than the last day in force, 2025-11-14.",
        ),
        (
            {"ref": PLAN, "kind": "transferred", "agency": "so-a", "by": "UBND tỉnh"},
            "07/KH-UBND:1 (Sở A): a transfer needs the agency that takes over, --to",
        ),
        (
            {"ref": PLAN, "kind": "transferred", "agency": "so-a", "by": "UBND", "to": "so-a"},
            "07/KH-UBND:1 (Sở A): it cannot be transferred to the same agency.",
        ),
        (
            {"ref": PLAN, "kind": "transferred", "agency": "so-a", "by": "UBND", "to": "xa-hoang"},
            "07/KH-UBND:1 (Sở A): Xã Hoàng does not exist on 2025-11-12.",
        ),
    ],
)
def test_what_cannot_have_happened_is_refused_with_who_or_what_is_missing(
    directive: CommandLine, tmp_path: Path, event: dict[str, str], reason: str
) -> None:
    named = "".join(
        f"  - {{id: {id}, name: {name}, kind: commune}}\n"
        for id, name in [
            ("xa-an", "Xã An"), ("xa-binh", "Xã Bình"), ("xa-chau", "Xã Châu"),
            ("xa-dinh", "Xã Định"), ("xa-giang", "Xã Giang"), ("xa-hoa", "Xã Hoa"),
        ]
    )  # fmt: skip
    dissolved = "  - {id: xa-hoang, name: Xã Hoàng, kind: commune, valid_until: 2025-06-30}\n"
    with (directive.folder / "agencies.yaml").open("a", encoding="utf-8") as file:
        file.write(named + dissolved)
    wide = directive.folder / "directives/2025/2025-08-01-10_kh-ubnd.yaml"
    wide.write_text(WIDE, encoding="utf-8")
    lines = tmp_path / "x.jsonl"
    lines.write_text(json.dumps({**event, "date": "2025-11-12"}), encoding="utf-8")
    before = everything(directive.folder)
    assert f"x.jsonl:1: {reason}" in directive.refused("record", str(lines)).replace("\n", " ")
    assert everything(directive.folder) == before


def test_an_id_that_stands_twice_is_not_voided(directive: CommandLine) -> None:
    for agency in ("so-a", "so-b"):
        path = directive.folder / f"progress/2025-08-01-09_kh-ubnd/{agency}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text('- {id: ev01, task: "2", for: 2025-10, date: 2025-10-20, kind: progress}\n')
    before = everything(directive.folder)
    assert 'The id "ev01" stands at several events; fix the files first.' in directive.refused(
        "void", "ev01", "--reason", "ghi nhầm"
    )
    assert everything(directive.folder) == before


def test_what_was_recorded_wrongly_is_voided_never_deleted(directive: CommandLine) -> None:
    directive.fine("done", PLAN, "--agency", "so-b")
    identifier = events(directive, "so-b")[0]["id"]
    assert "--reason" in directive.refused("void", identifier)
    assert 'No event "zzzz"' in directive.refused("void", "zzzz", "--reason", "nhầm")
    directive.fine("void", identifier, "--reason", "ghi nhầm nhiệm vụ")
    assert state(directive, "so-b") == "overdue"
    void = events(directive, "so-b")[1]
    assert (void["kind"], void["corrects"], void["note"]) == (
        "voided",
        identifier,
        "ghi nhầm nhiệm vụ",
    )
    assert "already" in directive.refused("void", identifier, "--reason", "nhầm")
    assert "cannot itself be voided" in directive.refused("void", void["id"], "--reason", "nhầm")
    directive.fine("done", PLAN, "--agency", "so-b", "--on", "2025-11-14")
    assert state(directive, "so-b") == "done_on_time"


@pytest.mark.parametrize(
    ("folder", "of_task"),
    [
        ("2025-08-01-09_kh-ubnd", 'task: "2", for: 2031-01'),
        ("2025-08-01-09_kh-ubnd", 'task: "2"'),
        ("2025-08-01-09_kh-ubnd", 'task: "7"'),
        ("2024-01-01-1_kh-ubnd", 'task: "1"'),
    ],
    ids=["no such occurrence", "occurrence not named", "no such task", "no such document"],
)
def test_an_event_of_nothing_that_is_owed_can_be_voided(
    directive: CommandLine, folder: str, of_task: str
) -> None:
    path = directive.folder / "progress" / folder / "so-a.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"- {{id: ev01, {of_task}, date: 2025-10-20, kind: completed, evidence: 12/BC-SA}}\n"
    )
    assert f"progress/{folder}/" in directive("validate", "--format", "json").out
    told = directive.fine("void", "ev01", "--reason", "ghi nhầm")
    assert "no such task" in told
    assert "Now:" not in told
    (void,) = events(directive, "so-a", of=folder)[1:]
    assert (void["kind"], void["corrects"], void.get("for")) == (
        "voided",
        "ev01",
        "2031-01" if "for" in of_task else None,
    )
    assert "already" in directive.refused("void", "ev01", "--reason", "nhầm")
    assert f"progress/{folder}/" not in directive("validate", "--format", "json").out


def test_a_correction_replaces_an_event(directive: CommandLine) -> None:
    directive.fine("done", PLAN, "--agency", "so-b")
    identifier = events(directive, "so-b")[0]["id"]
    assert "no event abcd" in directive.refused(
        "done", PLAN, "--agency", "so-b", "--corrects", "abcd"
    )
    directive.fine("done", PLAN, "--agency", "so-b", "--on", "2025-11-13", "--corrects", identifier)
    assert state(directive, "so-b") == "done_on_time"


def test_voiding_what_something_else_rests_on_is_refused(directive: CommandLine) -> None:
    directive.fine("submit", PLAN, "--agency", "so-b", "--on", "2025-11-10")
    directive.fine("return", PLAN, "--agency", "so-b", "--on", "2025-11-12")
    identifier = events(directive, "so-b")[0]["id"]
    assert "would become impossible" in directive.refused("void", identifier, "--reason", "nhầm")


def test_an_occurrence_of_a_recurring_task_is_named(directive: CommandLine) -> None:
    refusal = directive.refused("done", "09/KH-UBND:2")
    assert "recurs; name the occurrence" in refusal
    assert "@2025-10, @2025-11" in refusal
    directive.fine("done", "09/KH-UBND:2@2025-10", "--on", "2025-10-20")
    directive.fine("done", "09/KH-UBND:2@2026-02")
    recorded = events(directive, "so-a", of="2025-08-01-09_kh-ubnd")
    assert [event["for"] for event in recorded] == ["2025-10", "2026-02"]
    body = json.loads(
        directive.fine("due", "--directive", "09/KH-UBND", "--done", "--format", "json")
    )
    states = {item["occurrence"]: item["state"] for item in body["items"]}
    assert states["2025-10"] == "done_on_time"
    assert states["2025-11"] != "done_on_time"


def test_many_events_from_a_file_are_recorded_together(
    directive: CommandLine, tmp_path: Path
) -> None:
    table = tmp_path / "nộp.csv"
    table.write_bytes(
        "\ufeffRef;Kind;Date;Agency;Evidence\r\n"
        f"{PLAN};submitted;2025-11-10;Sở A;12/BC-SA\r\n"
        f"{PLAN};completed;2025-11-12;SO A;12/BC-SA\r\n\r\n"
        "09/KH-UBND:2@2025-09;completed;2025-09-20;;3/BC-SA\r\n".encode()
    )
    assert directive.fine("record", str(table)).count("is recorded as") == 3
    assert state(directive, "so-a") == "done_on_time"
    lines = tmp_path / "nộp.jsonl"
    row = {"ref": PLAN, "kind": "completed", "date": "2025-11-14", "agency": "so-b"}
    lines.write_text(json.dumps(row, ensure_ascii=False) + "\n\n", encoding="utf-8")
    body = json.loads(directive.fine("record", str(lines), "--format", "json"))
    assert [item["state"] for item in body["items"]] == ["done_on_time"]


VIETNAMESE = (
    "Mã nhiệm vụ{s}Kết quả{s}Ngày báo cáo{s}Cơ quan{s}Số, ký hiệu văn bản{s}{s}\r\n"
    "{ref}{s}Đã gửi kết quả{s}10/11/2025{s}Sở B{s}12/BC-SB{s}{s}\r\n"
    "{ref}{s}hoàn thành{s}12-11-2025{s}Sở B{s}12/BC-SB{s}{s}\r\n"
)


@pytest.mark.parametrize(
    ("sign", "before", "encoding", "name"),
    [
        (";", "", "utf-8", "a.csv"),
        (";", "sep=;\r\n", "utf-8-sig", "a.csv"),
        ("|", "sep=|\r\n", "utf-8", "a.csv"),
        ("\t", "", "utf-16", "a.txt"),
        ("\t", "", "utf-8-sig", "a.tsv"),
    ],
)
def test_a_table_is_taken_as_people_save_it(
    directive: CommandLine, tmp_path: Path, sign: str, before: str, encoding: str, name: str
) -> None:
    table = tmp_path / name
    table.write_bytes((before + VIETNAMESE.format(s=sign, ref=PLAN)).encode(encoding))
    assert directive.fine("record", str(table)).count("is recorded as") == 2
    assert [event["date"] for event in events(directive, "so-b")] == ["2025-11-10", "2025-11-12"]
    again = directive("record", str(table))
    assert (again.code, again.err.count("is recorded already as")) == (0, 2)
    assert len(events(directive, "so-b")) == 2


def test_what_stands_is_recorded_again_only_when_asked(directive: CommandLine) -> None:
    words = ["progress", PLAN, "--agency", "so-b", "--note", "Đang làm"]
    directive.fine(*words)
    assert "is recorded already as" in directive(*words).err
    directive.fine(*words, "--obstacle", "Thiếu vốn")
    directive.fine(*words, "--again")
    found = events(directive, "so-b")
    assert len(found) == 3
    assert len({event["id"] for event in found}) == 3
    # What was voided no longer stands.
    directive.fine("void", found[1]["id"], "--reason", "ghi nhầm")
    directive.fine(*words, "--obstacle", "Thiếu vốn")
    assert len(events(directive, "so-b")) == 5


def test_the_example_of_a_table_is_one_that_can_be_read(
    directive: CommandLine, tmp_path: Path
) -> None:
    example = tmp_path / "mẫu.csv"
    directive.fine("record", "--write-template", str(example))
    text = example.read_text(encoding="utf-8-sig").replace("02-KH/BCĐ:PL.30", PLAN)
    example.write_text(text.replace("Sở KH&CN", "Sở A"), encoding="utf-8")
    assert "submission" in directive.fine("record", str(example))
    assert "--write-template" in directive.refused("record")


def test_one_bad_line_and_nothing_is_recorded_and_every_bad_line_is_named(
    directive: CommandLine, tmp_path: Path
) -> None:
    table = tmp_path / "x.csv"
    table.write_text(
        "ref,kind,date,agency\n"
        f"{PLAN},completed,2025-11-12,so-a\n"
        f"{PLAN},done,2025-11-12,so-b\n"
        f"{PLAN},completed,12/11/25,so-b\n"
        f"{PLAN}9,completed,2025-11-12,so-b\n"
        f"{PLAN},completed,2025-11-13,so-a\n"
        f"{PLAN},completed,2025-11-12,so-b,thừa\n"
        f"{PLAN},completed,2025-11-12,so-nao\n",
        encoding="utf-8",
    )
    before = everything(directive.folder)
    said = directive.refused("record", str(table))
    assert re.findall(r"x\.csv:(\d+):", said) == ["3", "4", "5", "6", "7", "8"]
    assert said.endswith("6 lines cannot be recorded, so none was.\n")
    assert everything(directive.folder) == before


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.xlsx", b"PK", "neither .csv nor .jsonl"),
        ("a.csv", b"a,b\n1,2\n", "the first line names the columns"),
        ("a.csv", b"", "the first line names the columns"),
        ("a.csv", "ref,kind,date\nsố".encode("cp1258", "replace"), "is not a kind of event"),
        ("a.csv", b"ref,kind,date\n\xff\xfe\xe1", "not UTF-8"),
        ("a.csv", b"ref,kind,date,ref\n", "the first line names the columns"),
        (
            "a.csv",
            b"ref,kind,date\nA:1,completed,05/11/2025\nA:1,completed,11/25/2025\n",
            'a.csv:3: "11/25/2025" has the month first, so no date of this file is sure',
        ),
        ("a.csv", b'ref,kind,date\n"x\n', "not CSV"),
        ("a.jsonl", b"{\n", "not JSON"),
        ("a.jsonl", b"[1]\n", "not an object of texts"),
        ("a.jsonl", b'{"ref": "x", "loai": "y"}\n', "loai is not a known key"),
        ("missing.csv", None, "cannot be read"),
    ],
)
def test_a_file_that_holds_no_events_is_refused(
    directive: CommandLine, tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert reason in directive.refused("record", str(tmp_path / name))


def test_a_broken_progress_file_is_not_written_to(directive: CommandLine) -> None:
    path = directive.folder / "progress" / IDENTIFIER / "so-b.yaml"
    path.write_text("- id: a\n - b: [\n", encoding="utf-8")
    assert f"progress/{IDENTIFIER}/so-b.yaml:2" in directive.refused(
        "done", PLAN, "--agency", "so-b"
    )
    assert path.read_text(encoding="utf-8") == "- id: a\n - b: [\n"


def test_what_may_not_enter_a_registry_is_stopped_at_the_door(directive: CommandLine) -> None:
    before = everything(directive.folder)
    words = ("new", "--type", "ke-hoach", "--title", "Kế hoạch")
    twice = ("--task", "1 | Một | so-a", "--task", "1 | Hai | so-a")
    assert "would not validate: directives/2025/" in directive.refused(*words, *twice)
    assert "would not validate" in directive.refused(
        "progress", PLAN, "--agency", "so-a", "--note", "Độ mật: TUYỆT MẬT"
    )
    assert everything(directive.folder) == before


@NEEDS_REASON_OF_HELD_LOCK
def test_of_two_commands_at_once_one_is_recorded_and_one_passed_over(
    directive: CommandLine,
) -> None:
    words = [sys.executable, "-m", "directive_cli", "done", PLAN, "--agency", "so-b"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "XDG_CACHE_HOME": str(directive.cache)}
    both = [
        subprocess.Popen(
            words,
            cwd=directive.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _nth in range(2)
    ]
    said = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sum(b"recorded already" in errors for _out, errors in said) == 1
    assert [event["kind"] for event in events(directive, "so-b")] == ["completed"]


@pytest.mark.parametrize(
    "command",
    [["due", "--done"], ["validate"], ["fmt", "--check"], ["done", PLAN, "--agency", "so-a"]],
)
def test_any_next_command_completes_what_was_interrupted(
    directive: CommandLine, command: list[str]
) -> None:
    interrupted = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(directive.folder)],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=False,
        timeout=60,
    )
    assert interrupted.returncode == 9
    assert (directive.folder / ".directive.journal").exists()
    assert directive(*command).code in (0, 1)
    assert not (directive.folder / ".directive.journal").exists()
    assert [event["kind"] for event in events(directive, "so-b")] == ["submitted"]
    assert events(directive, "so-a")[1]["kind"] == "submitted"


INTERRUPTED = f"""
import os, sys
from pathlib import Path
from directive_cli.editing.change_set import ChangeSet
changes = ChangeSet(Path(sys.argv[1]))
for agency in ("so-a", "so-b"):
    path = f"progress/{IDENTIFIER}/{{agency}}.yaml"
    event = f'- {{{{id: zz{{agency[-1]}}9, task: "1", date: 2025-11-03, kind: submitted}}}}\\n'
    changes.put(path, (changes.read(path) or b"") + event.encode())
changes.apply(step=lambda name: os._exit(9) if name == "replace so-b.yaml" else None)
"""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Mã nhiệm vụ;Kết quả;Ngày báo cáo;Màu\n", "không có cột “Màu”"),
        ("Mã nhiệm vụ;Kết quả;Ngày;Ngày báo cáo\n", "cột “Ngày báo cáo” có hai lần"),
        ("Cơ quan;Ngày\n", "còn thiếu: Mã nhiệm vụ; Kết quả."),
    ],
)
def test_headings_are_refused_in_the_words_of_the_reader(
    directive: CommandLine, tmp_path: Path, content: str, reason: str
) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    told = directive.refused("record", str(tmp_path / "a.csv"), "--lang", "vi")
    assert reason in told
    assert "Số, ký hiệu văn bản; Gia hạn đến; Chuyển giao cho" in told
    assert "evidence" not in told


def test_the_kinds_of_event_are_named_in_the_words_of_the_reader(
    directive: CommandLine, tmp_path: Path
) -> None:
    table = tmp_path / "a.csv"
    table.write_text("ref;kind;date\n11/KH-UBND:1;xong rồi;05/11/25\n", encoding="utf-8")
    told = directive.refused("record", str(table), "--lang", "vi")
    assert "chấp nhận cập nhật tiến độ; trình, gửi kết quả; hoàn thành; trả lại; gia hạn" in told
    assert "submitted" not in told
