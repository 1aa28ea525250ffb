"""What people mistype and what files should not hold: one sentence, the rest still answered, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.asking import AGENCIES, DATA, PLAN, Answer, ask, registry_at
from tests.platforms import NEEDS_LINKS, NEEDS_POSIX_SHELL, WINDOWS

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCE = Path(__file__).resolve().parents[2] / "src"
ASKING = ("status", "due", "list", "agencies", "search đất", "chain 15/KH-UBND", "show 15/KH-UBND")


def refused(answer: Answer) -> str:
    """Return the one sentence of a question that could not be answered."""
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("directive: ")
    assert answer.err.count("\n") == 1
    return answer.err.removeprefix("directive: ").strip()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "due --agency so-xay-dug",
            'No agency or group "so-xay-dug". The nearest are so-xay-dung (Sở Xây dựng)',
        ),
        (
            "due --agency zzzzzzzz",
            'No agency or group "zzzzzzzz"; `directive agencies` lists them.',
        ),
        ("due --agency ''", "--agency is given an empty value; leave it out or name one."),
        ("agencies Sở Ytê", "Too many words on the line: Ytê."),
        ("show 51/KH-UBND", 'No directive "51/KH-UBND". The nearest are ke-hoach (15/KH-UBND).'),
        ("show 15-KH/UBND", 'No directive "15-KH/UBND". The nearest are ke-hoach (15/KH-UBND).'),
        ("show 15/KH-UBND:7", '15/KH-UBND has no task "7"; it has 1, 2, 3.'),
        ("show 15/KH-UBND:1@2025-03", "15/KH-UBND:1 does not recur; leave out @2025-03."),
        (
            "show 15/KH-UBND:",
            '"15/KH-UBND:" names no task; write REF:TASK, such as 02-KH/BCĐ:PL.30.',
        ),
        ("chain nothing", 'No directive "nothing". The nearest are ke-hoach (15/KH-UBND).'),
        (
            "due --directive nothing",
            'No directive "nothing". The nearest are ke-hoach (15/KH-UBND).',
        ),
        (
            "due --before 3/20/2025",
            '--before: "3/20/2025" has the month first; dates are written day first, such as 15/11/2025.',
        ),
        (
            "due --before 20/3/25",
            '--before: "20/3/25" has a year of two digits; write it with four.',
        ),
        ("due --by 2025-02-30", '--by: "2025-02-30" is not a day of the calendar.'),
        (
            "due --after 2025-W12-3",
            '--after: "2025-W12-3" is not a valid date; use 15/11/2025 or 2025-11-15.',
        ),
        (
            "due --as-of tomorrow",
            '--as-of: "tomorrow" is not a valid date; use 15/11/2025 or 2025-11-15.',
        ),
        (
            "due --as-of 9999-12-31",
            '--as-of: "9999-12-31" is too far away; years from 1900 to 2199 are accepted.',
        ),
        ("due --within 2m", '--within "2m" is not a span; write 14d for days or 2w for weeks.'),
        ("due --mine", "--mine needs DIRECTIVE_AGENCY to name your agency, such as so-khcn."),
        ("list --year 25", '--year "25" is not a year; write it as 2025.'),
        ("list --type thu", '--type: "thu" is not a document type; the nearest are '),
        (
            "list --issuer zzzzzzzz",
            'No agency or group "zzzzzzzz"; `directive agencies` lists them.',
        ),
        (
            "due --registry ''",
            "--registry is given an empty value; leave it out or name one.",
        ),
    ],
)
def test_a_wrong_value_is_answered_with_what_is_accepted(
    tmp_path: Path, line: str, sentence: str
) -> None:
    root = registry_at(tmp_path)
    assert refused(ask(root, line)).startswith(sentence)
    told = refused(ask(root, f"{line} --lang vi"))
    assert told != refused(ask(root, line))


def test_a_name_that_several_agencies_have_is_answered_with_all_of_them(tmp_path: Path) -> None:
    agencies = AGENCIES.replace(
        "groups:\n",
        "  - {id: so-yt, name: Sở Yêu Thương, kind: other, abbreviations: [SYT]}\ngroups:\n",
    )
    told = refused(ask(registry_at(tmp_path, agencies=agencies), "due --agency SYT"))
    assert (
        told
        == '"SYT" is the name of several agencies: so-y-te (Sở Y tế); so-yt (Sở Yêu Thương). Use an id.'
    )


def test_a_number_that_several_directives_have_is_answered_with_all_of_them(tmp_path: Path) -> None:
    files = {
        "directives/a.yaml": PLAN,
        "directives/b.yaml": PLAN.replace("2025-03-03", "2025-01-02"),
    }
    told = refused(ask(registry_at(tmp_path, files), "show 15/KH-UBND"))
    assert "b (15/KH-UBND, 2025-01-02); a (15/KH-UBND, 2025-03-03)" in told


def test_an_occurrence_that_does_not_exist_is_answered_with_the_nearest(tmp_path: Path) -> None:
    monthly = PLAN.replace(
        "{text: thường xuyên}",
        "{text: hằng tháng, every: {freq: monthly, by: 5, from: 2025-03-03, until: 2025-09-30}}",
    )
    root = registry_at(tmp_path, {"directives/ke-hoach.yaml": monthly})
    assert '15/KH-UBND:3 has no occurrence "2025-13". The nearest are 2025-0' in refused(
        ask(root, "show 15/KH-UBND:3@2025-13")
    )
    later = refused(ask(root, "show 15/KH-UBND:3@2025-09 --as-of 2025-01-01"))
    assert later == "15/KH-UBND:3@2025-09 does not exist yet on 2025-01-01."


@pytest.mark.parametrize("language", ["en", "vi"])
def test_no_registry_is_said_with_what_to_do(tmp_path: Path, language: str) -> None:
    told = refused(ask(None, f"due --lang {language}", cwd=tmp_path))
    assert str(tmp_path) in told
    assert "directive init" in told
    named = refused(
        ask(
            None, ["due", "--registry", str(tmp_path / "nowhere"), "--lang", language], cwd=tmp_path
        )
    )
    assert "nowhere" in named


@pytest.mark.parametrize("width", [None, 80])
@pytest.mark.parametrize("line", ["status", "due", "list", "agencies so-y-te", "search đất"])
def test_an_empty_registry_is_answered(tmp_path: Path, line: str, width: int | None) -> None:
    answer = ask(registry_at(tmp_path, {}), line, width=width)
    assert (answer.code, answer.err) == (0, "")


HOSTILE: dict[str, tuple[bytes, str]] = {
    "latin": (
        "type: ke-hoach\ntitle: Quy định\n".encode("cp1258", "ignore") + b"\xff\n",
        "b.yaml:",
    ),
    "utf-16": ("type: ke-hoach\n".encode("utf-16"), "b.yaml:1:1: "),
    "not yaml": (b"type: [ke-hoach\ntitle: }\n", "b.yaml:2:"),
    "duplicate key": (
        b"type: ke-hoach\ntitle: A\ntitle: B\n",
        "b.yaml:3:1: The key title stands twice",
    ),
    "anchor": (b"type: &t ke-hoach\ntitle: A\n", "b.yaml:1:7: Anchors (&t)"),
    "alias bomb": (
        b"a: &a [x, x, x, x]\n"
        + b"".join(
            b"%c: &%c [*%c, *%c, *%c]\n" % (98 + n, 98 + n, *[97 + n] * 3) for n in range(20)
        ),
        "b.yaml:1:4: Anchors (&a)",
    ),
    "50 MB": (b"title: " + b"x" * 50_000_000, "b.yaml:1:1: The file is larger than 5 MB"),
    "deep": (b"title: " + b"[" * 3000, "b.yaml:1:"),
    "unknown key": (
        "type: ke-hoach\ntitle: A\nmàu: đỏ\n".encode(),
        "b.yaml:3:1: `màu` is not a known key here.",
    ),
    "empty": (b"", "b.yaml:1:1: The file is empty"),
    "a list": (b"- a\n", "b.yaml:1:1: The file must hold a mapping of keys and values."),
    "a word": (b"abc\n", "b.yaml:1:1: The file must hold a mapping of keys and values."),
    "a control character": (b'type: ke-hoach\ntitle: "a\x07"\n', "b.yaml:2:"),
    "an impossible day": (
        b"type: ke-hoach\ntitle: A\nissued_on: 2025-02-30\n",
        'b.yaml:3:12: "2025-02-30" is not a date',
    ),
    "a wrong kind": (b"type: thu\ntitle: A\n", 'b.yaml:1:7: "thu" is not a document type'),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_read_is_told_at_its_line_and_the_rest_is_answered(
    tmp_path: Path, name: str
) -> None:
    content, place = HOSTILE[name]
    root = registry_at(tmp_path, {"directives/a.yaml": PLAN, "directives/b.yaml": content})
    piped = ask(root, "due")
    assert piped.code == 1
    assert [row[3] for row in piped.rows] == ["15/KH-UBND:1", "15/KH-UBND:2"]
    first, *_more, last = piped.err.splitlines()
    assert first.startswith(f"directives/{place}")
    assert last == "Incomplete: 1 file could not be read."
    shown = ask(root, "due --lang vi", width=120)
    assert (shown.code, shown.err) == (1, "")
    assert "Chưa đầy đủ: không đọc được 1 tệp." in shown.out.splitlines()[-1]


@pytest.mark.parametrize("line", ASKING)
@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_every_answer_says_when_it_is_incomplete(tmp_path: Path, line: str, form: str) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": PLAN, "directives/b.yaml": b"\xff"})
    answer = ask(root, f"{line} --format {form}")
    assert answer.code == 1
    assert answer.err.splitlines()[-1] == "Incomplete: 1 file could not be read."
    if form == "json":
        assert [entry["path"] for entry in answer.json["unread"]] == ["directives/b.yaml"]
    if form == "md":
        assert answer.out.rstrip().splitlines()[-1] == "**Incomplete: 1 file could not be read.**"
    written = ask(root, [*line.split(), "--format", form, "--output", str(tmp_path / "out")])
    assert (written.code, written.out, written.err) == (1, "", answer.err)


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("agencies.yaml", b"agencies: [", "agencies.yaml:1:"),
        ("agencies.yaml", b"agencies:\n  - {id: so-y-te}\n", "agencies.yaml:2:"),
        ("agencies.yaml", b"agencies:\n  - {id: a, name: A, kind: bureaux}\n", "agencies.yaml:2:28: "),
        ("calendar.yaml", b"- 2025\n", "calendar.yaml:1:1: The file must hold a mapping of keys and values."),
        ("calendar.yaml", b'years: {"2025": {off: [{date: 1/1}]}}\n', "calendar.yaml:1:31: "),
        ("calendar.yaml", b'years: {soon: {}}\n', "calendar.yaml:1:"),
        ("progress/ke-hoach/so-y-te.yaml", b"- {id: abcd1234, kind: done}\n", "progress/ke-hoach/so-y-te.yaml:1:"),
        ("progress/ke-hoach/so-y-te.yaml", b"a: b\n", "progress/ke-hoach/so-y-te.yaml:1:1: The file must hold a list."),
        ("progress/ke-hoach/so-y-te.yaml", b"- abc\n", "progress/ke-hoach/so-y-te.yaml:1:3: `entry 1` must be a"),
        ("progress/loose.yaml", b"[]\n", "progress/loose.yaml:1:1: A progress file is progress/"),
    ],
)  # fmt: skip
def test_the_other_files_are_held_to_the_same(
    tmp_path: Path, name: str, content: bytes, place: str
) -> None:
    root = registry_at(tmp_path, {"directives/ke-hoach.yaml": PLAN, name: content})
    answer = ask(root, "due")
    assert answer.code == 1
    assert answer.err.startswith(place)
    assert len(answer.rows) == 2


def test_of_two_files_with_one_id_the_one_left_out_is_told(tmp_path: Path) -> None:
    other = PLAN.replace("15/KH-UBND", "16/KH-UBND")
    root = registry_at(tmp_path, {"directives/2025/plan.yaml": PLAN, "directives/plan.yaml": other})
    cached = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    for _time in range(2):
        both = ask(root, "due", environment=cached)
        assert (both.code, both.rows[0][3]) == (1, "15/KH-UBND:1")
        assert both.err.startswith(
            "directives/plan.yaml:1:1: The id plan belongs to directives/2025/plan.yaml too;"
        )
    (root / "directives/2025/plan.yaml").unlink()
    alone = ask(root, "due", environment=cached)
    assert (alone.code, alone.err, alone.rows[0][3]) == (0, "", "16/KH-UBND:1")


def test_of_two_tasks_with_one_id_the_one_left_out_is_told(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/plan.yaml": PLAN.replace('id: "2"', 'id: "1"')})
    answer = ask(root, "due --undated")
    assert (answer.code, [row[3] for row in answer.rows]) == (1, ["15/KH-UBND:1", "15/KH-UBND:3"])
    assert answer.err.startswith(
        "directives/plan.yaml:12:9: 1 stands here for the second time; it must be unique."
    )


def test_of_two_agencies_with_one_id_the_first_counts_and_the_other_is_told(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/plan.yaml": PLAN})
    known = (root / "agencies.yaml").read_text(encoding="utf-8")
    lines = known.splitlines()
    place = next(number for number, line in enumerate(lines) if "so-y-te" in line)
    more = lines[place].replace("Sở Y tế", "Sở Khác")
    assert more != lines[place]
    (root / "agencies.yaml").write_text(
        "\n".join([*lines[: place + 1], more, *lines[place + 1 :]]), encoding="utf-8"
    )
    cached = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    for _time in range(2):
        for question in ("due", "agencies", "status"):
            answer = ask(root, question, environment=cached)
            assert answer.code == 1
            assert answer.err.startswith(f"agencies.yaml:{place + 2}:")
            assert "so-y-te stands here for the second time" in answer.err
            assert "Sở Khác" not in answer.out
    (root / "agencies.yaml").write_text(known, encoding="utf-8")
    assert ask(root, "due", environment=cached).code == 0


@NEEDS_LINKS
def test_links_pipes_and_odd_names_are_findings_not_followed(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": PLAN, "directives/Hai.yaml": PLAN})
    outside = tmp_path / "outside.yaml"
    outside.write_text(PLAN)
    (root / "directives/out.yaml").symlink_to(outside)
    (root / "directives/circle.yaml").symlink_to("circle.yaml")
    (root / "directives/gone.yaml").symlink_to("nothing.yaml")
    (root / "directives/folder").symlink_to(tmp_path)
    os.mkfifo(root / "directives/pipe.yaml")
    answer = ask(root, "due")
    assert answer.code == 1
    assert len(answer.rows) == 2
    assert [line.partition(": ")[0] for line in answer.err.splitlines()[:-1]] == [
        f"directives/{name}:1:1"
        for name in ("Hai.yaml", "circle.yaml", "folder", "gone.yaml", "out.yaml", "pipe.yaml")
    ]
    assert "the link leads in a circle" in answer.err
    assert "there is no such file or folder" in answer.err


@NEEDS_LINKS
def test_a_link_inside_the_registry_is_read(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"shelf/plan.yaml": PLAN})
    (root / "directives").mkdir()
    (root / "directives/a.yaml").symlink_to(root / "shelf/plan.yaml")
    assert [row[3] for row in ask(root, "due").rows] == ["15/KH-UBND:1", "15/KH-UBND:2"]


def started(
    words: list[str], *, shell: str | None = None, extra: Mapping[str, str] | None = None
) -> tuple[int, bytes, bytes]:
    """Run the program as a process of its own; ``shell`` wraps the command in a shell line."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(SOURCE),
        "LANG": "C.UTF-8",
        "PYTHON": sys.executable,
    }
    environment |= {"DIRECTIVE_REGISTRY": str(DATA), **(extra or {})}
    line = f'"$PYTHON" -m directive_cli {" ".join(words)}'
    done = subprocess.run(
        ["bash", "-c", shell.format(line) if shell else line],
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@NEEDS_POSIX_SHELL
def test_a_reader_that_goes_away_is_no_error() -> None:
    for words in (["agencies"], ["due", "--format", "json"], ["due", "--help"]):
        code, out, err = started(words, shell="{} | head -1; echo ${{PIPESTATUS[0]}}")
        assert (code, out.splitlines()[-1], err) == (0, b"0", b"")


@pytest.mark.parametrize(
    ("shell", "code", "said"),
    [
        ("{} >&-", 2, b"directive: The answer cannot be written: it is closed.\n"),
        ("{} 2>&- >/dev/null", 0, b""),
        ("{} > /dev/full", 2, b"directive: The answer cannot be written: no space is left.\n"),
        (
            "{} --help > /dev/full",
            2,
            b"directive: The answer cannot be written: no space is left.\n",
        ),
        (
            "{} --output /dev/full",
            2,
            b"directive: /dev/full cannot be written: no space is left.\n",
        ),
        ("{} --output /dev/null", 0, b""),
        ("cd $(mktemp -d) && rmdir $PWD && {}", 2, b"directive: The working folder is gone"),
    ],
)
@NEEDS_POSIX_SHELL
def test_closed_full_and_vanished_places_are_told(shell: str, code: int, said: bytes) -> None:
    found, out, err = started(["due"], shell=shell)
    assert (found, out) == (code, b"")
    assert err.startswith(said) if said else err == b""


@pytest.mark.parametrize(
    "locale",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"},
    ],
)
@NEEDS_POSIX_SHELL
def test_vietnamese_goes_in_and_out_under_any_locale(locale: dict[str, str]) -> None:
    code, out, err = started(["show", "02-TB/BCĐ", "--lang", "vi"], extra=locale)
    assert (code, err) == (0, b"")
    assert "Triển khai bởi" in out.decode()


@NEEDS_POSIX_SHELL
def test_words_that_are_not_text_are_refused() -> None:
    code, out, err = started([], shell="{} show $'02-TB/BC\\xc4'")
    assert (code, out) == (2, b"")
    assert err == b"directive: 02-TB/BC\\udcc4 is not UTF-8 text; write it in UTF-8.\n"


@pytest.mark.parametrize("place", ["missing/out.csv", "."])
def test_an_output_that_cannot_be_written_is_told_and_leaves_nothing(
    tmp_path: Path, place: str
) -> None:
    root = registry_at(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    told = refused(ask(root, ["due", "--format", "csv", "--output", place], cwd=tmp_path))
    assert "cannot be written: " in told
    assert sorted(tmp_path.rglob("*")) == before


def test_an_output_is_written_where_one_stands(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    answer = ask(root, "due --format json --output out.json", cwd=tmp_path)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == ask(root, "due --format json").out


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("record khong-co.csv", "không có tệp hay thư mục này"),
        ("export --output {root}/chan/bang", "một phần của đường dẫn không phải thư mục"),
        (
            "report summary --format xlsx --output {root}/chan/bang.xlsx",
            "một phần của đường dẫn không phải thư mục",
        ),
        ("remind --output {root}/chan/thu", "một phần của đường dẫn không phải thư mục"),
        (
            "due --format csv --output {root}/chan/bang.csv",
            "một phần của đường dẫn không phải thư mục",
        ),
        ("record {root}", "đây là thư mục"),
    ],
)
def test_what_the_system_refuses_is_said_in_the_users_language(
    tmp_path: Path, words: str, reason: str
) -> None:
    root = registry_at(tmp_path)
    (root / "chan").write_text("một tệp, không phải thư mục")
    answer = ask(root, f"{words.format(root=root.as_posix())} --lang vi")
    assert answer.code == 2
    assert answer.err.startswith("directive: ") and answer.err.count("\n") == 1
    # Windows refuses for other reasons: a file there is no folder that is not there.
    assert reason in answer.err or WINDOWS
