"""``report`` and ``remind`` as a user types them."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
import subprocess
from typing import TYPE_CHECKING

import icalendar
import openpyxl
import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import PLAN, lay_out
from tests.platforms import NEEDS_GIT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    return CommandLine(lay_out(tmp_path / "registry"), tmp_path / "cache")


def kinds(words: str = "summary detail exceptions changes agency returns") -> list[list[str]]:
    extra = {
        "changes": ["--since", "2025-10-01"],
        "agency": ["so-van-thu"],
        "returns": ["11/KH-UBND:1"],
    }
    return [["report", kind, *extra.get(kind, [])] for kind in words.split()]


@pytest.mark.parametrize("words", kinds(), ids=lambda words: words[1])
@pytest.mark.parametrize("form", ["json", "csv", "md", "xlsx", "docx", "html", "ics"])
def test_every_report_in_every_form_and_twice_the_same(
    directive: CommandLine, tmp_path: Path, words: list[str], form: str
) -> None:
    first, second = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
    assert directive.fine(*words, "--charts", "--output", str(first)) == ""
    assert directive.fine(*words, "--charts", "--output", str(second)) == ""
    assert first.read_bytes() == second.read_bytes()
    assert len(first.read_bytes()) > 100


@pytest.mark.parametrize("words", kinds(), ids=lambda words: words[1])
def test_on_a_pipe_a_report_is_its_rows(directive: CommandLine, words: list[str]) -> None:
    out = directive.fine(*words)
    assert out
    assert all("\t" in line for line in out.splitlines())


def test_documents_for_the_office_are_vietnamese_unless_asked(
    directive: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    directive.fine("report", "summary", "--output", str(path))
    assert openpyxl.load_workbook(path).sheetnames == ["Nhiệm vụ chủ trì", "Nhiệm vụ phối hợp"]
    directive.fine("report", "summary", "--output", str(path), "--lang", "en")
    assert openpyxl.load_workbook(path).sheetnames == ["As lead agency", "As coordinating agency"]


def test_a_number_is_explained_by_its_refs(directive: CommandLine) -> None:
    assert (
        directive.fine("report", "summary", "--explain", "so-van-thu:overdue")
        == f"{PLAN}:8\n{PLAN}:2\n"
    )
    error = directive.refused("report", "summary", "--explain", "nobody-here:overdue")
    assert "nobody-here:overdue" in error
    assert "so-van-thu" in error


def test_a_period_can_be_named_or_given(directive: CommandLine) -> None:
    named = json.loads(
        directive.fine("report", "summary", "--period", "2025-W46", "--format", "json")
    )
    given = json.loads(
        directive.fine(
            "report", "summary", "--from", "2025-11-10", "--to", "2025-11-16", "--format", "json"
        )
    )
    assert named == given
    assert named["as_of"] == "2025-11-16"
    quarter = json.loads(
        directive.fine("report", "summary", "--period", "2025-Q4", "--format", "json")
    )
    assert quarter["as_of"] == "2025-11-20", "what has not happened yet is not known"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["report", "everything"], "There is no report"),
        (["report", "agency"], "so-khcn"),
        (["report", "agency", "Sở Không Có"], "No agency or group"),
        (["report", "returns", "11/KH-UBND:77"], "has no task"),
        (["report", "changes"], "--since is missing"),
        (["report", "changes", "--since", "no-such-revision"], "no revision"),
        (["report", "changes", "--since=--help-me"], "no revision"),
        (["report", "summary", "--period", "2025-13"], "2025-Q4"),
        (["report", "summary", "--period", "2025", "--from", "2025-01-01"], "not both"),
        (["report", "summary", "--to", "2025-01-01"], "--from"),
        (
            ["report", "summary", "--from", "2025-02-01", "--to", "2025-01-01"],
            "ends before it begins",
        ),
        (["report", "summary", "--format", "xlsx"], "--output FILE"),
        (["report", "summary", "--output", f"{__file__}/a.xlsx"], "cannot be written"),
        (["remind"], "--output is missing"),
        (["remind", "--output", "x", "--within", "soon"], "number of days"),
        (["remind", "--output", "x", "--template", "nowhere.docx"], "nowhere.docx"),
    ],
)
def test_a_mistake_is_one_sentence(directive: CommandLine, words: list[str], said: str) -> None:
    error = directive.refused(*words)
    assert said in error
    assert len(error.splitlines()) == 1
    assert "Traceback" not in error


def test_a_failed_report_leaves_the_old_file(directive: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "kept.xlsx"
    path.write_bytes(b"old")
    directive.refused("report", "agency", "Sở Không Có", "--output", str(path))
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_an_incomplete_report_says_so_and_exits_1(directive: CommandLine, tmp_path: Path) -> None:
    (directive.folder / "directives/hong.yaml").write_text("type: [", encoding="utf-8")
    answer = directive("report", "summary", "--output", str(tmp_path / "a.html"))
    assert answer.code == 1
    assert "directives/hong.yaml" in answer.err
    assert "CHƯA ĐẦY ĐỦ" in (tmp_path / "a.html").read_text(encoding="utf-8")


@NEEDS_GIT
def test_changes_since_a_revision(directive: CommandLine) -> None:
    def git(*words: str) -> None:
        identity = [
            "-c",
            "user.name=t",
            "-c",
            "user.email=t@example.org",
            "-c",
            "commit.gpgsign=false",
        ]
        subprocess.run(
            ["git", "-C", str(directive.folder), *identity, *words], check=True, capture_output=True
        )

    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "first")
    path = directive.folder / f"directives/2025/{PLAN}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("before: 2025-11-13", "before: 2025-12-13")
        + "  - {id: '10', title: Việc mới, lead: [so-van-thu]}\n",
        encoding="utf-8",
    )
    body = json.loads(directive.fine("report", "changes", "--since", "HEAD", "--format", "json"))
    tables = {part["key"]: part for part in body["parts"]}
    assert [row["id"] for row in tables["new"]["rows"]] == [f"{PLAN}:10"]
    (moved,) = tables["moved"]["rows"]
    assert (moved["from"], moved["to"]) == ("2025-11-12", "2025-12-12")
    assert "no extension is recorded" in moved["by"]
    assert body["revision"].endswith("+"), "files have changed since that commit"


def test_a_calendar_of_one_agency(directive: CommandLine) -> None:
    out = directive.fine("report", "agency", "so-an-toan", "--format", "ics")
    read = icalendar.Calendar.from_ical(out)
    assert {str(event["UID"]).split("/")[1] for event in read.walk("VEVENT")} == {"3", "7"}
    todo = icalendar.Calendar.from_ical(
        directive.fine("report", "agency", "so-an-toan", "--format", "ics", "--todo")
    )
    assert len(list(todo.walk("VTODO"))) == 2


def test_remind_writes_letters_mails_and_says_what(directive: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "thu"
    out = directive.fine(
        "remind", "--output", str(folder), "--sender", "so-van-thu", "--reply-by", "2025-12-01"
    )
    assert sorted(path.name for path in folder.iterdir()) == [
        "so-an-toan.docx", "so-an-toan.eml", "xa-phuong.docx", "xa-phuong.eml",
    ]  # fmt: skip
    assert [line.split("\t")[0] for line in out.splitlines()] == [
        "Sở An toàn",
        "Ủy ban nhân dân các xã, phường",
    ]
    message = email.message_from_bytes(
        (folder / "so-an-toan.eml").read_bytes(), policy=email.policy.default
    )
    names = [part.get_filename() for part in message.iter_attachments()]
    assert names == ["so-an-toan.docx", "so-an-toan.ics"]
    letters_only = tmp_path / "cong-van"
    directive.fine("remind", "--output", str(letters_only), "--one-letter", "--no-mail")
    assert [path.name for path in letters_only.iterdir()] == ["chung.docx"]


def test_an_office_starts_from_the_built_in_template(
    directive: CommandLine, tmp_path: Path
) -> None:
    template = tmp_path / "mau.docx"
    directive.fine("remind", "--write-template", str(template))
    directive.fine(
        "remind", "--output", str(tmp_path / "a"), "--template", str(template), "--no-mail"
    )
    directive.fine("remind", "--output", str(tmp_path / "b"), "--no-mail")
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_csv_of_a_report_is_safe_for_a_spreadsheet(directive: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    directive.fine("report", "detail", "--output", str(path))
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert not any(cell.startswith("=") for row in rows for cell in row)
