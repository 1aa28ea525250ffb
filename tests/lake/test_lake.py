"""The lake over three registries, on DuckDB: questions, publications, what is refused."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from tests.asking import Answer, ask
from tests.lake.lake_assertions import check_all_questions, rows_of
from tests.lake.three_registries import write_three
from tests.platforms import NEEDS_GIT

from directive_cli.registry.opening import open_index
from directive_cli.registry.query import TaskQuery, snapshot

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2025, 6, 10, 3, tzinfo=UTC)


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """A lake into which the three registries have published."""
    place = tmp_path / "lake"
    for root in write_three(tmp_path / "so").values():
        answer = ask(root, ["publish", str(place)], now=NOW)
        assert answer.code == 0, answer.err
    return place


def ask_lake(lake: Path, line: str, *, now: datetime = NOW) -> Answer:
    """Put a question to the lake where no registry is at hand, and have JSON."""
    return ask(None, f"{line} --lake {lake.as_posix()} --format json", now=now, cwd=lake)


def test_every_question_over_three_registries(lake: Path) -> None:
    check_all_questions(lambda line: ask_lake(lake, line))


def test_sums_over_the_lake_are_the_sums_of_each_registry(tmp_path: Path, lake: Path) -> None:
    from directive_cli.lake.lake import Lake, lake_state
    from directive_cli.lake.places import FolderPlace

    own = {"bo": "bo-thu-nghiem", "dong": "tinh-dong", "tay": "tinh-tay"}
    state = lake_state(FolderPlace(lake), today=date(2025, 6, 10))
    with Lake(state, "duckdb") as opened:
        for day in (date(2025, 3, 1), date(2025, 4, 30), date(2025, 6, 10), date(2026, 1, 1)):
            for folder, registry in own.items():
                index = open_index(tmp_path / "so" / folder, cache=None)
                tasks = snapshot(index, as_of=day).tasks(TaskQuery(closed=True))
                expected: dict[str, int] = {}
                for task in tasks:
                    if not task.unreviewed:
                        expected[task.state.value] = expected.get(task.state.value, 0) + 1
                index.close()
                found = opened.ask(
                    "SELECT state, CAST(COUNT(*) AS BIGINT) FROM task_spans"
                    f" WHERE registry = '{registry}' AND from_day <= DATE '{day}'"
                    f" AND DATE '{day}' < until_day GROUP BY state"
                )
                assert dict(found) == expected


def test_an_answer_names_publications_and_what_is_silent(lake: Path) -> None:
    later = ask_lake(lake, "lake overdue", now=datetime(2025, 6, 20, 3, tzinfo=UTC))
    assert [each["silent"] for each in later.json["publications"]] == [True, True, True]
    assert any("more than two days" in note for note in later.json["scope"])
    text = ask(None, f"lake registries --lake {lake.as_posix()}", now=NOW, cwd=lake)
    assert [row[0] for row in text.rows][-3:] == ["bo-thu-nghiem", "tinh-dong", "tinh-tay"]


def test_nothing_private_is_published(lake: Path) -> None:
    import duckdb

    connection = duckdb.connect()
    for file in lake.rglob("*.parquet"):
        text = str(connection.execute(f"SELECT * FROM read_parquet('{file}')").fetchall())
        assert "nội bộ" not in text
        assert "Dự thảo" not in text


def test_drafts_are_published_when_the_registry_says_so(tmp_path: Path, lake: Path) -> None:
    root = tmp_path / "so" / "tay"
    registry = root / "registry.yaml"
    registry.write_text(registry.read_text() + "publish: {unreviewed: true}\n")
    assert ask(root, ["publish", str(lake)], now=NOW).code == 0
    overdue = rows_of(ask_lake(lake, "lake overdue --of tinh-tay"), "overdue")
    assert [row["overdue"] for row in overdue] == [1]  # the draft's task is in no count
    assert any(
        "1 unreviewed draft is left out" in n for n in ask_lake(lake, "lake due").json["scope"]
    )


def test_a_second_publication_writes_only_what_changed(tmp_path: Path, lake: Path) -> None:
    root = tmp_path / "so" / "dong"
    before = {path: path.stat().st_mtime_ns for path in lake.rglob("*.parquet")}
    again = ask(root, ["publish", str(lake)], now=NOW)
    assert "number 2: 0 files written" in again.err
    (root / "progress/ke-hoach-dong/xa-b.yaml").write_text(
        '- {id: cccc1111, task: "2", date: 2025-06-01, kind: submitted}\n'
    )
    ask(root, ["publish", str(lake)], now=NOW)
    new = {path.parent.parent.name for path in lake.rglob("*.parquet") if path not in before}
    assert new == {"task_spans", "assignment_spans", "events"}
    assert all(path.stat().st_mtime_ns == stamp for path, stamp in before.items())
    known = ask_lake(lake, "lake registries --known-on 2025-06-10").json
    assert [each["number"] for each in known["publications"]] == [1, 3, 1]


def test_what_was_known_then(tmp_path: Path, lake: Path) -> None:
    root = tmp_path / "so" / "dong"
    (root / "progress/ke-hoach-dong/xa-b.yaml").write_text(
        '- {id: cccc1111, task: "2", date: 2025-06-01, kind: completed}\n'
    )
    ask(root, ["publish", str(lake)], now=datetime(2025, 6, 12, 3, tzinfo=UTC))
    now = rows_of(ask_lake(lake, "lake overdue --of tinh-dong --as-of 2025-06-10"), "overdue")
    then = rows_of(
        ask_lake(lake, "lake overdue --of tinh-dong --as-of 2025-06-10 --known-on 2025-06-11"),
        "overdue",
    )
    assert [row["agency"]["id"] for row in now] == ["so-dong"]
    assert [row["agency"]["id"] for row in then] == ["so-dong", "xa-b"]


def test_a_registry_without_an_id_or_with_a_secret_is_not_published(tmp_path: Path) -> None:
    root = write_three(tmp_path)["dong"]
    lake = tmp_path / "lake"
    registry = root / "registry.yaml"
    named = registry.read_text()
    registry.write_text("format: 2\nname: Tỉnh Đông\n")
    refused = ask(root, ["publish", str(lake)])
    assert refused.code == 2 and "no `id`" in refused.err
    registry.write_text(named)
    note = '- {id: cccc1111, task: "2", date: 2025-06-01, kind: progress, note: Tối mật}\n'
    (root / "progress/ke-hoach-dong/xa-b.yaml").write_text(note)
    refused = ask(root, ["publish", str(lake)])
    assert refused.code == 2 and "secrecy" in refused.err
    assert not lake.exists()


def test_a_day_beyond_the_answers_is_refused(lake: Path) -> None:
    answer = ask_lake(lake, "lake overdue --as-of 2036-01-01")
    assert answer.code == 2 and "answers for days before 2036-01-01" in answer.err
    assert ask_lake(lake, "lake overdue --as-of 2035-12-31").code == 0


def test_a_window_over_the_lake_has_every_occurrence_as_due_has(tmp_path: Path) -> None:
    root = write_three(tmp_path)["tay"]
    plan = root / "directives/2025/ke-hoach-tay.yaml"
    recurring = '  - {id: "2", title: Báo cáo tháng, lead: [so-tay], deadline: {text: x, every: {freq: monthly, by: 20}}}\n'
    plan.write_text(plan.read_text() + recurring)
    lake = tmp_path / "lake"
    assert ask(root, ["publish", str(lake)], now=NOW).code == 0
    for window in ("--before 2025-12-21", "--by 2025-12-20"):
        own = ask(root, ["due", *window.split(), "--format", "json"], now=NOW)
        expected = sorted(
            (task["ref"], task["last_day"])
            for task in own.json["items"]
            if not task["ref"].startswith("du-thao:")
        )
        assert sum("@" in ref for ref, _day in expected) >= 6
        found = rows_of(ask_lake(lake, f"lake due {window}"), "due")
        assert sorted((row["ref"], row["last_day"]) for row in found) == expected
    beyond = ask_lake(lake, "lake due --before 2040-01-01")
    assert beyond.code == 2 and "answers for days before 2036-01-01" in beyond.err


@pytest.mark.parametrize("spoil", ["cut", "remove", "bend"])
def test_a_damaged_registry_is_named_and_the_others_answer(lake: Path, spoil: str) -> None:
    (publication,) = (lake / "tinh-tay" / "publications").iterdir()
    if spoil == "cut":
        publication.write_text(publication.read_text()[:100])
    elif spoil == "bend":
        publication.write_text(publication.read_text().replace('"number": 1', '"number": 1 '))
        record = json.loads(publication.read_text())
        record["reading"] = "inclusive"
        publication.write_text(json.dumps(record))
    else:
        shutil.rmtree(lake / "tinh-tay" / "tasks")
    answer = ask_lake(lake, "lake overdue")
    assert answer.code == 1
    assert "tinh-tay/" in answer.err and "Incomplete" in answer.err
    assert {row["registry"] for row in answer.json["parts"][0]["rows"]} == {"tinh-dong"}
    assert ask(None, f"lake check --lake {lake.as_posix()}", cwd=lake).code == 1


def test_check_finds_one_changed_byte(lake: Path) -> None:
    assert ask(None, f"lake check --lake {lake.as_posix()}", cwd=lake).code == 0
    file = next((lake / "tinh-dong").rglob("*.parquet"))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    damaged = ask(None, f"lake check --lake {lake.as_posix()}", cwd=lake)
    assert damaged.code == 1 and "does not match" in damaged.err


def test_prune_removes_what_no_kept_publication_names(tmp_path: Path, lake: Path) -> None:
    root = tmp_path / "so" / "dong"
    (root / "progress/ke-hoach-dong/xa-b.yaml").write_text(
        '- {id: cccc1111, task: "2", date: 2025-06-01, kind: completed}\n'
    )
    ask(root, ["publish", str(lake)], now=NOW)
    later = datetime(2030, 1, 1, tzinfo=UTC)
    listed = ask(None, f"lake prune --lake {lake.as_posix()} --dry-run", cwd=lake, now=later)
    assert "tinh-dong/publications/00000001.json" in listed.out.splitlines()
    assert len(listed.out.splitlines()) == 4  # the old publication and its three replaced files
    ask(None, f"lake prune --lake {lake.as_posix()}", cwd=lake, now=later)
    assert ask(None, f"lake check --lake {lake.as_posix()}", cwd=lake).code == 0
    assert rows_of(ask_lake(lake, "lake overdue --of tinh-dong"), "overdue")


def test_the_crosswalk_gives_missing_codes(lake: Path) -> None:
    (lake / "crosswalk.csv").write_text("registry,agency,code\ntinh-dong,xa-b,02002\n")
    due = rows_of(ask_lake(lake, "lake overdue --agency 02002"), "overdue")
    assert [row["agency"]["id"] for row in due] == ["xa-b"]
    (lake / "crosswalk.csv").write_text("registry,agency,code\ntinh-dong,xa-b,'; DROP\n")
    refused = ask_lake(lake, "lake overdue")
    assert refused.code == 2 and "crosswalk.csv:2" in refused.err


@pytest.mark.parametrize(
    "line",
    [
        'lake overdue --agency "x\' OR 1=1"',
        "lake overdue --of nowhere",
        "lake nothing",
        "lake chain",
        "lake chain khong-co",
        "lake sql nothing",
        "lake changes --since 2030-01-01",
        "lake prune --keep-days many",
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(lake: Path, line: str) -> None:
    answer = ask(None, f"{line} --lake {lake.as_posix()}", cwd=lake, now=NOW)
    assert answer.code == 2
    assert "Traceback" not in answer.err and answer.err.strip()


def test_the_chain_names_relations_in_the_readers_language(lake: Path) -> None:
    line = f"lake chain bo-thu-nghiem/ke-hoach-bo --lake {lake.as_posix()} --lang vi"
    answer = ask(None, line, cwd=lake, now=NOW, width=100)
    assert answer.code == 0
    assert "Triển khai" in answer.out and "implements" not in answer.out


def test_no_lake(tmp_path: Path) -> None:
    assert ask(None, "lake overdue", cwd=tmp_path).code == 2
    assert (
        "no publication"
        in ask(None, f"lake overdue --lake {tmp_path.as_posix()}", cwd=tmp_path).err
    )
    remote = ask(None, "lake overdue --lake http://bucket/x", cwd=tmp_path)
    assert remote.code == 2 and "s3://, gs://, abfss:// are accepted" in remote.err
    keys = ask(None, "lake overdue --lake s3://key:secret@bucket/x", cwd=tmp_path)
    assert keys.code == 2 and "environment" in keys.err and "secret@" not in keys.err


def test_sql_is_printed_for_another_engine(lake: Path) -> None:
    answer = ask(
        None, f"lake sql overdue --lake {lake.as_posix()} --as-of 2025-06-10", cwd=lake, now=NOW
    )
    assert answer.code == 0
    assert "DATE '2025-06-10'" in answer.out and "assignment_spans:" in answer.out


@NEEDS_GIT
def test_an_older_commit_is_refused_and_a_newer_one_follows(tmp_path: Path) -> None:
    root = write_three(tmp_path)["dong"]
    lake = tmp_path / "lake"

    def git(*words: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@b", *words],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout.strip()

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")
    first = git("rev-parse", "HEAD")
    (root / "progress/ke-hoach-dong/xa-b.yaml").write_text(
        '- {id: cccc1111, task: "2", date: 2025-06-01, kind: completed}\n'
    )
    git("add", ".")
    git("commit", "-qm", "two")
    assert ask(root, ["publish", str(lake)], now=NOW).code == 0
    refused = ask(root, ["publish", str(lake), "--at", first], now=NOW)
    assert refused.code == 2 and "does not follow" in refused.err
    assert ask(root, ["publish", str(lake)], now=NOW).code == 0
    assert len(list((lake / "tinh-dong" / "publications").iterdir())) == 2
