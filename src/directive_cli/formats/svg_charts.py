"""The timeline and the load chart as SVG inside a page: drawn with shapes, told with words.

Each picture has a title and a description for screen readers, and marks states by letter as well as
by colour.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from html import escape

from directive_cli.domain.status import State
from directive_cli.formats.cells import display_text, visible_lines
from directive_cli.formats.state_colours import STATE_INKS
from directive_cli.messages import _
from directive_cli.reports.figures import agency_count, week_count
from directive_cli.reports.table import Load, Timeline, TimelinePoint
from directive_cli.translation import Translator

_WIDTH = 1000
_LEFT = 30
_MARK = 15
_BY_WEEK_UP_TO = 84
"""Days of a timeline that names weeks; a longer one names months."""
_MARKS_IN_A_COLUMN = 12
"""A column of more marks than this says how many more."""


def timeline_svg(timeline: Timeline, translate: Translator) -> str:
    """Return the days from left to right, a mark for each deadline, today's line among them."""
    if not timeline.points:
        return ""
    first = min(*(point.on for point in timeline.points), timeline.as_of)
    last = max(*(point.on for point in timeline.points), timeline.as_of)
    span = max((last - first).days, 1)

    def across(day: date) -> float:
        return _LEFT + (day - first).days * (_WIDTH - 2 * _LEFT) / span

    # Marks that would overlap are stacked: a column for every width of a mark.
    columns: defaultdict[int, list[TimelinePoint]] = defaultdict(list)
    for point in timeline.points:
        columns[int((across(point.on) - _LEFT) // _MARK)].append(point)
    tallest = min(max(len(points) for points in columns.values()), _MARKS_IN_A_COLUMN)
    base = 40 + tallest * 16
    height = base + 40
    marks = []
    for column, points in sorted(columns.items()):
        x = _LEFT + column * _MARK
        for rank, point in enumerate(points[:_MARKS_IN_A_COLUMN]):
            marks.append(_mark(x, base - 12 - rank * 16, point, translate))
        if len(points) > _MARKS_IN_A_COLUMN:
            more = f"+{len(points) - _MARKS_IN_A_COLUMN}"
            marks.append(_text(x, base - 16 - _MARKS_IN_A_COLUMN * 16, more, "middle"))
    today = across(timeline.as_of)
    words = _(
        "{n} deadline between {first} and {last}; the line marks {day}.",
        plural="{n} deadlines between {first} and {last}; the line marks {day}.",
        n=len(timeline.points),
        first=first,
        last=last,
        day=timeline.as_of,
    )
    drawn = (
        f'<line x1="{_LEFT}" y1="{base}" x2="{_WIDTH - _LEFT}" y2="{base}" stroke="#333"/>'
        f'<line x1="{today:.1f}" y1="20" x2="{today:.1f}" y2="{base + 8}" stroke="#8B0000" '
        'stroke-width="2"'
        ' stroke-dasharray="5 3"/>'
        + _text(today, 14, translate.date(timeline.as_of), "middle", bold=True)
        + "".join(_tick(across(day), base, day, last - first) for day in _ticks(first, last))
        + "".join(marks)
    )
    return _svg(timeline.key, translate(timeline.title), translate(words), height, drawn)


def load_svg(load: Load, translate: Translator) -> str:
    """Return a grid: a row an agency, a column a week, the number in the cell, darker for more."""
    if not load.weeks or not load.agencies:
        return ""
    left, row = 300, 26
    column = (_WIDTH - left - 10) / len(load.weeks)
    highest = max((count.value for counts in load.counts for count in counts), default=0) or 1
    drawn = []
    for at, week in enumerate(load.weeks):
        x = left + at * column + column / 2
        drawn.append(
            f'<g transform="translate({x:.1f} 58) '
            f'rotate(-45)">{_text(0, 0, _short(week), "start")}</g>'
        )
    for line, (agency, counts) in enumerate(zip(load.agencies, load.counts, strict=True)):
        y = 66 + line * row
        drawn.append(_text(left - 8, y + 17, _cut(agency.text, 42), "end", title=agency.text))
        for at, count in enumerate(counts):
            x = left + at * column
            # By the square root: one commune's hundred must not make a department's three
            # invisible.
            share = (count.value / highest) ** 0.5
            drawn.append(
                f'<rect x="{x:.1f}" y="{y}" width="{column - 2:.1f}" height="{row - 2}" '
                f'fill="{_shade(share)}"'
                ' stroke="#999" stroke-width="0.5"/>'
            )
            if count.value:
                ink = "#fff" if share > 0.55 else "#000"
                drawn.append(_text(x + column / 2 - 1, y + 17, str(count.value), "middle", ink=ink))
    words = _(
        "Deadlines of {agencies} in {weeks}; at most {highest} in one week.",
        agencies=agency_count(len(load.agencies)),
        weeks=week_count(len(load.weeks)),
        highest=highest,
    )
    return _svg(
        load.key,
        translate(load.title),
        translate(words),
        74 + row * len(load.agencies),
        "".join(drawn),
    )


def legend(translate: Translator, states: list[State]) -> str:
    """Return what the marks mean, as a list in words."""
    items = "".join(
        '<li><svg width="18" height="14" aria-hidden="true"><circle cx="9" cy="7" r="7" '
        f'fill="#{STATE_INKS[state]}"/>'
        '<text x="9" y="11" text-anchor="middle" font-size="10" '
        f'fill="#fff">{_letter(state, translate)}</text></svg> '
        f"{escape(display_text(state, translate))}</li>"
        for state in states
    )
    return f'<ul class="legend">{items}</ul>'


def _mark(x: float, y: float, point: TimelinePoint, translate: Translator) -> str:
    state = display_text(point.state, translate)
    said = f"{translate.date(point.on)} – {visible_lines(point.label)} ({state})"
    return (
        f'<g><title>{escape(said)}</title><circle cx="{x:.1f}" cy="{y}" r="7" '
        f'fill="#{STATE_INKS[point.state]}"/>'
        f'<text x="{x:.1f}" y="{y + 4}" text-anchor="middle" font-size="10" fill="#fff">'
        f"{_letter(point.state, translate)}</text></g>"
    )


def _letter(state: State, translate: Translator) -> str:
    """Return one letter that tells the states of open work apart without colour."""
    letters = {
        State.OVERDUE: "!", State.DUE_SOON: "…", State.IN_TIME: "○", State.SUBMITTED: "↑",
        State.SUBMITTED_LATE: "⇑",
    }  # fmt: skip
    return letters.get(
        state, "✓" if state in (State.DONE, State.DONE_LATE, State.DONE_ON_TIME) else "–"
    )


def _tick(x: float, base: int, day: date, span: timedelta) -> str:
    said = _short(day) if span.days <= _BY_WEEK_UP_TO else f"{day.month:02}/{day.year}"
    label = _text(x, base + 26, said, "middle")
    return f'<line x1="{x:.1f}" y1="{base}" x2="{x:.1f}" y2="{base + 8}" stroke="#333"/>{label}'


def _ticks(first: date, last: date) -> list[date]:
    """Return about twelve days to name below the line: weeks, months or quarters."""
    days = (last - first).days
    if days <= _BY_WEEK_UP_TO:
        start = first + timedelta(days=(7 - first.weekday()) % 7)
        return [
            start + timedelta(days=7 * n)
            for n in range(days // 7 + 1)
            if start + timedelta(days=7 * n) <= last
        ]
    step = 1 if days <= 400 else 3 if days <= 1100 else 12
    found = []
    month = first.year * 12 + first.month
    while (day := date(month // 12, month % 12 + 1, 1)) <= last:
        if (day.month - 1) % step == 0:
            found.append(day)
        month += 1
    return found


def _short(day: date) -> str:
    return f"{day.day:02}/{day.month:02}"


def _cut(text: str, room: int) -> str:
    """Return the text cut to the room, with an ellipsis; title and table below hold all of it."""
    text = visible_lines(text)
    return text if len(text) <= room else text[: room - 1] + "…"


def _shade(share: float) -> str:
    """Return white for nothing to dark blue for the most."""
    level = 1 - share
    return f"#{int(30 + 225 * level):02x}{int(78 + 177 * level):02x}{int(121 + 134 * level):02x}"


def _text(
    x: float,
    y: float,
    text: str,
    anchor: str,
    *,
    bold: bool = False,
    ink: str = "#222",
    title: str | None = None,
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    told = (
        f"<title>{escape(visible_lines(title))}</title>"
        if title is not None and title != text
        else ""
    )
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="13" fill="{ink}"{weight}>'
        f"{told}{escape(text)}</text>"
    )


def _svg(key: str, title: str, words: str, height: int, drawn: str) -> str:
    name = escape(key, quote=True)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="{name}-title '
        f'{name}-words">'
        f'<title id="{name}-title">{escape(title)}</title><desc '
        f'id="{name}-words">{escape(words)}</desc>{drawn}</svg>'
    )
