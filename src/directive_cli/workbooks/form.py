"""The form that an agency fills in: its rows, its headings, and the workbook that is written.

The form is Vietnamese whatever the language of the program. What identifies a row stands in cells
of the row itself, since nothing else survives sorting, pasting and other programs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING

from directive_cli.domain.status import CLOSED_STATES
from directive_cli.formats.xlsx_sheet import lines_of
from directive_cli.registry.lookup import spoken_ref
from directive_cli.reports.directive_title import short_title
from directive_cli.reports.obligations import Obligation, deadline_words, obligations
from directive_cli.reports.table import state_words
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Task

REF, RESULT, DAY, EVIDENCE, NOTE, OBSTACLE, PROPOSAL, KEY = (
    "Mã nhiệm vụ", "Kết quả", "Ngày báo cáo", "Số, ký hiệu văn bản", "Tình hình thực hiện",
    "Khó khăn, vướng mắc", "Đề xuất, kiến nghị", "Mã dòng",
)  # fmt: skip
ANSWER_HEADINGS = (RESULT, DAY, EVIDENCE, NOTE, OBSTACLE, PROPOSAL)
"""The columns that an agency fills in."""
RESULTS = {
    "Chưa thực hiện": None,
    "Đang thực hiện": "progress",
    "Đã có báo cáo kết quả": "submitted",
    "Đề nghị gia hạn": "progress",
    "Không thuộc nhiệm vụ của cơ quan": "progress",
}
"""The list of results, and the kind of event each becomes: never a completion or an extension."""
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
_MADE = datetime(1980, 1, 1, tzinfo=UTC)
LEADS, COORDINATES = "Chủ trì", "Phối hợp"
_LINE_POINTS = 15
_FEWEST_LINES = 2
"""Room for an answer, whatever the facts need."""
TITLE, DEADLINE, LAST_DAY = "Nội dung nhiệm vụ", "Thời hạn", "Hạn hoàn thành"
OCCURRENCE, ASSIGNED_BY, ROLE, DELIVERABLE = "Kỳ", "Văn bản giao", "Vai trò", "Sản phẩm"
STATE = "Tình trạng"
HEADLINE = "PHIẾU BÁO CÁO TÌNH HÌNH THỰC HIỆN NHIỆM VỤ"
_FACTS = {
    "TT": 4, REF: 12, OCCURRENCE: 8, ASSIGNED_BY: 12, TITLE: 27, ROLE: 7, DELIVERABLE: 11,
    DEADLINE: 12, LAST_DAY: 11, STATE: 9,
}  # fmt: skip
"""The locked columns and how wide they are."""
_ANSWER_WIDTHS = (12, 11, 12, 19, 13, 13)
_WIDTHS = (*_FACTS.values(), *_ANSWER_WIDTHS, 11)
FORM_HEADINGS = (*_FACTS, *ANSWER_HEADINGS, KEY)
"""All columns, in their order."""
_GUIDE = (
    "1. Chỉ điền các ô màu vàng; không sửa cột “Mã nhiệm vụ” và cột “Mã dòng”.",
    "2. “Kết quả”: chọn trong danh sách; để trống nếu không có gì mới.",
    "3. “Ngày báo cáo”: ghi ngày trước, tháng sau, như 15/11/2025.",
    "4. Chọn “Đã có báo cáo kết quả” thì ghi ngày và số, ký hiệu văn bản báo cáo.",
    "5. “Đề nghị gia hạn”, “Không thuộc nhiệm vụ của cơ quan”: ghi lý do ở “Đề xuất, kiến nghị”.",
    "6. Không ghi công thức vào các ô trả lời.",
    "7. Lưu, giữ nguyên định dạng .xlsx, rồi gửi lại tệp.",
    "Ví dụ: “Đã có báo cáo kết quả”; ngày báo cáo 13/11/2025; số văn bản 512/BC-SKHCN.",
)


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of a form: an assignment, and its key."""

    owed: Obligation
    key: str
    """``<sheet id>-<digest>``; "" where the agency only coordinates and answers nothing."""
    last_event: str | None


def short_digest(*parts: str, length: int) -> str:
    """Return ``length`` signs that nobody confuses, made from the parts (BLAKE2b)."""
    number = int.from_bytes(blake2b("\0".join(parts).encode(), digest_size=32).digest(), "big")
    signs = []
    for _nth in range(length):
        number, sign = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[sign])
    return "".join(signs)


def row_key(sheet: str, agency: str, task: Task, last_event: str | None) -> str:
    """Return the key of a row: it names the assignment and the event that was its last one."""
    return f"{sheet}-{short_digest(sheet, agency, task.ref, last_event or '-', length=10)}"


def form_rows(
    sheet: str, tasks: Iterable[Task], *, role: str = "lead", snapshot: Snapshot
) -> dict[str, list[FormRow]]:
    """Return the rows of each agency's form, by the agency's id: what it owes and is still open.

    With ``role`` ``coordinating`` or ``any`` also what it coordinates, to be read only.
    """
    found: dict[str, list[FormRow]] = {}
    for owed in obligations(tasks):
        task = owed.task
        if role != "coordinating" and owed.assignment and owed.state not in CLOSED_STATES:
            last = owed.assignment.events[-1].id if owed.assignment.events else None
            key = row_key(sheet, owed.agency, task, last)
            found.setdefault(owed.agency, []).append(FormRow(owed, key, last))
    if role == "lead":
        return found
    day = snapshot.as_of.isoformat()
    for task in tasks:
        if task.state in CLOSED_STATES:
            continue
        leading = {entry.agency for entry in task.assignments}
        for agency, _group in snapshot.register.expand(task.coordinating, day=day):
            if agency not in leading:
                row = FormRow(Obligation(task, agency, None), "", None)
                found.setdefault(agency, []).append(row)
    return found


def form_workbook(
    agency: str,
    sheet: str,
    rows: Sequence[FormRow],
    snapshot: Snapshot,
    *,
    reply_by: date | None,
    reply_to: str,
) -> bytes:
    """Return the form of one agency as .xlsx: locked facts, yellow cells for the answers."""
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"title": f"Phiếu báo cáo {sheet}", "created": _MADE})
        styles = _styles(book)
        page = book.add_worksheet("Phiếu báo cáo")
        _guide_page(book.add_worksheet("Hướng dẫn"), styles)
        choices = book.add_worksheet("_danh_muc")
        choices.write_column(0, 0, list(RESULTS))
        choices.hide()
        top = _heading(page, styles, agency, sheet, snapshot, reply_by, reply_to)
        for nth, row in enumerate(rows, 1):
            _row(page, styles, top + nth, nth, row, snapshot)
        _page_setup(page, top, top + len(rows))
    return out.getvalue()


def _styles(book: Workbook) -> dict[str, Format]:
    font = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}
    box = {**font, "border": 1, "border_color": "#808080"}
    yellow = {**box, "bg_color": "#FFF7C2", "locked": False}
    centred_day = {"num_format": "dd/mm/yyyy", "align": "center"}
    return {
        "plain": book.add_format(font),
        "bold": book.add_format({**font, "bold": True}),
        "title": book.add_format({**font, "bold": True, "font_size": 14, "align": "center"}),
        "head": book.add_format({**box, "bold": True, "bg_color": "#E7ECF2", "align": "center"}),
        "fact": book.add_format({**box, "num_format": "@"}),
        "day": book.add_format({**box, **centred_day}),
        "answer": book.add_format({**yellow, "num_format": "@"}),
        "answer day": book.add_format({**yellow, **centred_day}),
        "key": book.add_format({**box, "font_color": "#808080", "font_size": 9, "num_format": "@"}),
    }


def _heading(
    page: Worksheet,
    styles: dict[str, Format],
    agency: str,
    sheet: str,
    snapshot: Snapshot,
    reply_by: date | None,
    reply_to: str,
) -> int:
    """Write the three lines at the top and the headings; return the headings' row."""
    last = len(FORM_HEADINGS) - 1
    whose, back = heading_lines(agency, sheet, snapshot, reply_by, reply_to)
    lines = (
        (HEADLINE, "title"),
        (whose, "bold"),
        (f"Chỉ điền các ô màu vàng; gửi lại tệp này{back}.", "plain"),
    )
    for at, (text, style) in enumerate(lines):
        page.merge_range(at, 0, at, last, "", styles[style])
        page.write_string(at, 0, text, styles[style])
    top = len(lines)
    page.set_row(top, 3 * _LINE_POINTS)
    for at, width in enumerate(_WIDTHS):
        page.set_column(at, at, width)
        page.write_string(top, at, FORM_HEADINGS[at], styles["head"])
    return top


def _row(
    page: Worksheet,
    styles: dict[str, Format],
    at: int,
    nth: int,
    row: FormRow,
    snapshot: Snapshot,
) -> None:
    owed = row.owed
    page.write_number(at, 0, nth, styles["fact"])
    texts = tuple(fact_texts(row, snapshot).values())
    for column, text in enumerate(texts, 1):
        page.write_string(at, column, text, styles["fact"])
    longest = max(lines_of(text, _WIDTHS[column]) for column, text in enumerate(texts, 1))
    page.set_row(at, _LINE_POINTS * max(longest, _FEWEST_LINES))
    column = len(texts) + 1
    if owed.last_day is None:
        page.write_string(at, column, "", styles["fact"])
    else:
        last_day = datetime.combine(owed.last_day, datetime.min.time())
        page.write_datetime(at, column, last_day, styles["day"])
    page.write_string(at, column + 1, shown_state(row), styles["fact"])
    for place, heading in enumerate(ANSWER_HEADINGS, len(_FACTS)):
        style = "answer day" if heading == DAY else "answer"
        page.write_blank(at, place, None, styles[style if row.key else "fact"])
    page.write_string(at, len(FORM_HEADINGS) - 1, row.key, styles["key"])


def heading_lines(
    agency: str, sheet: str, snapshot: Snapshot, reply_by: date | None, reply_to: str
) -> tuple[str, str]:
    """Return whose form it is, and the end of a sentence: where it goes back to and by when."""
    day = Translator("vi").date
    whose = (
        f"{snapshot.register.name(agency)} · Mã phiếu: {sheet} · "
        f"Số liệu đến ngày {day(snapshot.as_of)}"
    )
    asked = f" chậm nhất ngày {day(reply_by)}" if reply_by else ""
    return whose, f"{f' về {reply_to}' if reply_to else ''}{asked}"


def fact_texts(row: FormRow, snapshot: Snapshot) -> dict[str, str]:
    """Return what a form states of a row in words, by heading."""
    task = row.owed.task
    return {
        REF: spoken_ref(snapshot, task),
        OCCURRENCE: task.occurrence or "",
        ASSIGNED_BY: assigned_by(snapshot, task),
        TITLE: task.title,
        ROLE: LEADS if row.key else COORDINATES,
        DELIVERABLE: task.deliverable or "",
        DEADLINE: Translator("vi")(deadline_words(task) or ""),
    }


def shown_state(row: FormRow) -> str:
    """Return the state of a row as the form says it."""
    state = Translator("vi")(state_words(row.owed.state))
    return state[:1].upper() + state[1:]


def assigned_by(snapshot: Snapshot, task: Task) -> str:
    """Return the document that assigns a task, as the form names it."""
    directive = snapshot.directive(task.directive)
    if directive is None:
        return task.directive
    words, issued = Translator("vi"), directive.issued_on or ""
    named = words(short_title(directive))
    if not directive.number or len(issued) != len("2025-01-01"):
        return named
    return f"{named} ngày {words.date(date.fromisoformat(issued))}"


def _guide_page(page: Worksheet, styles: dict[str, Format]) -> None:
    page.set_column(0, 0, 110)
    for at, text in enumerate(_GUIDE):
        page.write_string(at, 0, text, styles["plain"])
    page.protect()


def _page_setup(page: Worksheet, top: int, bottom: int) -> None:
    first_answer, last = len(_FACTS), len(FORM_HEADINGS) - 1
    page.data_validation(
        top + 1, first_answer, bottom, first_answer,
        {"validate": "list", "source": f"=_danh_muc!$A$1:$A${len(RESULTS)}"},
    )  # fmt: skip
    page.autofilter(top, 0, bottom, last)
    page.freeze_panes(top + 1, 2)
    page.repeat_rows(top)
    page.set_landscape()
    page.set_paper(9)
    # The whole form fits the paper's width: narrow columns and margins keep its letters large.
    page.set_margins(left=0.25, right=0.25, top=0.5, bottom=0.5)
    page.fit_to_pages(1, 0)
    page.set_footer("&CTrang &P/&N")
    page.protect(
        "", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True}
    )
