"""One colour a state, the same in workbook, page and chart; always beside the word."""

from __future__ import annotations

from directive_cli.domain.status import State

STATE_COLOURS: dict[State, tuple[str, str]] = {
    State.OVERDUE: ("F8CBCB", "810000"),
    State.DUE_SOON: ("FCE4C4", "713900"),
    State.IN_TIME: ("E3EEF9", "123F6B"),
    State.UNDATED: ("EDEDED", "3A3A3A"),
    State.SUBMITTED_LATE: ("EBD9EE", "5B1A63"),
    State.SUBMITTED: ("DDE3F7", "23307A"),
    State.DONE_LATE: ("F3EBC6", "5C4A00"),
    State.DONE_ON_TIME: ("D5ECD4", "14532D"),
    State.DONE: ("D5ECD4", "14532D"),
    State.CANCELLED: ("E4E4E4", "444444"),
    State.TRANSFERRED: ("E4E4E4", "444444"),
}
"""Background and letters, RRGGBB, with a contrast of 7 : 1 or more (WCAG 2.2, 1.4.6)."""

STATE_INKS: dict[State, str] = {
    State.OVERDUE: "C0392B",
    State.DUE_SOON: "E08A1E",
    State.IN_TIME: "2E6DA4",
    State.UNDATED: "8A8A8A",
    State.SUBMITTED_LATE: "8E44AD",
    State.SUBMITTED: "5B6ABF",
    State.DONE_LATE: "B59B00",
    State.DONE_ON_TIME: "2E8B57",
    State.DONE: "2E8B57",
    State.CANCELLED: "B0B0B0",
    State.TRANSFERRED: "B0B0B0",
}
"""Full colours for bars and marks in charts."""
