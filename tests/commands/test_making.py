"""Making and arranging files: new (by options and by dialogue), number, fmt, init."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
from tests.commands.command_line import CommandLine
from tests.durability.small_registry import PLAN, PROGRESS, everything, lay_out
from tests.platforms import NEEDS_GIT


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    root = tmp_path / "registry"
    root.mkdir()
    return CommandLine(lay_out(root), tmp_path / "cache")


def text(directive: CommandLine, path: str) -> str:
    return (directive.folder / path).read_text(encoding="utf-8")


def test_a_new_directive_is_written_canonically_where_it_belongs(directive: CommandLine) -> None:
    answer = directive(
        "new", "--number", "08-TB/BCĐ", "--issued-on", "2025-09-01", "--title", "Thông báo: kết luận họp",
        "--issuer", "SỞ A", "--implements", "07/KH-UBND",
        "--task", "1.1 | Rà soát hồ sơ | Sở A, so b | trước ngày 15/11/2025",
        "--task", "1.10 | Phối hợp | so-a | khẩn trương",
    )  # fmt: skip
    assert (answer.code, answer.out) == (0, "directives/2025/2025-09-01-08-tb_bcd.yaml\n")
    assert answer.err == (
        '1.1: "trước ngày 15/11/2025" means: last day 2025-11-14.\n'
        '1.10: "khẩn trương" names no date; the words are kept.\n'
        f"1 file of the registry {directive.folder} was written.\n"
    )
    assert text(directive, "directives/2025/2025-09-01-08-tb_bcd.yaml") == (
        'number: 08-TB/BCĐ\ntype: thong-bao\ntitle: "Thông báo: kết luận họp"\nissuer: so-a\nissued_on: 2025-09-01\n'
        'implements: [2025-03-01-07_kh-ubnd]\ntasks:\n  - id: "1.1"\n    title: Rà soát hồ sơ\n    lead: [so-a, so-b]\n'
        "    deadline: {text: trước ngày 15/11/2025, before: 2025-11-15}\n"
        '  - id: "1.10"\n    title: Phối hợp\n    lead: [so-a]\n    deadline: {text: khẩn trương}\n'
    )
    assert directive.fine("fmt", "--check", "directives/2025/2025-09-01-08-tb_bcd.yaml") == ""
    directive.fine("validate")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (
            ["--number", "07/KH-UBND", "--issued-on", "2025-03-01"],
            "in the registry already: directives/2025/",
        ),
        (["--number", "7 KH UBND"], "is not a document number"),
        (
            ["--number", "7/KH-UBND", "--issued-on", "03/25/2025"],
            "has the month first",
        ),
        (["--number", "9-QĐ/TU"], "give --type, such as"),
        (["--symbol", "UBND-TH", "--issuer", "Sở Z"], "No agency or group"),
        (["--type", "ke-hoach", "--task", "chỉ một ô"], "ID | TITLE | LEADS | DEADLINE"),
        (["--type", "ke-hoach", "--task", "1 | Việc | so-a | trước ngày 31/11/2025"], "Task 1: "),
        (["--type", "ke-hoach", "--task", "1 một | Việc"], "is not a task id"),
        (["--type", "ke-hoach", "--id", "Không Được"], "is not an id"),
        (["--type", "ke-hoach", "--id", "2025-03-01-07_kh-ubnd"], "choose another"),
        (["--type", "loai-la"], "is not a document type"),
    ],
)
def test_what_cannot_be_written_is_refused_and_nothing_is(
    directive: CommandLine, words: list[str], reason: str
) -> None:
    before = everything(directive.folder)
    assert reason in directive.refused("new", "--title", "Văn bản", *words)
    assert everything(directive.folder) == before
    assert "--title" in directive.refused("new", *words)


def test_two_drafts_with_the_same_words_get_two_ids(directive: CommandLine) -> None:
    words = ("new", "--title", "Dự thảo", "--type", "ke-hoach")
    assert directive.fine(*words) == "directives/2025/2025-ke-hoach-du-thao.yaml\n"
    assert directive.fine(*words) == "directives/2025/2025-ke-hoach-du-thao-2.yaml\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_dialogue_asks_again_what_it_does_not_understand(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [
        "số tám", "08/KH-UBND", "hôm qua", "2025-09-01", "", "Kế hoạch mới", "Sở Z", "so b",
        "1", "Rà soát", "so-a; sở b", "trước ngày 31/11/2025", "trong tháng 12/2025", "",
    ]  # fmt: skip
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers) + "\n"))
    answer = directive("new")
    assert (answer.code, answer.out) == (0, "directives/2025/2025-09-01-08_kh-ubnd.yaml\n")
    assert '"số tám" is not a document number' in answer.err
    assert 'No agency or group "Sở Z"' in answer.err
    assert '1: "trong tháng 12/2025" means: last day 2025-12-31.' in answer.err
    written = text(directive, "directives/2025/2025-09-01-08_kh-ubnd.yaml")
    assert "issuer: so-b\n" in written
    assert (
        "    lead: [so-a, so-b]\n    deadline: {text: trong tháng 12/2025, within: 2025-12}\n"
        in written
    )


def test_the_dialogue_says_how_a_day_was_understood_and_takes_types_in_words(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = ["", "15/11/25", "5.9.2025", "", "Kế hoach hoá", "kế hoạch", "Một", "so b", ""]
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers) + "\n"))
    answer = directive("new", "--lang", "vi")
    assert answer.code == 0, answer
    assert "năm hai chữ số" in answer.err
    assert "ngày 5 tháng 9 năm 2025." in answer.err
    assert "“Kế hoach hoá” không phải loại văn bản; gần nhất là ke-hoach (Kế hoạch)" in answer.err
    written = text(directive, answer.out.strip())
    assert "type: ke-hoach\n" in written
    assert "issued_on: 2025-09-05\n" in written


@pytest.mark.parametrize("name", ["Công văn", "cong van", "cong-van", "CÔNG VĂN"])
def test_a_type_is_taken_by_the_name_that_is_printed(directive: CommandLine, name: str) -> None:
    made = directive.fine("new", "--title", "Một", "--type", name).strip()
    assert "type: cong-van\n" in text(directive, made)
    identifier = made.rpartition("/")[2].removesuffix(".yaml")
    directive.fine("edit", identifier, "--type", "Thông báo")
    assert "type: thong-bao\n" in text(directive, made)


def test_a_date_that_is_given_stands_on_no_place_of_the_draft(directive: CommandLine) -> None:
    path = directive.folder / "directives" / "2025" / "nhap.yaml"
    path.write_text(
        "# ? issued_on: Không đọc được đầy đủ ngày ban hành.\nsymbol: UBND-TH\ntype: cong-van\n"
        "title: Một  # trang 1, dòng 4\nissued_on: 2025-11  # trang 1, dòng 3\nunreviewed: true\n",
        encoding="utf-8",
    )
    directive.fine("number", "nhap", "12/UBND-TH", "--date", "10/11/2025")
    assert text(directive, "directives/2025/nhap.yaml") == (
        "number: 12/UBND-TH\ntype: cong-van\ntitle: Một  # trang 1, dòng 4\n"
        "issued_on: 2025-11-10\nunreviewed: true\n"
    )


def test_a_dialogue_that_is_broken_off_writes_nothing(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(directive.folder)
    monkeypatch.setattr("sys.stdin", Terminal("08/KH-UBND\n"))
    assert directive("new").code == 130
    assert everything(directive.folder) == before


def test_a_draft_receives_its_number_and_keeps_its_id_and_comments(directive: CommandLine) -> None:
    path = "directives/2025/2025-ubnd-th-du-thao.yaml"
    (directive.folder / path).write_text(
        "# chưa có số\nsymbol: UBND-TH  # như in\ntype: cong-van\ntitle: 'Dự thảo'\nissued_on: 2025 # chưa rõ ngày\n",
        encoding="utf-8",
    )
    assert "not a document number" in directive.refused("number", "UBND-TH", "mười hai")
    shown = directive.fine("number", "UBND-TH", "12/UBND-TH", "--date", "2025-05-02", "--dry-run")
    assert directive.fine("number", "UBND-TH", "12/UBND-TH", "--date", "2025-05-02") == shown
    assert text(directive, path) == (
        "# chưa có số\nnumber: 12/UBND-TH\ntype: cong-van\ntitle: 'Dự thảo'\nissued_on: 2025-05-02 # chưa rõ ngày\n"
    )
    assert "has the number 12/UBND-TH already" in directive.refused(
        "number", "12/UBND-TH", "13/UBND-TH"
    )


def test_fmt_lists_and_lays_out_what_is_not_canonical(directive: CommandLine) -> None:
    untidy = (
        text(directive, PLAN)
        .replace('id: "1"\n    title', "title")
        .replace("lead:", "id: '1'   # mục\n    lead:")
    )
    (directive.folder / PLAN).write_text(untidy, encoding="utf-8")
    answer = directive("fmt", "--check")
    assert (answer.code, answer.out) == (1, f"{PLAN}\n{PROGRESS}\n")
    assert directive("fmt", "--dry-run", PLAN).code == 0
    assert text(directive, PLAN) == untidy
    assert directive.fine("fmt", PROGRESS) == f"{PROGRESS}\n"
    assert text(directive, PROGRESS).count("\n") == 1
    assert directive.fine("fmt") == f"{PLAN}\n"
    assert '  - id: "1"  # mục\n    title: Rà soát hồ sơ\n' in text(directive, PLAN)
    directive.fine("fmt", "--check")
    (directive.folder / PROGRESS).write_text("- id: [\n", encoding="utf-8")
    answer = directive("fmt", "--check")
    assert answer.code == 1
    assert answer.err.startswith(f"{PROGRESS}:2:1: ")
    assert "There is no file x.yaml" in directive.refused("fmt", "x.yaml")


def test_a_new_registry_validates_and_is_never_laid_over_another(tmp_path: Path) -> None:
    directive = CommandLine(tmp_path, tmp_path / "cache")
    (tmp_path / "sổ").mkdir()
    (tmp_path / "sổ" / "README.md").write_text("của tôi\n", encoding="utf-8")
    answer = directive("init", "sổ")
    assert answer.code == 0
    assert "data/agencies.yaml\n" in answer.out
    assert "README.md was there and stays as it is.\n" in answer.err
    assert (tmp_path / "sổ" / "README.md").read_text(encoding="utf-8") == "của tôi\n"
    inside = CommandLine(tmp_path / "sổ", tmp_path / "cache")
    inside.fine("validate")
    assert inside.fine("fmt", "--check") == ""
    inside.fine("status")
    assert inside.fine("new", "--title", "Kế hoạch", "--type", "ke-hoach")
    assert "There is a registry already" in directive.refused("init", "sổ")


@pytest.mark.parametrize("language", ["en", "vi"])
def test_what_a_new_registry_shows_as_comments_validates(tmp_path: Path, language: str) -> None:
    directive = CommandLine(tmp_path, tmp_path / "cache")
    directive.fine("init", "new", "--lang", language)
    for name in ("agencies", "calendar", "registry"):
        path = tmp_path / "new" / "data" / f"{name}.yaml"
        shown = path.read_text(encoding="utf-8")
        lines = [
            line[1:]
            if line.startswith("#  ")
            else line.removeprefix("# ")
            if ": " in line
            else line
            for line in shown.splitlines()
            if not re.match(r"# [^ ]+ [^#]*\.$", line)
        ]
        text = "\n".join(lines).replace(": []\n", ":\n").replace(": {}\n", ":\n") + "\n"
        assert text.count("\n") > 8
        path.write_text(text, encoding="utf-8")
    inside = CommandLine(tmp_path / "new", tmp_path / "cache")
    assert inside("validate").out == ""
    assert "Sở Khoa học và Công nghệ" in inside.fine("agencies", "SKHCN")
    assert inside.fine("calendar", "2026").count("2026-01-02")
    readme = (tmp_path / "new" / "README.md").read_text(encoding="utf-8")
    assert ("thời hạn" in readme) is (language == "vi")


def test_a_new_registry_like_another_has_its_agencies_and_calendar(
    directive: CommandLine, tmp_path: Path
) -> None:
    beside = CommandLine(tmp_path, tmp_path / "cache")
    beside.fine("init", "new", "--like", str(directive.folder))
    agencies = (tmp_path / "new" / "data" / "agencies.yaml").read_bytes()
    assert agencies == (directive.folder / "agencies.yaml").read_bytes()
    CommandLine(tmp_path / "new", tmp_path / "cache").fine("validate")
    (directive.folder / "agencies.yaml").write_text("agencies: [{id: A}]\n", encoding="utf-8")
    assert "agencies.yaml:1:" in beside.refused("init", "other", "--like", str(directive.folder))
    assert not (tmp_path / "other").exists()


@NEEDS_GIT
def test_git_is_offered_and_never_forced(tmp_path: Path) -> None:
    directive = CommandLine(tmp_path, tmp_path / "cache")
    assert "`git init` makes it one" in directive("init", "plain").err
    assert not (tmp_path / "plain" / ".git").exists()
    assert "is a git repository now" in directive("init", "kept", "--git").err
    assert (tmp_path / "kept" / ".git").is_dir()


def test_the_province_registry_is_in_canonical_form(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parents[2] / "data", tmp_path / "data")
    assert CommandLine(tmp_path, tmp_path / "cache").fine("fmt", "--check") == ""
