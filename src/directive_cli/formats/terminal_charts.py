"""The timeline and the load chart on a terminal: a line a week or agency, numbers by the bars."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta

from rich.console import Console
from rich.text import Text

from directive_cli.domain.status import State
from directive_cli.formats.cells import display_text, visible
from directive_cli.messages import _
from directive_cli.reports.table import Load, Timeline
from directive_cli.translation import Translator

_COLOURS = {
    State.OVERDUE: "red", State.DUE_SOON: "yellow", State.IN_TIME: "blue", State.SUBMITTED: "cyan",
    State.SUBMITTED_LATE: "magenta",
}  # fmt: skip
_BLOCKS = " ▁▂▃▄▅▆▇█"


def print_chart(chart: Timeline | Load, translate: Translator, console: Console) -> None:
    """Print a chart fitted to the terminal's width."""
    console.print(Text("\n" + visible(translate(chart.title)), style="bold"))
    if isinstance(chart, Timeline):
        _print_timeline(chart, translate, console)
    else:
        _print_load(chart, translate, console)


def _print_timeline(timeline: Timeline, translate: Translator, console: Console) -> None:
    weeks: defaultdict[date, Counter[State]] = defaultdict(Counter)
    for point in timeline.points:
        weeks[point.on - timedelta(days=point.on.weekday())][point.state] += 1
    now = timeline.as_of - timedelta(days=timeline.as_of.weekday())
    weeks.setdefault(now, Counter())
    room = max(console.width - 40, 10)
    scale = max(max((sum(states.values()) for states in weeks.values()), default=1) / room, 1)
    previous: date | None = None
    for week in sorted(weeks):
        if previous is not None and (week - previous).days > 7:
            console.print(Text("  ⋮", style="dim"))
        previous = week
        line = Text(f"{translate.date(week)} {'▶' if week == now else ' '} ")
        for state in State:
            if count := weeks[week][state]:
                line.append("█" * max(1, round(count / scale)), style=_COLOURS.get(state, "dim"))
        words = ", ".join(
            f"{count} {display_text(state, translate).lower()}"
            for state, count in sorted(weeks[week].items())
        )
        line.append(f" {words}" if words else translate(_(" (this week)")))
        console.print(line)


def _print_load(load: Load, translate: Translator, console: Console) -> None:
    highest = max((count.value for counts in load.counts for count in counts), default=0) or 1
    names = max((Text(visible(agency.text)).cell_len for agency in load.agencies), default=10)
    digits = max(len(str(highest)), 2)
    names = min(names, max(console.width - (digits + 1) * len(load.weeks) - 8, 16))
    ticks = "".join(f"{week.day:>{digits}} " for week in load.weeks)
    months = ""
    for at, week in enumerate(load.weeks):
        new = at == 0 or load.weeks[at - 1].month != week.month
        months += f"{week.month:>{digits}} " if new else " " * (digits + 1)
    console.print(
        Text(f"{translate(_('month')):>{names}} {months}", style="dim"), no_wrap=True, crop=False
    )
    console.print(
        Text(f"{translate(_('week of')):>{names}} {ticks}", style="dim"), no_wrap=True, crop=False
    )
    for agency, counts in zip(load.agencies, load.counts, strict=True):
        label = Text(visible(agency.text))
        label.truncate(names, overflow="ellipsis", pad=True)
        line = label + Text(" ")
        for count in counts:
            block = _BLOCKS[-(-count.value * (len(_BLOCKS) - 1) // highest)]
            shown = f"{count.value or '·':>{digits}}"
            line.append(shown, style="bold" if count.value else "dim")
            line.append(block if count.value else " ", style="red")
        line.append(f" {sum(count.value for count in counts)}")
        console.print(line, no_wrap=True, crop=False)
