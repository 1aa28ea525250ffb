"""Letters of reminder (công văn đôn đốc) from a Word template: the built-in one, or an office's own.

A template is any .docx with fields in double braces. ``{{agency}}`` anywhere is replaced; a paragraph that holds a
field of several values alone, such as ``{{addressees}}``, is repeated for each; a table row with fields of a task
(``{{task.title}}``) is repeated for each task. Formatting stays the template's. Number, day and signature stay blank.
"""

from __future__ import annotations

import copy
import re
import zipfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.extras import need_extra
from directive_cli.formats.cells import display_text, visible_lines
from directive_cli.formats.docx_markup import (
    LANDSCAPE_TEXT,
    Look,
    PaperCell,
    PaperRow,
    bordered_table,
    paragraph,
    section,
    write_document,
)
from directive_cli.formats.official_paper import foot, paper_head
from directive_cli.formats.package import Package
from directive_cli.messages import _
from directive_cli.reports.table import Letterhead

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from directive_cli.reports.reminders import Reminder
    from directive_cli.reports.table import Table
    from directive_cli.translation import Translator

_FIELD = re.compile(r"\{\{\s*([a-z_.]+)\s*\}\}")
_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_PART_LIMIT = 20_000_000
TASK_FIELDS = (
    "task.n", "task.document", "task.title", "task.agency", "task.deadline", "task.last_day", "task.state",
    "task.days_late", "task.missing",
)  # fmt: skip
LETTER_FIELDS = (
    "parent", "issuer", "sender", "symbol", "place", "year", "day", "addressees", "agency", "basis", "overdue_count",
    "due_count", "due_until", "reply_by", "report_to",
)  # fmt: skip


class WrongTemplate(DirectiveError):
    """The template is no Word document or asks for a field that does not exist."""


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """What a letter says besides the tasks."""

    letterhead: Letterhead
    reply_by: str
    """The day by which to answer, in words; empty: left as a blank."""
    report_to: str
    """Where the answers go: the sender, or whom it names."""


def write_letter(
    reminder: Reminder,
    annex: Table,
    options: LetterOptions,
    out: IO[bytes],
    *,
    translate: Translator,
    template: IO[bytes],
) -> None:
    """Write one letter from a template. Raises WrongTemplate."""
    values = _values(reminder, options, translate)
    tasks = [dict(zip(TASK_FIELDS, (display_text(cell, translate) for cell in row.cells), strict=True))  # type: ignore[union-attr]
             for row in annex.rows]  # fmt: skip
    parts: list[tuple[str, bytes]] = []
    try:
        with zipfile.ZipFile(template) as source:
            if "word/document.xml" not in source.namelist():
                raise WrongTemplate(_("The template is no Word document (.docx)."))
            for info in source.infolist():
                if info.file_size > _PART_LIMIT:
                    raise WrongTemplate(_("The template holds a part of more than 20 MB."))
                content = source.read(info)
                filled = (
                    _filled(content, values, tasks)
                    if _TEXT_PARTS.fullmatch(info.filename)
                    else content
                )
                parts.append((info.filename, filled))
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise WrongTemplate(_("The template is no Word document (.docx).")) from error
    package = Package(out)
    for name, content in parts:
        package.add(name, content)
    package.close()


def write_template(out: IO[bytes], *, translate: Translator) -> None:
    """Write the built-in template, for an office to make its own from (NĐ 30/2020, annex III: công văn)."""
    write_document(out, _template(translate), title="Công văn đôn đốc", foot="", language="vi")


def _template(translate: Translator) -> Iterator[str]:
    letterhead = Letterhead("{{parent}}", "{{issuer}}", "{{symbol}}-…", "{{place}}")
    subject = "đôn đốc thực hiện các nhiệm vụ được giao"
    yield from (
        piece.replace("{{PARENT}}", "{{parent}}")
        .replace("{{ISSUER}}", "{{issuer}}")
        .replace("năm 1", "năm {{year}}")
        for piece in paper_head(letterhead, year=1, subject=subject)
    )
    yield paragraph("Kính gửi:", Look(align="left", before=240, first_line=2600))
    yield paragraph("- {{addressees}}", Look(align="left", first_line=3400))
    yield paragraph("", Look(size=12, align="left"))
    yield paragraph("Thực hiện {{basis}}; qua theo dõi đến hết ngày {{day}}, có {{overdue_count}} nhiệm vụ quá hạn,"
                    " {{due_count}} nhiệm vụ đến hạn chậm nhất ngày {{due_until}} (Phụ lục kèm theo).")  # fmt: skip
    yield paragraph(
        "Đề nghị Thủ trưởng {{agency}} tập trung chỉ đạo hoàn thành, báo cáo kết quả về {{report_to}}"
        " trước ngày {{reply_by}}; trường hợp không bảo đảm thời hạn, có văn bản nêu rõ lý do, đề xuất thời hạn,"
        " trình cơ quan giao nhiệm vụ xem xét, quyết định./."
    )
    yield paragraph("", Look(size=20, align="left"))
    yield foot(translate, ["- Như trên;", "- Lưu: VT, …."])
    yield section()
    yield paragraph("PHỤ LỤC", Look(bold=True, align="center"))
    yield paragraph("NHIỆM VỤ QUÁ HẠN VÀ SẮP ĐẾN HẠN", Look(size=26, bold=True, align="center"))
    yield paragraph(
        "(Kèm theo Công văn số          /{{symbol}}-… ngày      tháng      năm {{year}} của {{sender}};"
        " số liệu tính đến hết ngày {{day}})",
        Look(size=26, italic=True, align="center", after=120),
    )
    headings = (
        "TT", "Văn bản, mục", "Nội dung nhiệm vụ", "Cơ quan, đơn vị", "Thời hạn theo văn bản", "Ngày cuối cùng",
        "Tình trạng", "Số ngày quá hạn", "Còn thiếu",
    )  # fmt: skip
    widths = (560, 1600, 2900, 1800, 1450, 1280, 1100, 900, LANDSCAPE_TEXT - 11590)
    rows = [
        PaperRow(
            tuple(PaperCell(text, align="center", bold=True, fill="E7ECF2") for text in headings),
            header=True,
        ),
        PaperRow(
            tuple(
                PaperCell(f"{{{{{name}}}}}", align="center" if at in (0, 5, 6, 7) else "left")
                for at, name in enumerate(TASK_FIELDS)
            )
        ),
    ]
    yield from bordered_table(rows, widths)
    yield paragraph("", Look(size=8, align="left"))
    yield section(landscape=True, last=True, restart=True)


def _values(
    reminder: Reminder, options: LetterOptions, translate: Translator
) -> dict[str, str | list[str]]:
    letterhead = options.letterhead
    blank = "…………"
    names = [name.text for name in reminder.addressees]
    basis = [_lowered(translate(document)) for document in reminder.basis]
    return {
        "parent": (letterhead.parent or "").upper(),
        "issuer": (letterhead.issuer or blank).upper(),
        "sender": letterhead.issuer or blank,
        "symbol": letterhead.symbol or "…",
        "place": letterhead.place or blank,
        "year": str(reminder.as_of.year),
        "day": translate.date(reminder.as_of),
        "addressees": [
            f"{name}{';' if n < len(names) else '.'}" for n, name in enumerate(names, 1)
        ],
        "agency": names[0] if len(names) == 1 else "các cơ quan, đơn vị",
        "basis": "; ".join(basis),
        "overdue_count": f"{len(reminder.overdue):02}",
        "due_count": f"{len(reminder.due):02}",
        "due_until": translate.date(reminder.due_until),
        "reply_by": options.reply_by or blank,
        "report_to": options.report_to or blank,
    }


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _filled(
    content: bytes, values: Mapping[str, str | list[str]], tasks: Sequence[Mapping[str, str]]
) -> bytes:
    need_extra("paper", "lxml")
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise WrongTemplate(_("The template is no Word document (.docx).")) from error
    for row in list(root.iter(f"{_SPACE}tr")):
        if any(name.startswith("task.") for name in _fields_in(row)):
            _repeat(row, [{**values, **task} for task in tasks])
    for element in list(root.iter(f"{_SPACE}p")):
        names = _fields_in(element)
        several = [name for name in names if isinstance(values.get(name), list)]
        if several:
            _repeat(element, [{**values, several[0]: value} for value in values[several[0]]])
        elif names:
            _fill(element, values)
    filled: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return filled


def _fields_in(element: Any) -> list[str]:
    found = []
    paragraphs = [element] if element.tag == f"{_SPACE}p" else element.iter(f"{_SPACE}p")
    for each in paragraphs:
        found += _FIELD.findall("".join(text.text or "" for text in each.iter(f"{_SPACE}t")))
    return found


def _repeat(element: Any, each_values: Sequence[Mapping[str, str | list[str]]]) -> None:
    parent = element.getparent()
    at = parent.index(element)
    for offset, values in enumerate(each_values):
        made = copy.deepcopy(element)
        for each in [made] if made.tag == f"{_SPACE}p" else list(made.iter(f"{_SPACE}p")):
            _fill(each, values)
        parent.insert(at + offset, made)
    parent.remove(element)


def _fill(element: Any, values: Mapping[str, str | list[str]]) -> None:
    """Replace the fields of one paragraph; a field that Word has split over runs keeps the look of its first run."""
    while True:
        texts = list(element.iter(f"{_SPACE}t"))
        whole = "".join(text.text or "" for text in texts)
        match = _FIELD.search(whole)
        if match is None:
            return
        name = match.group(1)
        if name not in values:
            raise WrongTemplate(
                _("The template asks for {{{{{name}}}}}, which does not exist; there are {accepted}.", name=name,
                  accepted=", ".join((*LETTER_FIELDS, *TASK_FIELDS)))
            )  # fmt: skip
        value = values[name]
        # A brace pair in the data must not be taken for a field.
        said = visible_lines(value if isinstance(value, str) else "; ".join(value)).replace(
            "{{", "{\u200b{"
        )
        _splice(texts, match.start(), match.end(), said)


def _splice(texts: Sequence[Any], start: int, end: int, said: str) -> None:
    position = 0
    for text in texts:
        old = text.text or ""
        first, last = start - position, end - position
        position += len(old)
        if last <= 0 or first >= len(old):
            continue
        kept_before = old[: max(first, 0)]
        kept_after = old[last:] if last < len(old) else ""
        text.text = kept_before + (said if first >= 0 else "") + kept_after
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        _break_lines(text)


def _break_lines(text: Any) -> None:
    """Turn line ends of a value into line breaks on paper."""
    if "\n" not in text.text:
        return
    parent, lines = text.getparent(), text.text.split("\n")
    text.text = lines[0]
    at = parent.index(text)
    for line in lines[1:]:
        following = copy.deepcopy(text)
        following.text = line
        parent.insert(at + 1, parent.makeelement(f"{_SPACE}br", {}))
        parent.insert(at + 2, following)
        at += 2
