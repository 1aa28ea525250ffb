"""``export``: what other programs read back is what the registry holds, in every form."""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import duckdb
import pytest
from tests.commands.command_line import CommandLine
from tests.platforms import is_installed

from directive_cli.registry.opening import open_index
from directive_cli.registry.query import snapshot
from directive_cli.reports.export_rows import export_rows
from directive_cli.reports.export_tables import EXPORT_TABLES, FieldType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from directive_cli.reports.export_tables import ExportTable

FORMS = ("jsonl", "csv", "parquet", "sqlite")
AS_OF = date(2025, 11, 20)
PLAN, NOTICE, DRAFT = "2024-12-20-40_kh-ubnd", "2025-09-08-05_tb-ubnd", "2025-tb-nhap"
COMMUNES = 130

DUCKDB_TYPES = {
    FieldType.TEXT: "VARCHAR",
    FieldType.INTEGER: "INTEGER",
    FieldType.BOOLEAN: "BOOLEAN",
    FieldType.DATE: "DATE",
    FieldType.PARTIAL_DATE: "VARCHAR",
    FieldType.TEXTS: "VARCHAR[]",
}

AGENCIES = """\
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh, kind: peoples-committee}
  - {id: so-van-thu, name: "Sở Văn thư, Lưu trữ", kind: department, parent: ubnd-tinh, abbreviations: [SVT, SVTLT]}
  - {id: so-kho-bai, name: Sở Kho bãi, kind: department, valid_until: 2025-06, successors: [so-van-thu]}
  - {id: so-dat-dai, name: Sở Đất đai, kind: department, valid_from: 2020}
COMMUNES
groups:
  - {id: cap-xa, name: Ủy ban nhân dân cấp xã, rule: {kind: commune}}
  - {id: don-vi-lien-quan, name: Các đơn vị liên quan, unlisted: true}
""".replace(
    "COMMUNES",
    "\n".join(
        f"  - {{id: xa-{n}, name: Xã Số {n}, kind: commune, parent: ubnd-tinh}}"
        for n in range(1, COMMUNES + 1)
    ),
)

FILES = {
    "agencies.yaml": AGENCIES,
    f"directives/2024/{PLAN}.yaml": """\
number: 40/KH-UBND
type: ke-hoach
title: Kế hoạch chỉnh lý hồ sơ giấy
issuer: ubnd-tinh
issued_on: 2024-12-20
signed_by: {name: Hoàng Thị Ngát, position: PHÓ CHỦ TỊCH, authority: KT. CHỦ TỊCH}
addressees: [cap-xa, so-van-thu]
copies: ["Như trên;", 'Lưu: VT, "KT".']
aliases: [Kế hoạch 40]
cites: [khong-co-tep, van-ban-khong-ngay]
tasks:
  - id: "1"
    title: "=SUM(A1:A9), thống kê hồ sơ; 'nháy', \\"kép\\""
    detail: "Dòng thứ nhất, có dấu phẩy\\nDòng thứ hai\\ttab\\nDòng cuối – hết"
    lead: [cap-xa]
    coordinating: [so-dat-dai, don-vi-lien-quan]
    report_to: so-van-thu
    deliverable: "-12 danh mục"
    deadline: {text: "trước ngày 15/11/2025", before: 2025-11-15}
  - id: "2.đ"
    title: "@báo cáo +định kỳ"
    lead: [so-kho-bai]
    deadline: {text: trước ngày 25 hằng tháng, every: {freq: monthly, before: "25", from: 2025-08}}
  - id: "3"
    title: Bàn giao hai đợt
    lead: [so-dat-dai]
    supervised_by: ubnd-tinh
    consolidated_by: so-van-thu
    depends_on: ["1"]
    deadline:
      - {text: đợt 1 chậm nhất ngày 30/6/2025, by: 2025-06-30}
      - {text: đợt 2 trong năm 2025, within: 2025}
  - id: "4"
    title: Thực hiện các mục của phụ lục
    lead: [so-dat-dai]
    items_of: {directive: 2025-09-08-05_tb-ubnd, items: ["30", "31"]}
  - id: "6"
    title: Việc chuyển đi rồi chuyển lại
    lead: [so-dat-dai]
waived:
  - {item: "5", reason: "Điều khoản thi hành, không phải nhiệm vụ"}
""",
    f"directives/2025/{NOTICE}.yaml": """\
number: 05/TB-UBND
type: thong-bao
title: Thông báo kết luận họp giao ban
issuer: ubnd-tinh
meeting_on: 2025-09-08
before_means: inclusive
implements: [2024-12-20-40_kh-ubnd]
tasks:
  - id: "1"
    title: Hoàn thiện kho
    lead: [so-van-thu]
    deadline:
      text: trong 10 ngày kể từ ngày có biên bản
      after: {event: có biên bản, event_date: 2025-11-05, count: 10, unit: day}
    items_of: {directive: khong-co-tep}
""",
    f"directives/2025/{DRAFT}.yaml": """\
type: thong-bao
symbol: TB-NHÁP
title: Bản nháp chưa ai xem
issued_on: 2025
unreviewed: true
tasks:
  - {id: "1", title: Việc thứ nhất, lead: [so-van-thu]}
  - {id: "2", title: Việc không ai chủ trì}
""",
    "directives/cited/van-ban-khong-ngay.yaml": "number: 06/QĐ-TTg\ntype: quyet-dinh\ncited_only: true\n",
    f"progress/{PLAN}/xa-7.yaml": """\
- {id: aaaa1111, task: "1", date: 2025-11-01, kind: submitted, evidence: "07/BC-UBND", note: "=1+1"}
- {id: bbbb2222, task: "1", date: 2025-11-03, kind: completed}
- {id: cccc3333, task: "1", date: 2025-12-30, kind: returned, note: sau ngày hỏi}
- {id: dddd4444, task: "1", date: 2025-11-02, kind: progress, obstacle: "thiếu kệ,\\nthiếu người"}
- {id: eeee5555, date: 2025-11-04, kind: voided, corrects: dddd4444}
""",
    f"progress/{PLAN}/so-dat-dai.yaml": """\
- {id: ffff6666, task: "3", for: 2025-06-30, date: 2025-07-02, kind: completed, evidence: 12/BC-SDD}
- {id: gggg7777, task: "4", date: 2025-11-05, kind: transferred, to: so-van-thu,
   by: 99/UBND-VP, recorded_on: 2025-11-07}
- {id: iiii9999, task: "6", date: 2025-11-06, kind: transferred, to: so-van-thu, by: 100/UBND-VP}
""",
    f"progress/{PLAN}/so-van-thu.yaml": """\
- {id: jjjj0000, task: "6", date: 2025-11-08, kind: transferred, to: so-dat-dai, by: 101/UBND-VP}
""",
    "progress/van-ban-da-mat/so-dat-dai.yaml": '- {id: hhhh8888, task: "1", date: 2025-01-02, kind: progress}\n',
}


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    return CommandLine(lay_out(tmp_path / "registry", FILES), tmp_path / "cache")


def lay_out(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def exported(directive: CommandLine, form: str, *words: str) -> Path:
    """Export and return where."""
    place = directive.folder.parent / f"export.{form}"
    assert directive.fine("export", "--format", form, "--output", str(place), *words) == ""
    return place


def held(root: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows that the registry has for every table."""
    index = open_index(root, cache=None)
    try:
        rows: dict[str, list[tuple[Any, ...]]] = {table.name: [] for table in EXPORT_TABLES}
        for batch in export_rows(snapshot(index, as_of=AS_OF)):
            rows[batch.table.name] += batch.rows
    finally:
        index.close()
    return rows


def read_back(form: str, place: Path, table: ExportTable) -> list[tuple[Any, ...]]:
    """Return the rows of a table as another program reads them."""
    types = {field.name: DUCKDB_TYPES[field.type] for field in table.fields}
    if form == "sqlite":
        with closing(sqlite3.connect(place)) as connection:
            rows = connection.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()
        return [_typed(_of_sqlite, row, table) for row in rows]
    if form == "jsonl":
        source = (
            f"read_json('{place}/{table.name}.jsonl', format='newline_delimited', columns={types})"
        )
        return _asked(f"SELECT * FROM {source}")
    if form == "csv":
        types = {name: "VARCHAR" if kind == "VARCHAR[]" else kind for name, kind in types.items()}
        source = f"read_csv('{place}/{table.name}.csv', header=true, delim=',', quote='\"', columns={types})"
        return [_typed(_of_csv, row, table) for row in _asked(f"SELECT * FROM {source}")]
    names = ", ".join(table.names)
    order = "year NULLS FIRST, file_row_number" if table.by_year else "file_row_number"
    source = f"read_parquet('{place}/{table.name}/**/*.parquet', file_row_number=true)"
    return _asked(f"SELECT {names} FROM {source} ORDER BY {order}")


def _typed(
    read: Callable[[Any, FieldType], Any], row: tuple[Any, ...], table: ExportTable
) -> tuple[Any, ...]:
    return tuple(read(value, field.type) for value, field in zip(row, table.fields, strict=True))


def _asked(query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect() as connection:
        return connection.execute(query).fetchall()


def _of_csv(value: Any, kind: FieldType) -> Any:
    return json.loads(value) if kind is FieldType.TEXTS else value


def _of_sqlite(value: Any, kind: FieldType) -> Any:
    match kind:
        case FieldType.TEXTS:
            return json.loads(value)
        case FieldType.BOOLEAN:
            assert value in (0, 1)
            return bool(value)
        case FieldType.DATE:
            return None if value is None else date.fromisoformat(value)
        case _:
            return value


@pytest.mark.parametrize("form", FORMS)
def test_every_table_is_read_back_as_it_was(directive: CommandLine, form: str) -> None:
    place = exported(directive, form, *(["--raw"] if form == "csv" else []))
    rows = held(directive.folder)
    for table in EXPORT_TABLES:
        if table.name != "findings":
            assert rows[table.name], table.name
        if form == "parquet" and table.name == "events":
            # The events of a document without a file come last elsewhere, and among the undated here.
            assert sorted(map(str, read_back(form, place, table))) == sorted(
                map(str, rows[table.name])
            )
        else:
            assert read_back(form, place, table) == rows[table.name], table.name


def test_the_rows_say_what_the_registry_says(directive: CommandLine) -> None:
    rows = held(directive.folder)
    tasks = {row["ref"]: row for row in named("tasks", rows)}
    assert [ref for ref in tasks if ref.startswith(f"{PLAN}:2.đ")] == [
        f"{PLAN}:2.đ@2025-08", f"{PLAN}:2.đ@2025-09", f"{PLAN}:2.đ@2025-10", f"{PLAN}:2.đ@2025-11",
    ]  # fmt: skip
    first = tasks[f"{PLAN}:1"]
    assert (first["state"], first["last_day"], first["assignments_total"]) == (
        "overdue",
        date(2025, 11, 14),
        COMMUNES,
    )
    assert (first["assignments_done"], first["assignments_late"]) == (1, COMMUNES - 1)
    rolled = tasks[f"{NOTICE}:1"]
    assert (rolled["last_day"], rolled["rolled"], rolled["state"]) == (
        date(2025, 11, 17),
        True,
        "overdue",
    )
    assert {ref: row["occurrence"] for ref, row in tasks.items() if row["task"] == "3"} == {
        f"{PLAN}:3@2025-06-30": "2025-06-30",
        f"{PLAN}:3@2025-12-31": "2025-12-31",
    }
    assert [ref for ref, row in tasks.items() if row["unreviewed"]] == [f"{DRAFT}:1", f"{DRAFT}:2"]
    owed = {(row["ref"], row["named"]): row for row in named("assignments", rows)}
    assert owed[f"{PLAN}:2.đ@2025-10", "so-kho-bai"]["agency"] == "so-van-thu"
    assert owed[f"{PLAN}:1", "xa-7"]["state"] == "done_on_time"
    assert owed[f"{PLAN}:4", "so-dat-dai"]["state"] == "transferred"
    assert owed[f"{PLAN}:4", "so-van-thu"]["is_open"]
    sent_late = owed[f"{PLAN}:3@2025-06-30", "so-dat-dai"]
    assert (sent_late["is_late"], sent_late["was_ever_late"]) == (False, True)
    given_back = [row for row in named("assignments", rows) if row["ref"] == f"{PLAN}:6"]
    assert [(row["place"], row["agency"], row["state"]) for row in given_back] == [
        (1, "so-dat-dai", "transferred"), (2, "so-van-thu", "transferred"), (3, "so-dat-dai", "undated"),
    ]  # fmt: skip
    assert {row["id"]: row["counted"] for row in named("events", rows)} == {
        "aaaa1111": True, "bbbb2222": True, "cccc3333": False, "dddd4444": False, "eeee5555": False,
        "ffff6666": True, "gggg7777": True, "hhhh8888": False, "iiii9999": True, "jjjj0000": True,
    }  # fmt: skip
    assert [(row["source"], row["item"]) for row in named("annex_items", rows)] == [
        (NOTICE, "30"), (NOTICE, "31"), ("khong-co-tep", None),
    ]  # fmt: skip
    assert [(row["target"], row["target_known"]) for row in named("links", rows)] == [
        ("khong-co-tep", False), ("van-ban-khong-ngay", True), (PLAN, True),
    ]  # fmt: skip
    every = next(row for row in named("deadlines", rows) if row["kind"] == "every")
    assert json.loads(every["setting"]) == {"freq": "monthly", "before": 25, "from": "2025-08"}


def named(table: str, rows: dict[str, list[tuple[Any, ...]]]) -> list[dict[str, Any]]:
    names = next(each.names for each in EXPORT_TABLES if each.name == table)
    return [dict(zip(names, row, strict=True)) for row in rows[table]]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_day_gives_the_same_bytes(directive: CommandLine, form: str) -> None:
    place = exported(directive, form)
    first = bytes_of(place)
    assert len(first) >= (1 if form == "sqlite" else len(EXPORT_TABLES) + 1)
    exported(directive, form, "--no-index", "--lang", "vi")
    assert bytes_of(place) == first


def bytes_of(place: Path) -> dict[str, bytes]:
    paths = (
        [place]
        if place.is_file()
        else [path for path in sorted(place.rglob("*")) if path.is_file()]
    )
    return {path.relative_to(place.parent).as_posix(): path.read_bytes() for path in paths}


def test_csv_is_safe_for_a_spreadsheet_unless_raw(directive: CommandLine) -> None:
    place = exported(directive, "csv")
    assert (place / "tasks.csv").read_bytes().startswith(b"\xef\xbb\xbfref,directive,")
    with (place / "tasks.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["title"] for row in rows if row["title"].startswith("'")} == {
        "'=SUM(A1:A9), thống kê hồ sơ; 'nháy', \"kép\"", "'@báo cáo +định kỳ",
    }  # fmt: skip
    assert rows[0]["deliverable"] == "'-12 danh mục"
    assert rows[0]["days_left"] == "-6"
    assert rows[0]["detail"].split("\n")[1] == "Dòng thứ hai␉tab"


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_registry_has_every_table_without_rows(tmp_path: Path, form: str) -> None:
    root = lay_out(tmp_path / "registry", {"agencies.yaml": "agencies: []\n"})
    place = exported(CommandLine(root, tmp_path / "cache"), form)
    for table in EXPORT_TABLES:
        assert read_back(form, place, table) == []


def test_parquet_is_divided_by_the_year_of_the_document(directive: CommandLine) -> None:
    place = exported(directive, "parquet")
    source = f"read_parquet('{place}/directives/**/*.parquet')"
    assert _asked(f"SELECT year, list(id ORDER BY id) FROM {source} GROUP BY year ORDER BY year NULLS FIRST") == [
        (None, ["van-ban-khong-ngay"]), (2024, [PLAN]), (2025, sorted([NOTICE, DRAFT])),
    ]  # fmt: skip
    types = dict(_asked(f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {source})"))
    assert (types["cited_only"], types["copies"], types["id"]) == (
        "BOOLEAN",
        "VARCHAR[]",
        "VARCHAR",
    )
    listed = {file for table in manifest(place)["tables"] for file in table["files"]}
    assert listed == {path.relative_to(place).as_posix() for path in place.rglob("*.parquet")}


def test_sqlite_has_types_keys_and_views(directive: CommandLine) -> None:
    place = exported(directive, "sqlite")
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        declared = {row[1]: row[2] for row in connection.execute("PRAGMA table_info(tasks)")}
        assert (declared["last_day"], declared["days_left"], declared["rolled"]) == (
            "DATE",
            "INTEGER",
            "BOOLEAN",
        )
        about = dict(connection.execute("SELECT name, value FROM export"))
        assert (about["schema"], about["as_of"], about["unread"]) == (
            "directive.export/2",
            "2025-11-20",
            "[]",
        )
        assert connection.execute("SELECT count(*) FROM overdue_assignments").fetchone()[0] == sum(
            row["state"] == "overdue" for row in named("assignments", held(directive.folder))
        )
        overdue = connection.execute(
            "SELECT ref, agency_name, days_late FROM overdue_assignments"
        ).fetchone()
        assert overdue == (f"{PLAN}:2.đ@2025-08", "Sở Văn thư, Lưu trữ", 88)
        opened = [row[0] for row in connection.execute("SELECT ref FROM open_tasks")]
        assert opened[0] == f"{PLAN}:2.đ@2025-08"
        assert opened[-2:] == [f"{DRAFT}:1", f"{DRAFT}:2"]
        states = connection.execute(
            "SELECT state, assignments FROM agency_states WHERE agency = 'xa-7'"
        ).fetchall()
        assert states == [("done_on_time", 1)]


def test_unreviewed_drafts_are_in_and_told(directive: CommandLine, tmp_path: Path) -> None:
    answer = directive("export", "--output", str(tmp_path / "t"))
    assert "2 tasks are of unreviewed drafts" in answer.err
    assert "4 directives, 12 tasks" in answer.err


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_cannot_be_read_is_told_and_exported(
    directive: CommandLine, tmp_path: Path, form: str
) -> None:
    (directive.folder / "directives/2025/hong.yaml").write_text("type: [\n", encoding="utf-8")
    place = tmp_path / "t"
    answer = directive("export", "--format", form, "--output", str(place))
    assert answer.code == 1
    assert answer.err.splitlines()[-1] == "Incomplete: 1 file could not be read."
    (found,) = read_back(form, place, EXPORT_TABLES[-1])
    assert (found[2], found[4], found[9]) == ("error", "directives/2025/hong.yaml", True)
    if form != "sqlite":
        assert [entry["path"] for entry in manifest(place)["unread"]] == [
            "directives/2025/hong.yaml"
        ]


def manifest(place: Path) -> dict[str, Any]:
    body: dict[str, Any] = json.loads((place / "export.json").read_text(encoding="utf-8"))
    return body


def test_an_earlier_export_is_replaced_whole(directive: CommandLine) -> None:
    place = directive.folder.parent / "export"
    directive.fine("export", "--format", "csv", "--output", str(place))
    directive.fine("export", "--format", "parquet", "--output", str(place))
    assert not list(place.glob("*.csv"))
    assert manifest(place)["format"] == "parquet"
    assert left_over(place.parent) == []


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_a_folder_that_holds_anything_else_is_left_alone(
    directive: CommandLine, tmp_path: Path, form: str
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "ghi-chú.txt").write_text("của tôi", encoding="utf-8")
    assert "ghi-chú.txt" in directive.refused("export", "--format", form, "--output", str(own))
    assert [path.name for path in own.iterdir()] == ["ghi-chú.txt"]
    place = exported(directive, form)
    (place / "thêm.csv").write_text("a", encoding="utf-8")
    before = bytes_of(place)
    assert "thêm.csv" in directive.refused("export", "--format", form, "--output", str(place))
    assert bytes_of(place) == before
    assert left_over(tmp_path) == []


def test_a_manifest_that_is_none_protects_nothing_and_breaks_nothing(
    directive: CommandLine, tmp_path: Path
) -> None:
    for number, text in enumerate(
        ("", "[]", '{"schema": 1}', '{"schema": "directive.export/1", "tables": [{}]}')
    ):
        place = tmp_path / f"p{number}"
        place.mkdir()
        (place / "export.json").write_text(text, encoding="utf-8")
        assert "export.json" in directive.refused("export", "--output", str(place))
    (empty := tmp_path / "empty").mkdir()
    directive.fine("export", "--output", str(empty))


def test_only_an_exported_sqlite_file_is_replaced(directive: CommandLine, tmp_path: Path) -> None:
    own = tmp_path / "own.sqlite"
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("CREATE TABLE mine (a)")
    before = own.read_bytes()
    assert "not made by an export" in directive.refused(
        "export", "--format", "sqlite", "--output", str(own)
    )
    assert own.read_bytes() == before
    assert "is a folder" in directive.refused(
        "export", "--format", "sqlite", "--output", str(directive.folder)
    )
    place = directive.folder.parent / "export.sqlite"
    place.touch()  # an empty file is nobody's
    exported(directive, "sqlite")
    exported(directive, "sqlite")
    (plain := tmp_path / "plain").touch()
    assert "is a file" in directive.refused("export", "--output", str(plain))
    place.with_name(place.name + "-wal").write_bytes(b"x")
    assert "in use" in directive.refused("export", "--format", "sqlite", "--output", str(place))
    assert left_over(tmp_path) == []


@pytest.mark.parametrize("form", FORMS)
def test_what_fails_half_way_leaves_nothing_and_the_old(
    directive: CommandLine, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = exported(directive, form)
    before = bytes_of(place)

    def half(asked: Any) -> Iterator[Any]:
        for number, batch in enumerate(export_rows(asked)):
            if number == 6:
                raise OSError(28, "No space left on device")
            yield batch

    monkeypatch.setattr("directive_cli.cli.export_commands.export_rows", half)
    error = directive.refused("export", "--format", form, "--output", str(place))
    assert "cannot be written: no space is left" in error
    assert bytes_of(place) == before
    assert left_over(tmp_path) == []


@pytest.mark.skipif(not is_installed(), reason="the source is known of an installation only")
def test_without_pyarrow_parquet_is_one_sentence(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    error = directive.refused(
        "export", "--format", "parquet", "--output", str(directive.folder / "p")
    )
    assert "This needs pyarrow" in error and "[parquet] @ file:" in error
    assert not (directive.folder / "p").exists()


@pytest.mark.parametrize("form", FORMS)
def test_where_to_is_asked_for_and_parents_are_made(
    directive: CommandLine, tmp_path: Path, form: str
) -> None:
    assert "--output is missing" in directive.refused("export", "--format", form)
    directive.fine("export", "--format", form, "--output", str(tmp_path / "a" / "b" / "c"))
    assert (tmp_path / "a" / "b" / "c").exists()
    (tmp_path / "t").write_text("x", encoding="utf-8")
    assert "cannot be written" in directive.refused(
        "export", "--format", form, "--output", str(tmp_path / "t" / "u")
    )


def test_a_past_day_has_its_own_states(directive: CommandLine) -> None:
    lines = (exported(directive, "jsonl", "--as-of", "2025-10-01") / "tasks.jsonl").read_text(
        encoding="utf-8"
    )
    tasks = {row["ref"]: row for row in map(json.loads, lines.splitlines())}
    assert tasks[f"{PLAN}:1"]["state"] == "in_time"
    assert f"{PLAN}:2.đ@2025-10" in tasks
    assert f"{PLAN}:2.đ@2025-11" not in tasks
