"""A report with a value of every kind, and text that would break a page, a formula, a calendar or a terminal."""

from __future__ import annotations

from datetime import date

from directive_cli.domain.status import State
from directive_cli.messages import _
from directive_cli.reports.table import (
    Column,
    Count,
    CountChange,
    Heading,
    Kind,
    Load,
    Name,
    Paragraph,
    Rate,
    Report,
    Row,
    Table,
    Timeline,
    TimelinePoint,
)

HOSTILE = "=1+1 & <b>đậm</b> [red]đỏ[/red] \u202eđảo \u0007\u0000 _x0041_ \"'; {{agency}}"
SHOWN = "=1+1 & <b>đậm</b> [red]đỏ[/red] "
"""How ``HOSTILE`` begins wherever it is shown: as it is written."""
AS_OF = date(2025, 11, 20)

COLUMNS = (
    Column("n", _("No."), Kind.COUNT, 4),
    Column("ref", _("Ref"), Kind.REF, 18),
    Column("title", _("Content"), Kind.TEXT, 40),
    Column("agency", _("Agency or unit"), Kind.AGENCY),
    Column("last_day", _("last day"), Kind.DATE, over=_("Deadline")),
    Column("days", _("Days late"), Kind.DAYS, over=_("Deadline")),
    Column("state", _("Status"), Kind.STATE),
    Column("rate", _("On-time rate"), Kind.RATE),
    Column("change", _("Change"), Kind.CHANGE),
)


def rows(count: int) -> list[Row | Heading]:
    """Return as many records, under one heading."""
    states = list(State)
    made: list[Row | Heading] = [Heading("Sở Văn thư", "so-van-thu")]
    for n in range(count):
        made.append(
            Row(
                (
                    Count(n, (f"d:{n}",)),
                    f"2025-09-01-11_kh-ubnd:{n}",
                    HOSTILE if n == 0 else f"Việc thứ {n}",
                    (Name("so-van-thu", "Sở Văn thư"), Name("so-an-toan", "Sở An toàn")),
                    date(2025, 11, 1 + n % 28) if n % 5 else None,
                    n - 3,
                    states[n % len(states)],
                    Rate(n % 4, 4 if n % 3 else 0),
                    CountChange(n - 2),
                ),
                id=f"row-{n}",
            )
        )
    return made


def hostile_report(count: int = 12, *, wide: bool = True) -> Report:
    """Return a report with a table, paragraphs and both charts."""
    points = tuple(
        TimelinePoint(
            date(2025, 11, 1 + n), HOSTILE if n == 0 else f"Việc {n}", f"d:{n}", list(State)[n % 5]
        )
        for n in range(10)
    )
    weeks = (date(2025, 11, 3), date(2025, 11, 10), date(2025, 11, 17))
    load = Load(
        "load",
        _("Open deadlines by week, {first} to {last}", first=weeks[0], last=weeks[-1]),
        (Name("so-van-thu", "Sở Văn thư"), Name("so-an-toan", HOSTILE)),
        weeks,
        (
            (Count(1, ("d:1",)), Count(0), Count(3, ("d:2",))),
            (Count(2), Count(0), Count(0)),
        ),
        AS_OF,
    )
    table = Table(
        "tasks",
        COLUMNS,
        rows(count),
        title=_("Completed"),
        total=Row((None, None, _("Total"), None, None, 7, None, Rate(299, 300), None), id="total"),
        footnotes=(_("Cancelled and transferred work is not part of the total."),),
        grouped_by=Column("group", _("Agency or unit")),
    )
    return Report(
        key="detail",
        title=_("Tasks assigned and their results"),
        as_of=AS_OF,
        reading="strict",
        parts=(
            Paragraph("Mở đầu", heading=True),
            Paragraph(HOSTILE),
            table,
            Timeline("timeline", _("Deadlines of open tasks"), points, AS_OF),
            load,
            Paragraph("Đoạn cuối."),
        ),
        subtitle="Tỉnh Bình Minh",
        unread=(("directives/hong.yaml", _("nothing reported")),),
        registry="Sổ theo dõi",
        revision="abc123",
        wide=wide,
    )
