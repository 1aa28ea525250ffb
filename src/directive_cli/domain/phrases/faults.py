"""What is wrong with the words of a deadline that can be read: two dates where one counts, a day
that is over.
"""

from __future__ import annotations

from datetime import date, timedelta

from directive_cli.domain.deadline import Before, Deadline
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.dates import (
    MarkedDates,
    day_in_cycle,
    is_bound,
    is_period_day,
    marked_dates,
    unmarked_dates,
)
from directive_cli.domain.phrases.words import Words
from directive_cli.messages import Message, _


def either_of_two(words: Words, dates: MarkedDates) -> Message | None:
    """Return the fault of "trước ngày 05/5/2026 hoặc 05/6/2026" and "… - 05/6/2026".

    Which of the two counts is not said.
    """
    if words[dates.end] not in ("hoặc", "-"):
        return None
    other = unmarked_dates(words, dates.end + 1) or marked_dates(words, dates.end + 1)
    if other is None:
        more = day_in_cycle(words, dates.end + 1, elided=True)
        days = more is not None and all(is_period_day(target) for target in dates.targets)
        end = more[1] if more is not None and days else None
    else:
        bound = all(is_bound(target) for target in (*dates.targets, *other.targets))
        end = other.end if bound else None
    if end is None:
        return None
    return _(
        '"{words}" names two dates; state the one that counts.',
        words=words.quoted(dates.start, end),
    )


def too_early(deadline: Deadline, day: date, issued_on: PartialDate | None) -> Message | None:
    """Return the fault of a deadline that ends before the document is issued."""
    if issued_on is None or not issued_on.is_complete:
        return None
    issued = issued_on.first_day
    strict = isinstance(deadline, Before) and deadline.time is None
    last = day - timedelta(days=1) if strict else day
    if last >= issued:
        return None
    return _(
        "The last day, {day}, is before the document's date, {issued_on}.",
        day=last,
        issued_on=issued,
    )
