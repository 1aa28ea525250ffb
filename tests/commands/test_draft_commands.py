"""draft, audit and review, as a user types them."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.commands.command_line import CommandLine

from directive_cli.cli.main import run_command_line
from directive_cli.drafting.stages import STAGES

DOCUMENTS = Path(__file__).parents[1] / "documents"
LETTER = str(DOCUMENTS / "cong-van-don-doc.txt")
ID = "2026-06-15-2045_ubnd-th"
PLACE = f"directives/2026/{ID}.yaml"

AGENCIES = """\
agencies:
  - {id: so-xay-dung, name: Sở Xây dựng, kind: department}
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh, aliases: [Ủy ban nhân dân tỉnh Sông La], kind: peoples-committee}
  - {id: vp-ubnd-tinh, name: Văn phòng Ủy ban nhân dân tỉnh, kind: office}
  - {id: chu-tich, name: Chủ tịch Ủy ban nhân dân tỉnh, kind: other}
"""


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    root = tmp_path / "registry"
    root.mkdir()
    (root / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
    return CommandLine(root, tmp_path / "cache")


def test_a_document_is_read_without_a_registry(tmp_path: Path) -> None:
    alone = CommandLine(tmp_path, tmp_path / "cache")
    body = json.loads(alone.fine("draft", LETTER, "--format", "json"))
    assert body["schema"] == "directive.draft/1"
    assert body["directive"]["number"] == "2045/UBND-TH"
    assert [task["item"] for task in body["tasks"]] == ["1", "2a", "2b", "3"]


def test_the_summary_names_tasks_and_points(directive: CommandLine) -> None:
    out = directive.fine("draft", LETTER)
    assert "Sở Xây dựng" in out
    assert "trước ngày 25/6/2026" in out


def test_a_draft_is_written_marked_and_valid(directive: CommandLine) -> None:
    answer = directive("draft", LETTER, "--write")
    assert answer.code == 0, answer
    assert PLACE in answer.err
    text = (directive.folder / PLACE).read_text(encoding="utf-8")
    assert "unreviewed: true" in text
    assert "#   Sở Xây dựng kiểm điểm trách nhiệm" in text
    assert "lead: [so-xay-dung]" in text
    assert "cited, no file yet: 611/UBND-TH" in text
    assert directive("validate").code == 0


def test_a_draft_in_canonical_form_is_left_alone_by_fmt(directive: CommandLine) -> None:
    directive.fine("draft", LETTER, "--write")
    before = (directive.folder / PLACE).read_bytes()
    directive("fmt")
    assert (directive.folder / PLACE).read_bytes() == before


def test_an_existing_directive_is_not_overwritten(directive: CommandLine) -> None:
    directive.fine("draft", LETTER, "--write")
    assert "--id" in directive.refused("draft", LETTER, "--write")
    assert "stands in directives/2026/" in directive.refused(
        "draft", LETTER, "--write", "--id", "ban-hai"
    )


def test_agencies_that_the_registry_lacks_are_told_and_left_to_the_review(
    directive: CommandLine,
) -> None:
    answer = directive(
        "draft", str(DOCUMENTS / "ke-hoach-phu-luc.txt"), "--write", "--id", "ke-hoach"
    )
    assert answer.code == 0
    assert "DIR301 No agency or group so-noi-vu" in answer.err
    assert (directive.folder / "directives/2026/ke-hoach.yaml").exists()


def test_a_dry_run_writes_nothing(directive: CommandLine) -> None:
    assert f"+++ b/{PLACE}" in directive.fine("draft", LETTER, "--write", "--dry-run")
    assert not (directive.folder / PLACE).exists()


def test_the_audit_of_a_fresh_draft_finds_nothing(directive: CommandLine) -> None:
    directive.fine("draft", LETTER, "--write")
    directive.fine("audit", ID, "--source", LETTER)


def test_the_audit_reads_an_hour_without_quotes_as_text(
    directive: CommandLine, tmp_path: Path
) -> None:
    letter = tmp_path / "hang-ngay.txt"
    text = Path(LETTER).read_text(encoding="utf-8")
    letter.write_text(
        text.replace("trước ngày 25/6/2026", "trước 17 giờ hằng ngày"), encoding="utf-8"
    )
    directive.fine("draft", str(letter), "--write")
    path = directive.folder / PLACE
    written = path.read_text(encoding="utf-8")
    assert '"17:00"' in written
    path.write_text(written.replace('"17:00"', "17:00"), encoding="utf-8")
    directive.fine("audit", ID, "--source", str(letter))


def test_the_audit_names_a_lost_item_another_deadline_and_another_document(
    directive: CommandLine, tmp_path: Path
) -> None:
    directive.fine("draft", LETTER, "--write")
    other = tmp_path / "khac.txt"
    text = (
        Path(LETTER)
        .read_text(encoding="utf-8")
        .replace("25/6/2026", "28/6/2026")
        .replace("3. Giao", "4. Giao")
    )
    other.write_text(text, encoding="utf-8")
    answer = directive("audit", ID, "--source", str(other), "--format", "json")
    assert answer.code == 1
    assert [one["item"] for one in json.loads(answer.out)["differences"]] == ["", "1", "3", "4"]


def test_a_review_shows_the_points_and_takes_the_mark_away(directive: CommandLine) -> None:
    directive.fine("draft", str(DOCUMENTS / "ke-hoach-phu-luc.txt"), "--write", "--id", "ke-hoach")
    points = json.loads(directive.fine("review", "ke-hoach", "--format", "json"))
    assert points["unreviewed"] is True
    assert any(point["message"].startswith("DIR301: ") for point in points["points"])
    # While an error stands the draft is not reviewed, and each is named at its place.
    path = directive.folder / "directives/2026/ke-hoach.yaml"
    before = path.read_bytes()
    said = directive.refused("review", "ke-hoach", "--done")
    assert 'item II.1, page 1: DIR301: "Sở Văn hóa, Thể thao và Du lịch" is not in' in said
    assert ".yaml:" not in said
    assert path.read_bytes() == before
    directive.fine("draft", LETTER, "--write")
    directive.fine("review", ID, "--done")
    assert "unreviewed" not in (directive.folder / PLACE).read_text(encoding="utf-8")
    assert "not marked" in directive.refused("review", ID, "--done")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


HOSTILE = (
    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 12/KH-UBND\nSông La, ngày 5 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nRà soát \x1b[31m hồ sơ\n\n"
    "1. Sở Xây dựng rà soát \x1b]0;tên\x07 hồ sơ \x932J\x94 trước ngày 15/11/2026.\n"
)


def test_control_characters_of_a_document_become_signs(
    directive: CommandLine, tmp_path: Path
) -> None:
    document = tmp_path / "van-ban.txt"
    document.write_text(HOSTILE, encoding="utf-8")
    draft = directive.fine("draft", str(document), "--format", "yaml")
    assert "Rà soát ␛[31m hồ sơ" in draft
    assert "rà soát ␛]0;tên␇ hồ sơ “2J” trước ngày" in draft
    assert all(letter.isprintable() or letter == "\n" for letter in draft)
    directive.fine("draft", str(document), "--write")
    directive.fine("validate")


def test_a_terminal_shows_control_characters_and_a_pipe_passes_them(directive: CommandLine) -> None:
    place = directive.folder / "directives/2026/thu.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(
        "type: cong-van\ntitle: Một\nunreviewed: true\n# \u00a0 ngược\n", encoding="utf-8"
    )
    words = ("review", "thu", "--done", "--dry-run")
    assert "\u00a0" in directive.fine(*words)
    screen, said = Terminal(), io.StringIO()
    known = {"XDG_CACHE_HOME": str(directive.cache)}
    assert (
        run_command_line(
            words, known, screen, said, directive.folder, datetime(2026, 7, 1, 5, tzinfo=UTC)
        )
        == 0
    )
    assert "\\u00a0 ngược" in screen.getvalue()
    assert "\u00a0" not in screen.getvalue()


def reviewed_by_answers(
    directive: CommandLine,
    monkeypatch: pytest.MonkeyPatch,
    answers: list[str],
    *,
    identifier: str = "thu",
    language: str = "en",
) -> str:
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers) + "\n"))
    said = io.StringIO()
    now = datetime(2026, 7, 1, 5, tzinfo=UTC)
    known = {"XDG_CACHE_HOME": str(directive.cache), "DIRECTIVE_LANG": language}
    words = ("review", identifier)
    assert run_command_line(words, known, Terminal(), said, directive.folder, now) == 0, (
        said.getvalue()
    )
    return said.getvalue()


UNSURE = """\
# ? number: The number does not show; it stays empty.
# unplaced, p. 1, l. 3: 05/5/2026
symbol: UBND-TH
type: cong-van
title: Rà soát nhà tạm
unreviewed: true
tasks:
  # p. 1, l. 9:
  #   Ban Quản lý chợ rà soát nhà tạm trước ngày 25/6/2026.
  # ? lead: "Ban Quản lý chợ" is not in the registry.
  - id: "1"
    title: Rà soát nhà tạm
    lead: [so-xay-dung]
  # ? deadline: 2 deadlines are read for one task.
  - id: "2"
    title: Báo cáo
    deadline:
      - {text: trước ngày 20/6/2026, before: 2026-06-20}
      - {text: trước ngày 25/6/2026, before: 2026-06-25}
"""


def test_a_terminal_walks_the_points_one_after_another(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = directive.folder / "directives/2026/thu.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(UNSURE, encoding="utf-8")
    answers = [
        "c",
        "không số",
        "12/UBND-TH",
        "s",
        "?",
        "c",
        "Sở Lạ",
        "Sở Xây dựng; vp-ubnd-tinh",
        "c",
        "trước ngày 25/6/2026",
    ]
    said = reviewed_by_answers(directive, monkeypatch, answers)
    assert '"Ban Quản lý chợ rà soát nhà tạm trước ngày 25/6/2026."' in said
    assert '"không số" is not a document number' in said
    assert "1 point is left." in said
    assert (
        place.read_text(encoding="utf-8")
        == """\
# unplaced, p. 1, l. 3: 05/5/2026
number: 12/UBND-TH
type: cong-van
title: Rà soát nhà tạm
unreviewed: true
tasks:
  # p. 1, l. 9:
  #   Ban Quản lý chợ rà soát nhà tạm trước ngày 25/6/2026.
  - id: "1"
    title: Rà soát nhà tạm
    lead: [so-xay-dung, vp-ubnd-tinh]
  - id: "2"
    title: Báo cáo
    deadline: {text: trước ngày 25/6/2026, before: 2026-06-25}
"""
    )


def test_accepting_takes_the_notes_away_and_stopping_leaves_them(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = directive.folder / "directives/2026/thu.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(UNSURE, encoding="utf-8")
    said = reviewed_by_answers(directive, monkeypatch, ["", "x", "q"])
    assert "The keys are Enter (accept), c (change), s (skip) and q (stop)." in said
    assert "3 points are left." in said
    assert "No unsure point is left" in reviewed_by_answers(directive, monkeypatch, ["a", "", ""])
    kept = [
        line for line in UNSURE.splitlines() if not line.lstrip().startswith(("# ?", "# unplaced"))
    ]
    assert place.read_text(encoding="utf-8").splitlines() == kept
    assert directive("review", "thu").code == 0


def test_a_wrong_file_is_one_sentence(directive: CommandLine) -> None:
    assert len(directive.refused("draft", "khong-co.txt").strip().splitlines()) == 1


def test_a_folder_without_documents_is_refused(directive: CommandLine, tmp_path: Path) -> None:
    empty = tmp_path / "trong"
    empty.mkdir()
    (empty / "anh.jpg").write_bytes(b"x")
    assert "holds no document" in directive.refused("draft", str(empty))


def test_a_folder_is_drafted_file_by_file_and_a_bad_one_stops_none(
    directive: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "den"
    (folder / "2026").mkdir(parents=True)
    (folder / "a.docx").write_bytes(b"x")
    (folder / "2026" / "b.txt").write_bytes(Path(LETTER).read_bytes())
    (folder / "c.txt").write_text((DOCUMENTS / "ke-hoach-phu-luc.txt").read_text("utf-8"), "utf-8")
    answer = directive("draft", str(folder), "--write", "--format", "json")
    assert answer.code == 1
    body = json.loads(answer.out)
    assert [Path(one["path"]).name for one in body["unread"]] == ["a.docx"]
    assert "not what its name says" in body["unread"][0]["message"]
    assert [one["source"]["file"] for one in body["items"]] == ["c.txt", "b.txt"]
    for one in body["items"]:
        year = one["directive"]["issued_on"][:4]
        assert (directive.folder / "directives" / year / f"{one['id']}.yaml").is_file()


def test_many_files_give_a_row_each(directive: CommandLine, tmp_path: Path) -> None:
    gone = str(tmp_path / "khong-co.txt")
    answer = directive("draft", LETTER, gone)
    assert answer.code == 1
    assert [line.split("\t")[0] for line in answer.out.splitlines()] == [LETTER, gone]
    assert "take one file" in directive.refused("draft", LETTER, gone, "--id", "x")


def test_messages_are_vietnamese_when_asked(directive: CommandLine) -> None:
    assert "Không có tệp" in directive.refused("draft", "khong-co.txt", "--lang", "vi")


UNKNOWN = """\
type: cong-van
title: Rà soát nhà tạm
issuer: ubnd-tinh-song-la-cu
issued_on: 2026-06-15
unreviewed: true
tasks:
  # p. 2, l. 9-10:
  #   Giao Sở Xây dựg, Công an tỉnh rà soát nhà tạm.
  # ? lead: "Sở Xây dựg" is not in the registry.
  - id: II.2
    title: Rà soát nhà tạm
    lead: [so-xay-dug, so-xay-dung]
    coordinating: [so-xay-dug]
"""


def draft_at(directive: CommandLine, text: str) -> Path:
    place = directive.folder / "directives/2026/thu.yaml"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return place


def test_the_walk_offers_the_nearest_agencies_and_takes_the_choice(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = draft_at(directive, UNKNOWN)
    said = reviewed_by_answers(directive, monkeypatch, ["7", "", "1", "1", *[""] * 9])
    assert '"ubnd-tinh-song-la-cu" is not in agencies.yaml' in said
    assert "head of the document" in said
    assert said.count("The keys are the numbers above, c (another agency)") == 2
    assert "item II.2, page 2" in said
    assert '"Giao Sở Xây dựg, Công an tỉnh rà soát nhà tạm."' in said
    assert '"Sở Xây dựg" is not in agencies.yaml; it is named in 2 places.' in said
    assert "  1  Sở Xây dựng (so-xay-dung)" in said
    text = place.read_text(encoding="utf-8")
    assert "issuer: ubnd-tinh\n" in text
    assert "lead: [so-xay-dung]" in text
    assert "coordinating: [so-xay-dung]" in text
    assert "# ?" not in text


def test_the_walk_takes_another_agency_by_any_name(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = draft_at(directive, UNKNOWN)
    answers = ["c", "Sở Lạ", "văn phòng ủy ban nhân dân tỉnh", "s", *[""] * 9]
    said = reviewed_by_answers(directive, monkeypatch, answers)
    assert 'No agency or group "Sở Lạ"' in said
    assert "issuer: vp-ubnd-tinh\n" in place.read_text(encoding="utf-8")
    refused = directive.refused("review", "thu", "--done")
    assert "item II.2, page 2: DIR301" in refused


def test_the_keys_of_the_walk_are_letters_of_the_language(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_at(directive, UNKNOWN)
    said = reviewed_by_answers(directive, monkeypatch, ["q", "b", "d"], language="vi")
    assert "Các phím: số thứ tự nêu trên, s (sửa thành cơ quan khác), b (bỏ qua), d (dừng)." in said
    assert "mục II.2, trang 2 (còn" in said


OVERDUE = """\
number: 624/TB-VPCP
type: thong-bao
title: Danh mục nhiệm vụ quá hạn
issuer: ubnd-tinh
issued_on: 2026-06-15
unreviewed: true
tasks:
  - id: PL.1
    title: Báo cáo
    lead: [so-xay-dung]
    deadline: {text: trước ngày 30/4/2026, before: 2026-04-30}
"""


def test_a_list_of_overdue_tasks_is_stored_and_waived_by_its_review(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = draft_at(directive, OVERDUE)
    warned = directive("validate")
    assert warned.code == 0
    assert "warning DIR403" in warned.out + warned.err or "DIR403" in warned.out
    refused = directive.refused("review", "thu", "--done")
    assert "item PL.1: DIR403" in refused
    assert "list of overdue tasks" in refused
    assert "unreviewed" in place.read_text(encoding="utf-8")
    said = reviewed_by_answers(directive, monkeypatch, ["perhaps", "y", *["s"] * 9])
    assert "Is this a list of overdue tasks? Yes (y) or no (n):" in said
    assert "The keys are y (yes) and n (no)." in said
    settings = (directive.folder / "registry.yaml").read_text(encoding="utf-8")
    assert "code: DIR403" in settings
    assert "files: [directives/2026/thu.yaml]" in settings
    assert "The document lists tasks that were overdue when it was issued." in settings
    directive.fine("review", "thu", "--done")
    assert directive("validate").code == 0


NOTED = OVERDUE.replace(
    "  - id: PL.1",
    "  # ? deadline: Hạn hoàn thành 29/04/2026 trước ngày văn bản 15/06/2026.\n  - id: PL.1",
)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_what_the_draft_noted_of_an_overdue_list_is_asked_once_and_settled_with_it(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    place = draft_at(directive, NOTED)
    points = directive.fine("review", "thu", "--lang", language)
    assert points.count("DIR403") == 1
    assert len([line for line in points.splitlines() if "PL.1" in line]) == 1
    yes = "y" if language == "en" else "c"
    reviewed_by_answers(directive, monkeypatch, [yes, *["b"] * 9], language=language)
    assert "# ?" not in place.read_text(encoding="utf-8")
    directive.fine("review", "thu", "--done")


def test_a_point_names_its_field_in_the_words_of_the_reader(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_at(directive, "# ? signed_by: Không đọc được tên người ký.\n" + OVERDUE)
    said = reviewed_by_answers(directive, monkeypatch, ["c", *["b"] * 9], language="vi")
    assert "Người ký: Không đọc được tên người ký." in said
    assert "signed_by" not in said


def test_a_waiver_is_added_to_those_that_there_are(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_at(directive, OVERDUE)
    kept = "# ours\nchecks:\n  waived:\n    - code: DIR703\n      reason: chưa cần\n"
    (directive.folder / "registry.yaml").write_text(kept, encoding="utf-8")
    reviewed_by_answers(directive, monkeypatch, ["c", *["b"] * 9], language="vi")
    settings = (directive.folder / "registry.yaml").read_text(encoding="utf-8")
    assert settings.startswith(kept)
    assert "danh mục nhiệm vụ đã quá hạn khi ban hành" in settings
    assert "DIR403" in settings
    directive.fine("review", "thu", "--done")


def test_a_wrong_deadline_is_put_right_where_it_is_no_such_list(
    directive: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = draft_at(directive, OVERDUE)
    said = reviewed_by_answers(
        directive, monkeypatch, ["n", "c", "trước ngày 30/8/2026", *[""] * 9]
    )
    assert "item PL.1" in said
    assert "before: 2026-08-30" in place.read_text(encoding="utf-8")
    assert not (directive.folder / "registry.yaml").exists()


def test_without_readable_agencies_no_draft_is_written(directive: CommandLine) -> None:
    agencies = directive.folder / "agencies.yaml"
    agencies.write_text(AGENCIES.replace("kind: department", "kind: sở"), encoding="utf-8")
    for words in (("--write",), ("--dry-run",)):
        said = directive.refused("draft", LETTER, *words)
        assert "agencies.yaml" in said
        assert "no draft is written" in said
    assert not (directive.folder / "directives").exists()
    told = directive("draft", LETTER)
    assert "agencies.yaml" in told.err
    assert told.code == 1


def test_why_lists_the_readings_that_competed_for_each_task(directive: CommandLine) -> None:
    body = json.loads(directive.fine("draft", LETTER, "--why", "--format", "json"))
    for task in body["tasks"]:
        leads = [one for one in task["why"] if one["part"] == "lead"]
        taken = [one for one in leads if one["taken"]]
        assert len(taken) == 1
        assert taken[0]["cost"] == min(one["cost"] for one in leads)
        assert taken[0]["reading"] == "; ".join(name["text"] for name in task["lead"])
        assert leads[-1]["basis"] == "none"
    split = {task["item"]: task["why"] for task in body["tasks"]}["2b"]
    assert [one["basis"] for one in split if one["part"] == "deadline"] == ["other work"]
    out = directive.fine("draft", LETTER, "--why", "--lang", "en")
    assert "in the task's own words" in out
    signs = [one for one in body["tasks"][0]["why"] if one["part"] == "sign"]
    assert [(one["reading"], one["basis"], one["taken"]) for one in signs] == [
        ("", "no sign", False),
        ("number 1", "first sign", True),
        ("roman I", "misread sign", False),
    ]
    assert "the first of a series" in out
    assert "why" not in json.loads(directive.fine("draft", LETTER, "--format", "json"))["tasks"][0]


@pytest.mark.parametrize(
    ("stage", "what", "words"),
    [
        ("lines", "addressees", "Kính gửi: Sở Xây dựng."),
        ("signs", "number 3", "3. Giao Văn phòng Ủy ban nhân dân tỉnh"),
        ("tree", "2", "Sở Xây dựng giải quyết dứt điểm 14 hồ sơ"),
        ("clauses", "2 task", "đồng thời công khai tiến độ"),
        ("tasks", "2b", "Công khai tiến độ"),
        ("accounts", "item used", "3. Giao Văn phòng Ủy ban nhân dân tỉnh"),
    ],
)
def test_a_stage_is_printed(directive: CommandLine, stage: str, what: str, words: str) -> None:
    body = json.loads(directive.fine("draft", LETTER, "--stage", stage, "--format", "json"))
    assert body["schema"] == "directive.draft_stage/1"
    assert body["stage"] == stage
    found = [one for one in body["items"] if one["what"] == what and one["text"].startswith(words)]
    assert len(found) == 1
    assert found[0]["line"] > 0
    assert words in directive.fine("draft", LETTER, "--stage", stage)


def test_the_stage_of_blocks_shows_fields_and_cells(directive: CommandLine) -> None:
    document = directive.folder / "ke-hoach.txt"
    document.write_text(
        "UBND TỈNH SÔNG LA\nSố: 5/KH-UBND\nSông La, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\n"
        "Sửa cầu\n1. Sửa cầu treo\n- Khảo sát các cầu treo.\nĐơn vị chủ trì: Sở Xây dựng.\n"
        "Thời gian thực hiện: Quý III/2026.\n",
        encoding="utf-8",
    )
    answer = directive("draft", str(document), "--stage", "blocks", "--format", "json")
    read = [(one["what"], one["text"]) for one in json.loads(answer.out)["items"]]
    assert read == [
        ("1 block", "Sửa cầu treo"),
        ("work", "Khảo sát các cầu treo."),
        ("lead", "Sở Xây dựng"),
        ("time", "Quý III/2026."),
    ]
    annex = str(DOCUMENTS / "ke-hoach-phu-luc.txt")
    rows = directive.fine("draft", annex, "--stage", "blocks")
    assert "PL.1 task\t" in rows


def test_evidence_is_shown_of_one_file_and_nothing_is_written(directive: CommandLine) -> None:
    for more in (["--write"], ["--dry-run"], ["--format", "yaml"], [LETTER + "x"]):
        assert "write nothing" in directive.refused("draft", LETTER, "--why", *more)
    assert "not both" in directive.refused("draft", LETTER, "--why", "--stage", "tree")
    said = directive.refused("draft", LETTER, "--stage", "words")
    assert all(name in said for name in STAGES)
