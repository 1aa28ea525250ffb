"""The kept checks of files: right after any fault of their file, any change of what they rest on, in any company."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.checks.example_registry import AS_OF, build
from tests.platforms import NEEDS_LIMITS
from tests.spoiling import foreign, garbage, half, nothing

from directive_cli.checks.catalogue import RULES
from directive_cli.checks.check_store import CheckStore
from directive_cli.checks.checked_files import check_files
from directive_cli.checks.file_check import check_file
from directive_cli.checks.file_context import FileContext
from directive_cli.checks.fingerprint import check_basis
from directive_cli.checks.stored_checks import decode_check, encode_check
from directive_cli.checks.validation import Validation, validate_registry
from directive_cli.registry.opening import open_index
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from collections.abc import Callable

LATER_NS = 10_000_000_000
MANY = 32
CONTEXT = FileContext(before_means="strict", calendar=None)
COUNTED = 'deadline: {text: "trong 5 ngày làm việc kể từ ngày ký", after: {event: ký, count: 5, unit: working_day}}'
EXAMPLE = (
    "# file: directives/de.yaml\ntype: ke-hoach\ntitle: Kế hoạch gia cố đê…\nissuer: ubnd-tinh\nissued_on: 2025-04-14\n"
    "implements: [khong-co]\ntasks:\n"
    f'  - {{id: "1", title: Khảo sát mặt đê, lead: [so-nnmt], {COUNTED}}}\n'
    '  - {id: "2", title: Đắp lại chân đê, lead: [so-nnmt], depends_on: ["1"], '
    "deadline: {text: trước ngày 22/4/2025, before: 2025-04-22}}\n"
    '  - {id: "3", title: Trồng cỏ mái đê, lead: [so-la], deadline: {text: trước 14/4/2025, before: 2025-04-14}}\n'
)
ANOTHER = EXAMPLE.removeprefix("# file: directives/de.yaml\n").replace("gia cố đê…", "tu sửa đê")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "so"
    folder.mkdir()
    build(folder, EXAMPLE)
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def checked(root: Path, cache: Path | None, **more: Any) -> Validation:
    return validate_registry(root, as_of=AS_OF, worker_count=1, cache=cache, **more)


def file_of(cache: Path) -> Path:
    # Windows removes an older file only when nobody has it open any more.
    return max(cache.rglob("index-*.sqlite"))


def rows(path: Path, query: str) -> list[Any]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_unchanged_files_are_not_checked_again(root: Path, cache: Path) -> None:
    fresh = checked(root, None)
    assert len(fresh.findings) > 5
    assert checked(root, cache) == fresh
    later_ns = (root / "directives/de.yaml").stat().st_ctime_ns + LATER_NS
    assert checked(root, cache, now_ns=later_ns) == fresh
    before = file_of(cache).stat()
    assert checked(root, cache) == fresh
    assert file_of(cache).stat() == before


def test_only_what_is_not_known_is_read(root: Path) -> None:
    other = encode_check(check_file("directives/de.yaml", ANOTHER.encode(), CONTEXT))
    paths, sums = ["directives/de.yaml"], {"directives/de.yaml": "another file's"}
    kept = check_files(
        root, paths, CONTEXT, known={paths[0]: other}, known_sums=sums, worker_count=1
    )
    assert (kept.checks, kept.anew) == ([decode_check(paths[0], other)], {})
    read = check_files(root, paths, CONTEXT, known={}, known_sums=sums, worker_count=1)
    raw = (root / paths[0]).read_bytes()
    assert read.checks == [check_file(paths[0], raw, CONTEXT)]
    assert list(read.anew) == paths


def test_a_question_stores_no_check_and_leaves_those_that_are_there(
    root: Path, cache: Path
) -> None:
    open_index(root, cache=cache).close()
    assert rows(file_of(cache), "SELECT path FROM checked") == []
    fresh = checked(root, cache)
    (row,) = rows(file_of(cache), "SELECT path FROM checked WHERE path LIKE 'directives/%'")
    assert row == ("directives/de.yaml",)
    open_index(root, cache=cache).close()
    assert rows(file_of(cache), "SELECT count(*) FROM checked") != [(0,)]
    assert checked(root, cache) == fresh


def test_the_file_that_kept_checks_before_is_removed(root: Path, cache: Path) -> None:
    open_index(root, cache=cache).close()
    folder = file_of(cache).parent
    old = [folder / "checks.sqlite", folder / "checks.sqlite-journal"]
    for path in old:
        path.write_bytes(b"")
    file_of(cache).unlink()
    checked(root, cache)
    assert [path.exists() for path in old] == [False, False]


@pytest.mark.parametrize(
    "settings",
    [
        {"registry.yaml": "settings: {before_means: inclusive}\n"},
        {"registry.yaml": "checks:\n  waived:\n    - {code: DIR803, reason: bản gốc như vậy}\n"},
        {"calendar.yaml": 'years: {"2025": {off: [{date: 2025-04-16}, {date: 2025-04-17}]}}\n'},
    ],
)
def test_what_checks_rest_on_besides_the_file_is_noticed(
    root: Path, cache: Path, settings: dict[str, str]
) -> None:
    before = checked(root, cache)
    for name, text in settings.items():
        (root / name).write_text(text, encoding="utf-8")
    now_ns = (root / "directives/de.yaml").stat().st_ctime_ns + LATER_NS
    after = checked(root, cache, now_ns=now_ns)
    assert after == checked(root, None)
    assert after.findings != before.findings
    for name in settings:
        (root / name).unlink()
    assert checked(root, cache, now_ns=now_ns).findings == before.findings


def test_every_setting_that_a_check_rests_on_is_in_the_fingerprint(tmp_path: Path) -> None:
    contexts = [
        CONTEXT,
        FileContext(before_means="inclusive", calendar=None),
        FileContext(before_means="strict", calendar={"years": {}}),
        FileContext(before_means="strict", calendar=None, waived=frozenset({"DIR703"})),
    ]
    sums = {check_basis(tmp_path, context) for context in contexts} | {
        check_basis(tmp_path / "khac", CONTEXT)
    }
    assert len(sums) == 5
    assert check_basis(tmp_path, CONTEXT) in sums


def test_checks_of_another_program_are_not_believed(root: Path, cache: Path) -> None:
    checked(root, cache)
    index = open_index(root, cache=cache)
    try:
        assert "directives/de.yaml" in CheckStore(index, check_basis(root, CONTEXT)).checks()
        assert CheckStore(index, b"another").checks() == {}
    finally:
        index.close()


def test_a_row_that_is_not_as_it_was_written_is_not_believed(root: Path, cache: Path) -> None:
    fresh = checked(root, cache, now_ns=(root / "directives/de.yaml").stat().st_ctime_ns + LATER_NS)
    other = encode_check(check_file("directives/de.yaml", ANOTHER.encode(), CONTEXT))
    connection = sqlite3.connect(file_of(cache))
    connection.execute("UPDATE checked SET body = ?", (other,))
    connection.execute("UPDATE placed SET sha256 = sha256, body = ?", (b"\xff\xff",))
    connection.commit()
    connection.close()
    assert checked(root, cache) == fresh
    assert checked(root, cache) == fresh


def _broken_inside(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[:4096] + b"\xee" * (len(raw) - 4096))


_FOREIGN = partial(foreign, table="checked")
SPOILERS = [garbage, half, _broken_inside, nothing, _FOREIGN]


@pytest.mark.parametrize("spoil", SPOILERS)
def test_a_spoilt_file_is_made_anew(root: Path, cache: Path, spoil: Callable[[Path], None]) -> None:
    fresh = checked(root, cache)
    spoil(file_of(cache))
    assert checked(root, cache) == fresh
    assert ("directives/de.yaml",) in rows(file_of(cache), "SELECT path FROM checked")
    assert checked(root, cache) == fresh


def test_where_no_folder_can_be_made_every_file_is_read(root: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("một tệp, không phải thư mục", encoding="utf-8")
    assert checked(root, tmp_path / "tep" / "cache") == checked(root, None)


def test_a_file_that_cannot_be_written_costs_nothing(root: Path, cache: Path) -> None:
    checked(root, cache)
    place = file_of(cache)
    (root / "directives/de.yaml").write_text(ANOTHER, encoding="utf-8")
    place.chmod(0o400)
    place.parent.chmod(0o500)
    try:
        assert checked(root, cache) == checked(root, None)
    finally:
        place.parent.chmod(0o700)


@pytest.mark.parametrize("hold", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_another_process_that_never_lets_go_is_not_waited_for(
    root: Path, cache: Path, hold: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("directive_cli.registry.opening.INDEX_PATIENCE_S", 0.05)
    checked(root, cache)
    holder = sqlite3.connect(file_of(cache), isolation_level=None)
    holder.execute(hold)
    (root / "directives/de.yaml").write_text(ANOTHER, encoding="utf-8")
    assert checked(root, cache) == checked(root, None)
    holder.execute("ROLLBACK")
    holder.close()
    assert file_of(cache).is_file()


def test_it_is_its_users_alone(root: Path, cache: Path) -> None:
    checked(root, cache)
    place = file_of(cache)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (place, place.parent, cache)]
    assert modes == [0o600, 0o700, 0o700] or os.name == "nt"


def test_files_that_are_gone_are_forgotten(root: Path, cache: Path) -> None:
    checked(root, cache)
    (root / "directives/de.yaml").rename(root / "directives/moi.yaml")
    assert checked(root, cache) == checked(root, None)
    for table in ("checked", "placed"):
        found = rows(file_of(cache), f"SELECT path FROM {table} WHERE path LIKE 'directives/%'")
        assert found == [("directives/moi.yaml",)]


def test_a_changed_source_document_is_noticed_though_no_file_of_the_registry_changed(
    root: Path, cache: Path
) -> None:
    page = RULES["DIR309"].page
    build(root, page.good)
    assert "DIR309" not in {finding.code for finding in checked(root, cache).findings}
    (root / "sources/goc.txt").write_text("Văn bản khác\n", encoding="utf-8")
    now_ns = (root / "agencies.yaml").stat().st_ctime_ns + LATER_NS
    assert "DIR309" in {finding.code for finding in checked(root, cache, now_ns=now_ns).findings}


def test_the_day_of_asking_is_not_kept(root: Path, cache: Path) -> None:
    build(root, RULES["DIR502"].page.bad)
    for day in (date(2025, 1, 1), date(2031, 1, 1), date(2025, 1, 1)):
        kept = validate_registry(root, as_of=day, worker_count=1, cache=cache)
        assert kept == validate_registry(root, as_of=day, worker_count=1)


@pytest.mark.parametrize("code", RULES)
def test_a_check_comes_back_from_its_bytes_as_it_was(code: str, tmp_path: Path) -> None:
    build(tmp_path, RULES[code].page.bad)
    for path in sorted(tmp_path.rglob("*.yaml")):
        if not path.is_symlink():
            name = path.relative_to(tmp_path).as_posix()
            check = check_file(name, path.read_bytes(), CONTEXT)
            again = decode_check(name, encode_check(check))
            assert again == check
            for language in ("en", "vi"):
                words = Translator(language)
                assert [words(entry.diagnostic.message) for entry in again.found] == [
                    words(entry.diagnostic.message) for entry in check.found
                ]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "nhieu"
    folder.mkdir()
    build(
        folder,
        "".join(
            EXAMPLE.replace("directives/de", f"directives/de-{number}") for number in range(MANY)
        ),
    )
    return folder


def _asked(root: Path, cache: Path, *words: str, **more: Any) -> subprocess.Popen[bytes]:
    source = str(Path(__file__).parents[2] / "src")
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "directive_cli",
            "validate",
            "--registry",
            str(root),
            "--lang",
            "en",
            *words,
        ],
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": source},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **more,
    )


def test_processes_that_ask_at_once_all_get_the_whole_answer(many: Path, cache: Path) -> None:
    processes = [_asked(many, cache) for _nth in range(3)]
    answers = {process.communicate(timeout=120) for process in processes}
    (right,) = {_asked(many, cache, "--no-index").communicate(timeout=120)}
    assert answers == {right}
    assert right[0].count(b"DIR302") == MANY
    assert rows(file_of(cache), "SELECT count(*) FROM checked WHERE path LIKE 'directives/%'") == [
        (MANY,)
    ]


def test_without_the_index_nothing_is_kept(root: Path, cache: Path) -> None:
    assert _asked(root, cache, "--no-index").communicate(timeout=60)[0]
    assert not cache.exists()


@NEEDS_LIMITS
def test_a_full_disk_costs_the_kept_checks_only(many: Path, cache: Path) -> None:
    import resource

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (32768, 32768))

    full = _asked(many, cache, preexec_fn=small_files).communicate(timeout=120)
    assert full == _asked(many, cache, "--no-index").communicate(timeout=120)
    assert _asked(many, cache).communicate(timeout=120) == full
    assert rows(file_of(cache), "SELECT count(*) FROM checked WHERE path LIKE 'directives/%'") == [
        (MANY,)
    ]
