"""Applies a change: reports the findings it would introduce, and refuses on errors."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from directive_cli.editing.change_set import ChangeSet, WouldNotValidate
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from directive_cli.cli.session import Session
    from directive_cli.diagnostics import Diagnostic
    from directive_cli.editing.consequences import Consequences
    from directive_cli.registry.query import Snapshot

TOLD_AT_MOST = 5


@contextmanager
def planning(session: Session, *, dry_run: bool) -> Iterator[ChangeSet]:
    """Yield a plan; hold the registry's lock unless the plan is only shown."""
    if dry_run:
        yield ChangeSet(session.root)
    else:
        with session.hold_registry() as changes:
            # The files may have changed before the lock was taken.
            session.look_again()
            yield changes


def preview_findings(
    session: Session,
    changes: ChangeSet,
    snapshot: Snapshot,
    *,
    only_told: frozenset[str] = frozenset(),
) -> Consequences:
    """Report the warnings that a change would introduce; return all its findings.

    Errors with a code in ``only_told`` are reported but do not stop the change. Raises
    WouldNotValidate for any other error. Nothing is written either way.
    """
    from directive_cli.editing.consequences import Consequences, consequences

    found = consequences(changes.changes, among=snapshot)
    errors = tuple(one for one in found.errors if one.code not in only_told)
    if errors:
        _tell(session, errors[1:])
        raise WouldNotValidate(errors)
    told = (*found.errors, *found.warnings)
    _tell(session, told)
    return Consequences((), told)


def apply(
    session: Session,
    changes: ChangeSet,
    snapshot: Snapshot,
    *,
    dry_run: bool = False,
    only_told: frozenset[str] = frozenset(),
) -> None:
    """Write a change unless it introduces an error; ``snapshot`` was taken under its lock.

    With ``dry_run`` only the findings are reported.
    """
    found = preview_findings(session, changes, snapshot, only_told=only_told)
    if not dry_run:
        changes.apply(found=found)


def show_plan(session: Session, changes: ChangeSet) -> None:
    """Show the diff of a change that is not written."""
    session.print_text(changes.diff())
    session.say(_("Nothing was written (--dry-run)."))


def say_written(session: Session, changes: ChangeSet) -> None:
    """Say how many files were written."""
    session.say(
        _(
            "{n} file of the registry {root} was written.",
            plural="{n} files of the registry {root} were written.",
            n=len(changes.changes),
            root=changes.root,
        )
    )


def _tell(session: Session, findings: Sequence[Diagnostic]) -> None:
    """Report findings at their places; those that many files share once, with their number."""
    alike: dict[tuple[str, str], list[Diagnostic]] = {}
    for one in findings:
        alike.setdefault((one.code, str(one.message)), []).append(one)
    for some in list(alike.values())[:TOLD_AT_MOST]:
        first = some[0]
        place = f"{first.span.path}:{first.span.line}:{first.span.column}"
        session.say(
            _("{place}: {code} {message}", place=place, code=first.code, message=first.message)
        )
        if (more := len(some) - 1) > 0:
            session.say(
                _("The same in {n} other place.", plural="The same in {n} other places.", n=more)
            )
    if (rest := sum(map(len, list(alike.values())[TOLD_AT_MOST:]))) > 0:
        session.say(
            _(
                "{n} further finding is not listed here.",
                plural="{n} further findings are not listed here.",
                n=rest,
            )
        )
