"""What a report is asked for: tasks, period, what to compare with, letterhead."""

from __future__ import annotations

import re
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from directive_cli.cli.producing_table import RemindOptions, ReportOptions
from directive_cli.cli.session import Session, WrongOption
from directive_cli.messages import Message, _
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.reports.request import Period
from directive_cli.reports.table import Letterhead

_LIKE_A_DAY = re.compile(r"\s*\d{1,4}[-/.]\d{1,2}(\D|$)")
"""What begins as a day does, well written or not; a revision has no such form."""
_ENDLESS = frozenset({"csv", "json", "xlsx"})
"""Forms that are no page."""


class AskedReport:
    """The ``ReportRequest`` of a command line; what needs git is read when it is used.

    Revisions that it opens are closed with ``opened``.
    """

    def __init__(
        self, session: Session, given: ReportOptions, opened: ExitStack, *, form: str
    ) -> None:
        self._session = session
        self._given = given
        self._opened = opened
        self.with_closed = given.done
        self.expand_groups = given.expand_groups
        self.has_subject = bool(given.subject)
        self.in_full = given.paper or form in _ENDLESS

    @cached_property
    def snapshot(self) -> Snapshot:
        """Return the registry as of the day of asking, or of the period's last day."""
        return _snapshot(self._session, self._given)

    @cached_property
    def query(self) -> TaskQuery:
        """Return which tasks are asked for, closed ones too."""
        return TaskQuery(
            agencies=agencies_asked(self._given, self.snapshot),
            directives=directives_asked(self._given, self.snapshot),
            closed=True,
        )

    @property
    def period(self) -> Period | None:
        """Return the period reported on."""
        return _period(self._session, self._given)

    @property
    def letterhead(self) -> Letterhead | None:
        """Return the head of an official paper with ``--paper``, else None."""
        return _letterhead(self._session, self._given, self.snapshot)

    @cached_property
    def revision(self) -> str | None:
        """Return the commit that the answer is made from."""
        return _revision(self._session)

    @property
    def sheet(self) -> str | None:
        """Return the subject when it is the id of forms that were sent out."""
        subject = self._given.subject
        return subject if subject and _is_sheet(self._session, subject) else None

    def subject(self, what: Message) -> str:
        """Return the agency or task named. Raises WrongOption: ``what`` is missing."""
        if not self._given.subject:
            raise WrongOption(_("The report needs {what}.", what=what))
        return self._given.subject

    def compared(self) -> tuple[Snapshot | None, str | None]:
        """Return the earlier registry of ``--compare`` and the revision's name."""
        return _earlier(
            self._session, "--compare", self._given.compare, self.snapshot, self._opened
        )

    def since(self) -> tuple[Snapshot, str | None]:
        """Return the earlier registry of ``--since``. Raises WrongOption without one."""
        before, label = _earlier(
            self._session, "--since", self._given.since, self.snapshot, self._opened
        )
        if before is None:
            raise WrongOption(_("--since is missing: name a day (2025-11-01) or a git revision."))
        return before, label


def _snapshot(session: Session, given: ReportOptions) -> Snapshot:
    from directive_cli.registry.query import snapshot

    period = _period(session, given)
    as_of = session.today if period is None else min(period.end, session.today)
    return snapshot(session.index, as_of=as_of)


def _earlier(
    session: Session, option: str, text: str | None, now: Snapshot, opened: ExitStack
) -> tuple[Snapshot | None, str | None]:
    """Return the registry to compare with: on another day, or in another revision on the same."""
    if text is None:
        return None, None
    from directive_cli.registry.git_files import GitFailed
    from directive_cli.registry.query import snapshot
    from directive_cli.registry.revision import index_at

    if _LIKE_A_DAY.match(text):
        return snapshot(session.index, as_of=session.day(option, text)), None
    try:
        index = opened.enter_context(index_at(session.root, text))
    except GitFailed as failed:
        raise WrongOption(
            _(
                "{option}: {reason} A day is written 15/11/2025 or 2025-11-15.",
                option=option,
                reason=failed.message,
            )
        ) from failed
    return snapshot(index, as_of=now.as_of), text


def _period(session: Session, given: ReportOptions) -> Period | None:
    from directive_cli.reports.request import Period

    start, end = given.from_, given.to
    if (text := given.period) is not None:
        if start or end:
            raise WrongOption(_("Give --period, or --from and --to, not both."))
        return _named_period(session, text)
    if start is None and end is None:
        return None
    if start is None:
        raise WrongOption(_("--to needs --from."))
    first = session.day("--from", start)
    last = session.day("--to", end) if end else session.today
    if last < first:
        raise WrongOption(
            _("The period ends before it begins: {first} to {last}.", first=first, last=last)
        )
    return Period(first, last)


def period_end(session: Session, given: ReportOptions) -> date | None:
    """Return the last day of the period asked for; None without one."""
    period = _period(session, given)
    return period.end if period is not None else None


def _named_period(session: Session, text: str) -> Period:
    from directive_cli.reports.request import Period

    month, slash, year = text.partition("/")
    year, _dash, part = (year, "", month.zfill(2)) if slash else text.partition("-")
    with suppress(ValueError):
        if len(year) == 4 and year.isdigit():
            number = int(year)
            if not part:
                return Period(date(number, 1, 1), date(number, 12, 31))
            if part.startswith("W"):
                monday = date.fromisocalendar(number, int(part[1:]), 1)
                return Period(monday, monday + timedelta(days=6))
            if part.startswith("Q") and part[1:] in ("1", "2", "3", "4"):
                quarter = int(part[1:])
                return Period(date(number, 3 * quarter - 2, 1), _month_end(number, 3 * quarter))
            if len(part) == 2:
                if slash:
                    session.partial_date("--period", text)  # For its echo.
                return Period(date(number, int(part), 1), _month_end(number, int(part)))
    raise WrongOption(
        _(
            '{option} "{text}" is not a period; write 11/2025, 2025-W46, 2025-Q4 or 2025.',
            option="--period",
            text=text,
        )
    )


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _is_sheet(session: Session, subject: str) -> bool:
    """Tell whether a word is the id of forms that were sent out."""
    from directive_cli.registry.location import RETURNS

    return subject.isalnum() and (session.root / RETURNS / f"{subject}.yaml").is_file()


def agencies_asked(given: ReportOptions | RemindOptions, snapshot: Snapshot) -> frozenset[str]:
    """Return the agencies and groups of ``--agency``."""
    return frozenset(snapshot.register.resolve(name) for name in given.agency)


def directives_asked(given: ReportOptions | RemindOptions, snapshot: Snapshot) -> frozenset[str]:
    """Return the directive of ``--directive``; empty: all of them."""
    from directive_cli.registry.lookup import find_directive

    named = given.directive
    return frozenset({find_directive(snapshot, named).id}) if named else frozenset()


def sender_asked(
    session: Session, given: ReportOptions | RemindOptions, snapshot: Snapshot
) -> str | None:
    """Return whose paper it is: as asked, as the environment says, else the registry's office."""
    named = given.sender or session.environment.get("DIRECTIVE_AGENCY")
    return snapshot.register.resolve(named) if named else snapshot.office


def tell_of_blank_head(session: Session) -> None:
    """Say how a paper gets the letterhead that it lacks."""
    session.say(
        _(
            "It is not known whose paper this is: the letterhead stays blank. Give "
            "--sender AGENCY, or write `office: AGENCY` into registry.yaml."
        )
    )


def _letterhead(session: Session, given: ReportOptions, snapshot: Snapshot) -> Letterhead | None:
    from directive_cli.reports.reminders import letterhead_of
    from directive_cli.reports.table import Letterhead

    if not given.paper:
        return None
    sender = sender_asked(session, given, snapshot)
    made = letterhead_of(sender, snapshot.register) if sender else Letterhead()
    register = snapshot.register
    named = tuple(register.name(register.resolve(each)) for each in given.addressee)
    # A report goes to the body above; where it is not known, a blank waits for it.
    return replace(made, addressees=named or (made.parent or "………………………",))


def _revision(session: Session) -> str | None:
    """Return the commit that the report is made from; a plus sign: files have changed since."""
    from directive_cli.registry.git_files import GitFailed
    from directive_cli.registry.revision import commit_of, is_clean

    try:
        commit = commit_of(session.root)
        return commit if commit is None or is_clean(session.root) else f"{commit}+"
    except GitFailed as failed:
        session.say(_("The revision of the registry is not known: {reason}", reason=failed.message))
        return None
