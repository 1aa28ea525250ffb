"""The one function that decides on time, late and overdue."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_cli.domain.status import (
    CLOSED_STATES,
    DONE_STATES,
    EVER_LATE_STATES,
    LEAST_FINISHED_FIRST,
    OPEN_STATES,
    AssignmentStatus,
    Event,
    State,
    TaskRef,
    assignment_status,
    in_force,
    task_state,
)

LAST = date(2025, 3, 19)
"""A Wednesday."""


def on(day: int, kind: str, identifier: str = "", **more: object) -> Event:
    """Return what happened on a day of March 2025; days above 31 are in April."""
    when = date(2025, 3, 1) + timedelta(days=day - 1)
    return Event(identifier or f"{kind}{day}", when, kind, **more)  # type: ignore[arg-type]


def status_on(
    day: int, *happened: Event, last_day: date | None = LAST, soon_days: int = 3
) -> AssignmentStatus:
    as_of = date(2025, 3, 1) + timedelta(days=day - 1)
    return assignment_status(
        last_day=last_day,
        events=happened,
        as_of=as_of,
        due_soon_until=as_of + timedelta(days=soon_days),
    )


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (1, State.IN_TIME),
        (15, State.IN_TIME),
        (16, State.DUE_SOON),
        (19, State.DUE_SOON),
        (20, State.OVERDUE),
        (31, State.OVERDUE),
    ],
)
def test_open_work_is_in_time_until_its_last_day_has_passed(day: int, state: State) -> None:
    assert status_on(day).state is state


@pytest.mark.parametrize("day", [1, 19, 31])
def test_work_without_a_deadline_is_never_late(day: int) -> None:
    assert status_on(day, last_day=None).state is State.UNDATED
    assert status_on(day, on(5, "submitted"), last_day=None).state in (
        State.SUBMITTED,
        State.UNDATED,
    )
    assert status_on(31, on(day, "completed"), last_day=None).state is State.DONE


@pytest.mark.parametrize(
    ("submitted", "state"),
    [(18, State.SUBMITTED), (19, State.SUBMITTED), (20, State.SUBMITTED_LATE)],
)
def test_a_submission_stops_the_clock_on_its_day(submitted: int, state: State) -> None:
    found = status_on(31, on(submitted, "submitted"))
    assert (found.state, found.submitted_on) == (state, found.judged_on)


@pytest.mark.parametrize(
    ("completed", "state"),
    [(18, State.DONE_ON_TIME), (19, State.DONE_ON_TIME), (20, State.DONE_LATE)],
)
def test_a_completion_without_a_submission_is_judged_on_its_own_day(
    completed: int, state: State
) -> None:
    found = status_on(31, on(completed, "completed"))
    assert (found.state, found.closed_on, found.judged_on) == (
        state,
        found.closed_on,
        found.closed_on,
    )


def test_a_late_confirmation_of_a_timely_submission_is_on_time() -> None:
    found = status_on(31, on(19, "submitted"), on(28, "completed"))
    assert found.state is State.DONE_ON_TIME
    assert (found.submitted_on, found.closed_on) == (date(2025, 3, 19), date(2025, 3, 28))


def test_the_submission_named_by_the_evidence_is_the_one_that_was_confirmed() -> None:
    early, late = (
        on(18, "submitted", evidence="12/BC-SXD"),
        on(25, "submitted", evidence="15/BC-SXD"),
    )
    assert (
        status_on(31, early, late, on(28, "completed", evidence="12/BC-SXD")).state
        is State.DONE_ON_TIME
    )
    assert (
        status_on(31, early, late, on(28, "completed", evidence="15/BC-SXD")).state
        is State.DONE_LATE
    )
    assert status_on(31, early, late, on(28, "completed")).state is State.DONE_LATE


def test_a_return_restarts_the_clock_with_the_same_deadline() -> None:
    returned = (on(18, "submitted"), on(21, "returned"))
    assert status_on(20, *returned).state is State.SUBMITTED
    assert status_on(21, *returned).state is State.OVERDUE
    assert status_on(31, *returned, on(24, "submitted")).state is State.SUBMITTED_LATE


def test_a_return_reopens_what_was_completed() -> None:
    assert status_on(31, on(18, "completed"), on(20, "returned")).state is State.OVERDUE


def test_an_extension_moves_the_last_day_inclusively_and_from_its_own_day_on() -> None:
    longer = on(17, "extended", until=date(2025, 3, 25))
    assert status_on(16, longer).last_day == LAST
    assert status_on(25, longer).state is State.DUE_SOON
    assert status_on(25, longer).last_day == date(2025, 3, 25)
    assert status_on(26, longer).state is State.OVERDUE


def test_the_latest_extension_counts_even_when_it_shortens() -> None:
    twice = (
        on(10, "extended", until=date(2025, 4, 30)),
        on(12, "extended", until=date(2025, 3, 21)),
    )
    assert status_on(22, *twice).state is State.OVERDUE


def test_an_extension_granted_after_the_day_has_passed_lifts_the_overdue_state() -> None:
    granted = on(24, "extended", until=date(2025, 3, 31))
    assert status_on(23, granted).state is State.OVERDUE
    assert status_on(24, granted).state is State.IN_TIME
    assert status_on(31, granted, on(28, "submitted")).state is State.SUBMITTED


def test_late_stays_late_when_an_extension_comes_after_the_delivery() -> None:
    afterwards = on(27, "extended", until=date(2025, 4, 30))
    assert status_on(31, on(25, "submitted"), afterwards).state is State.SUBMITTED_LATE
    assert status_on(31, on(25, "completed"), afterwards).state is State.DONE_LATE
    late = status_on(31, on(25, "completed"), afterwards)
    assert late.judged_on is not None
    assert late.last_day is not None
    assert late.judged_on > late.last_day


def test_an_extension_after_a_submission_that_is_returned_does_count() -> None:
    happened = (
        on(25, "submitted"),
        on(27, "extended", until=date(2025, 4, 30)),
        on(28, "returned"),
    )
    assert status_on(31, *happened).state is State.IN_TIME


@pytest.mark.parametrize(
    ("kind", "state"), [("cancelled", State.CANCELLED), ("transferred", State.TRANSFERRED)]
)
def test_nothing_counts_after_a_cancellation_or_a_transfer(kind: str, state: State) -> None:
    found = status_on(31, on(10, kind, to="so-y-te"), on(12, "submitted"), on(14, "completed"))
    assert (found.state, found.closed_on) == (state, date(2025, 3, 10))


def test_what_happens_later_than_the_day_of_asking_is_not_yet_known() -> None:
    assert status_on(19, on(20, "completed")).state is State.DUE_SOON
    assert status_on(20, on(20, "completed")).state is State.DONE_LATE


def test_a_voided_event_never_counted_whenever_that_was_noticed() -> None:
    mistaken = on(10, "completed", "aaaa1111")
    void = on(25, "voided", "bbbb2222", corrects="aaaa1111")
    assert status_on(12, mistaken).state is State.DONE_ON_TIME
    assert status_on(12, mistaken, void).state is State.IN_TIME


def test_a_void_that_is_itself_voided_brings_the_event_back() -> None:
    happened = (
        on(10, "completed", "aaaa1111"),
        on(11, "voided", "bbbb2222", corrects="aaaa1111"),
        on(12, "voided", "cccc3333", corrects="bbbb2222"),
    )
    assert status_on(31, *happened).state is State.DONE_ON_TIME


def test_two_events_that_void_each_other_end_somewhere() -> None:
    pair = (
        on(10, "voided", "aaaa1111", corrects="bbbb2222"),
        on(11, "voided", "bbbb2222", corrects="aaaa1111"),
    )
    assert in_force(pair, as_of=None) == []


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    wrong = on(29, "completed", "aaaa1111")
    right = on(19, "completed", "bbbb2222", corrects="aaaa1111")
    assert status_on(31, wrong).state is State.DONE_LATE
    assert status_on(31, wrong, right).state is State.DONE_ON_TIME


def test_progress_changes_nothing() -> None:
    assert status_on(10, on(5, "progress", note="đã họp tổ")) == status_on(10)


@pytest.mark.parametrize(
    ("states", "whole"),
    [
        ([], State.UNDATED),
        ([State.DONE_ON_TIME, State.OVERDUE, State.IN_TIME], State.OVERDUE),
        ([State.DONE_LATE, State.SUBMITTED], State.SUBMITTED),
        ([State.SUBMITTED, State.SUBMITTED_LATE], State.SUBMITTED_LATE),
        ([State.DONE, State.DONE_ON_TIME], State.DONE_ON_TIME),
        ([State.DONE_LATE, State.DONE_ON_TIME], State.DONE_LATE),
        ([State.CANCELLED, State.DONE_ON_TIME], State.DONE_ON_TIME),
        ([State.TRANSFERRED, State.IN_TIME], State.IN_TIME),
        ([State.TRANSFERRED, State.CANCELLED], State.CANCELLED),
        ([State.TRANSFERRED], State.TRANSFERRED),
    ],
)
def test_a_task_is_as_finished_as_its_least_finished_assignment(
    states: list[State], whole: State
) -> None:
    assert task_state(states) is whole


def test_every_state_is_open_or_closed() -> None:
    assert frozenset(LEAST_FINISHED_FIRST) == OPEN_STATES | CLOSED_STATES
    assert not OPEN_STATES & CLOSED_STATES
    assert DONE_STATES < CLOSED_STATES


KINDS = (
    "progress",
    "submitted",
    "completed",
    "returned",
    "extended",
    "cancelled",
    "transferred",
    "voided",
)
EVENTS = st.lists(
    st.builds(
        lambda day, kind, until, place, corrects: on(
            day,
            kind,
            f"id{place}",
            until=date(2025, 3, 1) + timedelta(days=until) if kind == "extended" else None,
            corrects=f"id{corrects}" if kind == "voided" else None,
        ),
        st.integers(1, 40),
        st.sampled_from(KINDS),
        st.integers(0, 60),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=8,
    unique_by=lambda event: event.id,
)


@given(EVENTS, st.integers(1, 45))
def test_late_means_delivered_after_the_last_day_and_on_time_means_not(
    happened: list[Event], day: int
) -> None:
    found = status_on(day, *happened)
    if found.judged_on is not None and found.last_day is not None:
        assert (found.state in EVER_LATE_STATES) == (found.judged_on > found.last_day)
    if found.state is State.OVERDUE:
        assert found.last_day is not None
        assert found.last_day < date(2025, 3, 1) + timedelta(days=day - 1)


@given(EVENTS, st.integers(1, 45), st.randoms(use_true_random=False))
def test_events_of_different_days_may_be_recorded_in_any_order(
    happened: list[Event], day: int, random: object
) -> None:
    by_day = {event.day: event for event in happened}
    one_a_day = list(by_day.values())
    shuffled = list(one_a_day)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert status_on(day, *shuffled) == status_on(day, *one_a_day)


@given(EVENTS, st.integers(1, 45))
def test_the_future_does_not_change_the_past_unless_it_corrects_it(
    happened: list[Event], day: int
) -> None:
    as_of = date(2025, 3, 1) + timedelta(days=day - 1)
    known = [event for event in happened if event.day <= as_of]
    later_corrections = {
        event.corrects for event in happened if event.day > as_of and event.corrects
    }
    if not later_corrections:
        assert status_on(day, *happened) == status_on(day, *known)


def test_a_task_is_named_by_its_directive_and_a_recurring_one_by_its_occurrence() -> None:
    assert str(TaskRef("d", "1.2")) == "d:1.2"
    assert str(TaskRef("d", "1.2", "2025-10")) == "d:1.2@2025-10"
