"""The site as files: what stands in it, what a second build changes, what it refuses."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import pytest
from tests.commands.command_line import CommandLine
from tests.platforms import NEEDS_GIT

from directive_cli.formats.html_pages import style_sheet
from directive_cli.formats.state_colours import STATE_COLOURS, STATE_INKS

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).parents[2] / "data"
OFFICE = {
    "registry.yaml": "format: 2\nname: Sổ của Sở Thử\nshort_name: Sổ Thử\n",
    "agencies.yaml": """\
agencies:
  - {id: ubnd, name: UBND tỉnh Thử, kind: peoples-committee}
  - {id: so-a, name: Sở A, kind: department, parent: ubnd}
  - {id: so-b, name: Sở B, kind: department, parent: ubnd}
  - {id: xa-dong, name: Xã Đồng Yên, kind: commune, parent: ubnd}
  - {id: xa-an, name: Xã An, kind: commune, parent: ubnd}
groups:
  - {id: cac-xa, name: Các xã, rule: {kind: commune}}
""",
    "directives/2025/ke-hoach.yaml": """\
number: 10/KH-UBND
type: ke-hoach
title: Kế hoạch thử
issuer: ubnd
issued_on: 2025-01-10
tasks:
  - {id: "1", title: Việc quá hạn, lead: [so-a], report_to: ubnd, deliverable: Báo cáo, deadline: {text: x, by: 2025-11-06}}
  - {id: "2.đ", title: Việc của các xã, lead: [cac-xa], coordinating: [so-b], deadline: {text: x, by: 2025-12-31}}
  - {id: PL.3, title: Việc không nêu hạn, lead: [so-b], detail: "Dòng một\\nDòng hai"}
""",
    "directives/2025/du-thao.yaml": """\
type: thong-bao
title: Thông báo dự thảo
issuer: ubnd
issued_on: 2025-11-10
unreviewed: true
tasks:
  - {id: "1", title: Việc trong dự thảo, lead: [so-a], deadline: {text: x, by: 2025-11-07}}
""",
    "progress/ke-hoach/xa-an.yaml": (
        '- {id: aaaa1111, task: "2.đ", date: 2025-11-18, kind: completed, note: nội bộ xã An}\n'
    ),
}


@pytest.fixture
def office(tmp_path: Path) -> CommandLine:
    for name, text in OFFICE.items():
        path = tmp_path / "so" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return CommandLine(tmp_path / "so", tmp_path / "cache")


def pages(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.html")
    }


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def document_of(number: int, day: str, tasks: int) -> str:
    given = "".join(
        f"  - {{id: '{task}', title: Việc {number}.{task}, lead: [so-a], deadline: {{text: x, by: 2026-03-{15 if task > 6 else task:02d}}}}}\n"
        for task in range(1, tasks + 1)
    )
    dated = f"issued_on: {day}\n" if day else ""
    return (
        f"number: {number}/KH-UBND\ntype: ke-hoach\ntitle: Kế hoạch {number}\nissuer: ubnd\n{dated}"
        + (f"tasks:\n{given}" if given else "cited_only: true\n")
    )


def test_long_lists_divide_into_pages_with_steady_addresses(
    office: CommandLine, tmp_path: Path
) -> None:
    """A year by months, a month by days, a day by parts; the year's address stays."""
    place = tmp_path / "trang"
    office.fine("site", "--output", str(place), "--lang", "vi")
    before = set(contents(place))
    for number in range(20, 260):
        day = "2025-03-04" if number < 130 else f"2025-{4 + number % 3:02d}-05"
        text = document_of(number, day, 120 if number == 20 else 7 * (number == 21))
        (office.folder / f"directives/2025/so-{number}.yaml").write_text(text, encoding="utf-8")
    (office.folder / "directives/2025/nam.yaml").write_text(document_of(9, "2025", 0), "utf-8")
    office.fine("site", "--output", str(place), "--lang", "vi")
    found = pages(place)
    assert before <= set(contents(place))
    listed = {
        name: set(re.findall(r'<li class="entry"><a href="\.\./van-ban/([^"]+)\.html"', text))
        for name, text in found.items()
        if name.startswith("nam/")
    }
    assert {name: len(ids) for name, ids in listed.items()} == {
        "nam/2025.html": 1, "nam/2025-01.html": 1, "nam/2025-03.html": 0,
        "nam/2025-03-04.html": 100, "nam/2025-03-04-p2.html": 10,
        "nam/2025-04.html": 43, "nam/2025-05.html": 44, "nam/2025-06.html": 43,
    }  # fmt: skip
    assert listed["nam/2025.html"] == {"nam"}
    assert len(set().union(*listed.values())) == 242
    assert (
        'href="../nam/2025-03.html">Tháng 03/2025</a></th><td class="num">110</td>'
        in (found["nam/2025.html"])
    )
    due = {
        name: len(re.findall(r"<li><span", text))
        for name, text in found.items()
        if name.startswith("lich/2026-03")
    }
    assert due == {
        "lich/2026-03.html": 17, "lich/2026-03-15.html": 100, "lich/2026-03-15-p2.html": 15,
    }  # fmt: skip
    assert "Còn 110 nhiệm vụ khác trong ngày này" in found["lich/2026-03.html"]
    links_lead_somewhere(place, found, [*listed, *due, "van-ban.html", "lich.html"])


def test_every_page_is_strict_html_and_every_link_leads_somewhere(
    office: CommandLine, tmp_path: Path
) -> None:
    for language, words in (("vi", "Tổng quan"), ("en", "Overview")):
        place = tmp_path / language
        office.fine("site", "--output", str(place), "--lang", language)
        found = pages(place)
        assert words in found["index.html"]
        links_lead_somewhere(place, found, found)


def links_lead_somewhere(place: Path, found: dict[str, str], names: Iterable[str]) -> None:
    known = {name: set(re.findall(r' id="([^"]+)"', text)) for name, text in found.items()}
    for name in names:
        tree = html5lib.HTMLParser(strict=True).parse(found[name])
        for element in tree.iter():
            target = element.get("href") or element.get("src") or ""
            page, _mark, place_in_it = target.partition("#")
            page = page.partition("?")[0]
            if target.startswith("data:"):
                continue
            assert not target.startswith(("http", "/")), (name, target)
            if page:
                path = (place / name).parent / page
                assert path.is_file(), (name, target)
                if place_in_it:
                    inner = path.resolve().relative_to(place).as_posix()
                    assert place_in_it in known[inner], (name, target)
            elif place_in_it:
                assert place_in_it in known[name], (name, target)


def test_the_next_day_changes_the_day_and_the_pages_of_what_became_late(
    office: CommandLine, tmp_path: Path
) -> None:
    place = tmp_path / "trang"
    office.fine("site", "--output", str(place))
    first = contents(place)
    again = office("site", "--output", str(place))
    assert "đã ghi 0" in office("site", "--output", str(place), "--lang", "vi").err
    assert again.code == 0
    assert contents(place) == first
    office.day = "2025-11-21"
    office.fine("site", "--output", str(place))
    changed = {name for name, content in contents(place).items() if first.get(name) != content}
    assert changed == {
        "assets/build.js",
        "gioi-thieu.html",
        "index.html",
        "site.json",
    }


def test_what_is_gone_is_removed_and_a_strangers_file_stays(
    office: CommandLine, tmp_path: Path
) -> None:
    place = tmp_path / "trang"
    office.fine("site", "--output", str(place))
    (place / "cua-toi.txt").write_text("x")
    assert (place / "van-ban/ke-hoach.html").is_file()
    shutil.rmtree(office.folder / "progress")
    (office.folder / "directives/2025/ke-hoach.yaml").unlink()
    office.fine("site", "--output", str(place))
    assert not (place / "van-ban/ke-hoach.html").exists()
    assert not (place / "nhiem-vu").exists()
    assert (place / "cua-toi.txt").read_text() == "x"


def test_a_build_that_was_cut_off_is_put_right_by_the_next(
    office: CommandLine, tmp_path: Path
) -> None:
    place = tmp_path / "trang"
    office.fine("site", "--output", str(place))
    whole = contents(place)
    manifest = json.loads((place / "site.json").read_text(encoding="utf-8"))
    manifest["building"] = True
    (place / "site.json").write_text(json.dumps(manifest), encoding="utf-8")
    (place / "index.html").write_text("x" * len(whole["index.html"]), encoding="utf-8")
    (place / "van-ban/cut-off.html").write_text("left over", encoding="utf-8")
    office.fine("site", "--output", str(place))
    assert contents(place) == whole


def test_vietnamese_words_on_english_pages_are_marked(office: CommandLine, tmp_path: Path) -> None:
    for language, marked in (("en", '<a href="van-ban/ke-hoach.html#t1" lang="vi">Việc quá hạn'),
                             ("vi", '<a href="van-ban/ke-hoach.html#t1">Việc quá hạn')):  # fmt: skip
        office.fine("site", "--output", str(tmp_path / language), "--lang", language)
        assert marked in (tmp_path / language / "index.html").read_text("utf-8")


def test_a_folder_that_is_no_site_is_refused_untouched(office: CommandLine, tmp_path: Path) -> None:
    place = tmp_path / "khac"
    place.mkdir()
    (place / "index.html").write_text("của người khác")
    assert "khac" in office.refused("site", "--output", str(place))
    assert contents(place) == {"index.html": "của người khác".encode()}
    office.refused("site", "--output", str(place / "index.html"))
    office.refused("site")


def test_drafts_and_notes_are_shown_only_when_asked(office: CommandLine, tmp_path: Path) -> None:
    office.fine("site", "--output", str(tmp_path / "a"), "--lang", "vi")
    plain = pages(tmp_path / "a")
    assert not any("Việc trong dự thảo" in text for text in plain.values())
    assert not any("nội bộ xã An" in text for text in plain.values())
    assert "1 dự thảo" in plain["index.html"]
    both = ("--with-drafts", "--with-notes")
    office.fine("site", "--output", str(tmp_path / "b"), "--lang", "vi", *both)
    more = pages(tmp_path / "b")
    assert "dự thảo, chưa rà soát" in more["van-ban/du-thao.html"]
    assert any("nội bộ xã An" in text for text in more.values())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("directives/2025/ke-hoach.yaml", "Việc không nêu hạn"),
        ("directives/2025/ke-hoach.yaml", "Dòng hai"),
        ("progress/ke-hoach/xa-an.yaml", "nội bộ xã An"),
        ("agencies.yaml", "Sở B"),
        ("agencies.yaml", "Các xã"),
        ("registry.yaml", "Sổ Thử"),
    ],
)
def test_a_marking_of_secrecy_refuses_the_whole_site(
    office: CommandLine, tmp_path: Path, name: str, words: str
) -> None:
    file = office.folder / name
    file.write_text(file.read_text("utf-8").replace(words, "TUYỆT MẬT"), "utf-8")
    answer = office("site", "--output", str(tmp_path / "trang"))
    assert answer.code == 1
    assert "TUYỆT MẬT" in answer.err
    assert not (tmp_path / "trang").exists()


def test_the_name_of_an_unread_file_may_be_a_marking(office: CommandLine, tmp_path: Path) -> None:
    (office.folder / "directives/2025/tuyet-mat.yaml").write_text("type: [", encoding="utf-8")
    assert office("site", "--output", str(tmp_path / "trang")).code == 1
    assert not (tmp_path / "trang").exists()


def test_an_unread_file_is_named_on_every_page(office: CommandLine, tmp_path: Path) -> None:
    (office.folder / "directives/2025/hong.yaml").write_text("type: [", encoding="utf-8")
    answer = office("site", "--output", str(tmp_path / "trang"), "--lang", "en")
    assert answer.code == 1
    assert all("directives/2025/hong.yaml" in text for text in pages(tmp_path / "trang").values())


def test_many_unread_files_are_counted_and_listed_on_one_page(
    office: CommandLine, tmp_path: Path
) -> None:
    for number in range(7):
        (office.folder / f"directives/2025/hong-{number}.yaml").write_text("type: [", "utf-8")
    office("site", "--output", str(tmp_path / "trang"), "--lang", "en")
    found = pages(tmp_path / "trang")
    assert "2 more files" in found["van-ban/ke-hoach.html"]
    assert all(f"hong-{number}.yaml" in found["gioi-thieu.html"] for number in range(7))


def test_links_survive_when_a_draft_receives_its_number(
    office: CommandLine, tmp_path: Path
) -> None:
    place = tmp_path / "trang"
    office.fine("site", "--output", str(place), "--with-drafts")
    before = set(contents(place))
    file = office.folder / "directives/2025/du-thao.yaml"
    text = file.read_text("utf-8").replace("unreviewed: true\n", "")
    file.write_text(f"number: 12/TB-UBND\n{text}", "utf-8")
    office.fine("site", "--output", str(place))
    assert set(contents(place)) == before
    assert "12/TB-UBND" in pages(place)["van-ban/du-thao.html"]


def test_the_style_sheet_has_the_colours_of_the_workbooks_and_charts() -> None:
    light = style_sheet().partition("@media")[0]
    for state, (ground, ink) in STATE_COLOURS.items():
        rule = re.search(
            rf"\.s-{state.value}\b[^{{]*{{ --g: (#\w+); --i: (#\w+); --e: (#\w+) }}", light
        )
        assert rule, state
        found = [_six(colour) for colour in rule.groups()]
        assert found == [ground, ink, STATE_INKS[state]], state


def _six(colour: str) -> str:
    digits = colour[1:].upper()
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def test_texts_of_the_registry_are_shown_and_never_obeyed(
    office: CommandLine, tmp_path: Path
) -> None:
    hostile = '<img src=x onerror="alert(1)"></script>{{ 7*7 }}\\u202e\\u2028'
    file = office.folder / "directives/2025/ke-hoach.yaml"
    text = file.read_text("utf-8").replace("title: Việc quá hạn", f"title: '{hostile}'")
    text = text.replace("title: Kế hoạch thử", 'title: "a\\u202eb</script><b>"')
    file.write_text(text, "utf-8")
    office("site", "--output", str(tmp_path / "trang"))
    for name, page in pages(tmp_path / "trang").items():
        assert "<img" not in page, name
        assert "\u202e" not in page, name
    for script in (tmp_path / "trang").rglob("*.js"):
        assert "</script>" not in script.read_text("utf-8")
        assert "\u202e" not in script.read_text("utf-8")


def test_a_registry_without_documents_says_so(office: CommandLine, tmp_path: Path) -> None:
    shutil.rmtree(office.folder / "directives")
    shutil.rmtree(office.folder / "progress")
    office.fine("site", "--output", str(tmp_path / "trang"), "--lang", "vi")
    made = pages(tmp_path / "trang")
    assert "Chưa có văn bản nào." in made["van-ban.html"]
    assert "Không có nhiệm vụ quá hạn." in made["index.html"]
    assert "<table" not in made["index.html"]


@NEEDS_GIT
def test_the_real_registry_is_small(tmp_path: Path) -> None:
    office = CommandLine(tmp_path, tmp_path / "cache")
    office.fine("site", "--registry", str(DATA), "--output", str(tmp_path / "trang"))
    place = tmp_path / "trang"
    sizes = {path.name: path.stat().st_size for path in (place / "assets").iterdir()}
    assert sizes["site.css"] <= 16_000
    assert sizes["site.js"] + sizes["search.js"] <= 8_000
    first = (place / "index.html").stat().st_size
    assert first + sizes["site.css"] + sizes["site.js"] + sizes["build.js"] <= 32_000
