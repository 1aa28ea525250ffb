"""The command ``upgrade``: moves a registry to the newest format and reports what newly fires."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from directive_cli.cli.applying import planning
from directive_cli.cli.recording_table import UpgradeOptions
from directive_cli.cli.session import Session, printable
from directive_cli.diagnostics import Diagnostic, ExitCode, Severity
from directive_cli.editing.change_set import ChangeSet
from directive_cli.messages import _


def upgrade(session: Session, given: UpgradeOptions) -> int:
    """Answer ``directive upgrade``; exit 1 when an error newly fires."""
    from directive_cli.editing.consequences import Consequences
    from directive_cli.editing.upgrading import plan_upgrade
    from directive_cli.registry.location import stamp_files

    with planning(session, dry_run=given.dry_run) as changes:
        session.snapshot()
        stamps, _refused = stamp_files(session.root)
        paths = [stamp.path for stamp in stamps]
        rewritten = plan_upgrade(changes, paths)
        if not changes.changes:
            session.say(_("The registry is of the newest format already; nothing was changed."))
            return ExitCode.OK
        session.print_text(changes.diff())
        newly, gone = _compared(session, changes, paths)
        if not given.dry_run:
            changes.apply(found=Consequences(()))
    if rewritten:
        session.say(
            _(
                "{n} deadline is written otherwise; its last day is the same under the strict "
                "reading.",
                plural=(
                    "{n} deadlines are written otherwise; their last days are the same under the "
                    "strict reading."
                ),
                n=rewritten,
            )
        )
    for finding in newly:
        place = f"{finding.span.path}:{finding.span.line}:{finding.span.column}"
        session.say(
            _("{place}: {code} {message}", place=place, code=finding.code, message=finding.message)
        )
    session.say(_("Findings that newly fire: {n}; that are gone: {gone}.", n=len(newly), gone=gone))
    if given.dry_run:
        session.say(_("Nothing was written (--dry-run)."))
    else:
        for change in changes.changes:
            print(printable(change.path), file=session.stdout)
        session.say(_("The registry {root} is of format 2 now.", root=session.root))
    failed = any(finding.severity is Severity.ERROR for finding in newly)
    return ExitCode.FINDINGS if failed else ExitCode.OK


def _compared(
    session: Session, changes: ChangeSet, paths: Sequence[str]
) -> tuple[list[Diagnostic], int]:
    """Return what a copy finds after the change and not before, and how many findings are gone."""
    from directive_cli.checks.validation import chosen_rules, validate_registry

    codes = chosen_rules(select=(), ignore=())
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for path in paths:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(session.root / path, copy / path)
        before = validate_registry(copy, as_of=session.today, codes=codes, cache=None).findings
        for change in changes.changes:
            (copy / change.path).parent.mkdir(parents=True, exist_ok=True)
            (copy / change.path).write_bytes(change.after)
        after = validate_registry(copy, as_of=session.today, codes=codes, cache=None).findings
    known = {_identity(finding) for finding in before}
    remaining = {_identity(finding) for finding in after}
    return [one for one in after if _identity(one) not in known], len(known - remaining)


def _identity(finding: Diagnostic) -> tuple[str, str, str]:
    return finding.code, finding.span.path, str(finding.message)
