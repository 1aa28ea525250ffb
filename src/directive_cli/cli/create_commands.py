"""The commands that make and arrange files: new, number, fmt, init."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from directive_cli.cli.applying import apply, planning, say_written, show_plan
from directive_cli.cli.named_files import by_registry
from directive_cli.cli.session import WrongOption, printable
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.editing.change_set import ChangeSet
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from directive_cli.cli.recording_table import FmtOptions, InitOptions, NewOptions, NumberOptions
    from directive_cli.cli.session import Session
    from directive_cli.editing.new_directive import NewDirective, NewTask, Understood
    from directive_cli.registry.query import Snapshot


def new(session: Session, given: NewOptions) -> int:
    """Answer ``directive new``."""
    from directive_cli.editing.new_directive import add_directive

    if given.to is not None:
        return _add_tasks(session, given, given.to)
    snapshot = session.snapshot()
    if given.title or not sys.stdin.isatty():
        wanted = _described(session, given, snapshot)
    else:
        from directive_cli.cli.dialogue import ask_directive, asker

        wanted = ask_directive(session, snapshot, asker(session))
    with planning(session, dry_run=given.dry_run) as changes:
        snapshot = session.snapshot()
        path, understood = add_directive(changes, snapshot, wanted)
        apply(session, changes, snapshot, dry_run=given.dry_run)
    _echo(session, understood)
    if given.dry_run:
        show_plan(session, changes)
    else:
        print(printable(path), file=session.stdout)
        say_written(session, changes)
    return ExitCode.OK


def _add_tasks(session: Session, given: NewOptions, ref: str) -> int:
    """Answer ``directive new --to REF --task …``."""
    from directive_cli.editing.directive_edits import add_tasks
    from directive_cli.registry.lookup import find_directive

    if not given.task:
        raise WrongOption(_('--to needs a task: --task "ID | TITLE | LEADS | DEADLINE".'))
    others = [given.title, given.type, given.number, given.symbol, given.issuer, given.issued_on]
    if any(others) or given.id or given.implements or given.cites:
        raise WrongOption(_("--to takes --task only; fields are changed by `directive edit REF`."))
    with planning(session, dry_run=given.dry_run) as changes:
        snapshot = session.snapshot()
        directive = find_directive(snapshot, ref)
        tasks = [task_from(text, snapshot) for text in given.task]
        understood = add_tasks(changes, snapshot, directive, tasks)
        return finish_edit(session, changes, snapshot, understood, dry_run=given.dry_run)


def finish_edit(
    session: Session,
    changes: ChangeSet,
    snapshot: Snapshot,
    understood: Sequence[Understood],
    *,
    dry_run: bool,
) -> int:
    """Show the diff of a small change and, unless it is a dry run, write it."""
    apply(session, changes, snapshot, dry_run=dry_run)
    _echo(session, understood)
    if dry_run:
        show_plan(session, changes)
    else:
        session.print_text(changes.diff())
        say_written(session, changes)
    return ExitCode.OK


def number_directive(session: Session, given: NumberOptions) -> int:
    """Answer ``directive number``."""
    from directive_cli.editing.new_directive import give_number
    from directive_cli.registry.lookup import find_directive

    with planning(session, dry_run=given.dry_run) as changes:
        snapshot = session.snapshot()
        give_number(
            changes,
            snapshot,
            find_directive(snapshot, given.ref),
            number=given.number,
            issued_on=_stated(session, "--date", given.date),
        )
        return finish_edit(session, changes, snapshot, (), dry_run=given.dry_run)


def fmt(session: Session, given: FmtOptions) -> int:
    """Answer ``directive fmt``."""
    wanted: dict[Path, list[str]] = (
        {session.root: []}
        if not given.files
        else by_registry(session, given.files, registry=given.registry)
    )
    found = [_format_one(session, given, root, paths) for root, paths in wanted.items()]
    return max(found, default=ExitCode.OK)


def _format_one(session: Session, given: FmtOptions, root: Path, named: Sequence[str]) -> int:
    """Format the files of one registry; all of them when none is named."""
    from directive_cli.editing.formatting import formatted
    from directive_cli.editing.yaml_edit import file_bytes
    from directive_cli.registry.reading import kind_of
    from directive_cli.registry.yaml_document import parse_yaml

    check = given.check or given.dry_run
    changes = ChangeSet(root)
    unread = 0
    for path in _files_to_format(session, root, named):
        document, faults = parse_yaml(path, changes.read(path) or b"")
        if document is None:
            unread += 1
            place = f"{path}:{faults[0].span.line}:{faults[0].span.column}"
            session.say(_("{place}: {message}", place=place, message=faults[0].message))
            continue
        changes.put(path, file_bytes(formatted(document, kind=kind_of(path))))
    changed = changes.changes
    if given.dry_run:
        session.print_text(changes.diff())
    else:
        for change in changed:
            print(printable(change.path), file=session.stdout)
    if not check:
        changes.apply()
        say_written(session, changes)
    return ExitCode.FINDINGS if unread or (given.check and changed) else ExitCode.OK


def init(session: Session, given: InitOptions) -> int:
    """Answer ``directive init``."""
    from directive_cli.checks.json_schema import schema_files
    from directive_cli.editing.registry_layout import lay_out_registry
    from directive_cli.extras import DISTRIBUTION, installed_from
    from directive_cli.registry.location import find_registry

    folder = session.cwd / given.folder
    named = given.like
    like = find_registry(named=named, environment=None, start=session.cwd) if named else None
    came_from = installed_from()
    # Where it lies on this machine is of no use to others.
    source = came_from if came_from and not came_from.startswith("file:") else None
    written, kept = lay_out_registry(
        folder,
        schemas=schema_files(),
        language=session.translator.language,
        source=f"{DISTRIBUTION} @ {source}" if source else None,
        like=like,
    )
    for path in written:
        print(printable(path), file=session.stdout)
    for path in kept:
        session.say(_("{path} was there and stays as it is.", path=path))
    session.say(
        _("The registry is {folder}. Next: its agencies in agencies.yaml.", folder=folder / "data")
    )
    if source is None:
        session.say(
            _(
                "CI installs the program from the variable DIRECTIVE_SOURCE; see "
                "ci/check-registry.sh."
            )
        )
    _offer_git(session, folder, wanted=given.git)
    return ExitCode.OK


def _offer_git(session: Session, folder: Path, *, wanted: bool) -> None:
    """Make the folder a git repository if that is wanted; say how where nobody can be asked."""
    if any((parent / ".git").exists() for parent in (folder, *folder.resolve().parents)):
        return
    if not wanted and sys.stdin.isatty() and session.on_terminal:
        from directive_cli.cli.dialogue import asker

        wanted = asker(session)(_("Make it a git repository? [y/N]")).lower() in ("y", "yes", "c")
    if not wanted:
        session.say(
            _("It is no git repository yet: `git init` makes it one; `history` and `diff` need it.")
        )
        return
    import subprocess

    try:
        done = subprocess.run(
            ["git", "init", "--quiet"], cwd=folder, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise DirectiveError(_("git is not installed; the registry itself was made.")) from None
    if done.returncode:
        raise DirectiveError(_("git init failed: {reason}", reason=done.stderr.strip()))
    session.say(_("{folder} is a git repository now; nothing is committed yet.", folder=folder))


def _files_to_format(session: Session, root: Path, named: Sequence[str]) -> list[str]:
    """Return the registry paths to format. Raises WrongOption for one that is no registry file."""
    from directive_cli.registry.location import stamp_files

    stamps, refused = stamp_files(root)
    for finding in refused:
        session.say(_("{place}: {message}", place=finding.span.path, message=finding.message))
    known = [stamp.path for stamp in stamps]
    if not named:
        return known
    for path in named:
        if path not in known:
            raise WrongOption(
                _("{file} is not a file of the registry {root}.", file=path, root=root)
            )
    return list(named)


def _stated(session: Session, option: str, text: str | None) -> str | None:
    """Return a date in the form of the files, and echo what was understood. Raises WrongOption."""
    return None if text is None else str(session.partial_date(option, text))


def _described(session: Session, given: NewOptions, snapshot: Snapshot) -> NewDirective:
    """Return the directive that the options describe."""
    from directive_cli.editing.new_directive import NewDirective
    from directive_cli.registry.lookup import find_directive

    if not given.title:
        raise WrongOption(
            _(
                "A directive needs --title; on a terminal, `directive new` alone asks for "
                "everything."
            )
        )
    from directive_cli.cli.dialogue import read_type

    issuer = given.issuer
    return NewDirective(
        title=given.title or "",
        type=read_type(given.type) if given.type else None,
        number=given.number,
        symbol=given.symbol,
        issuer=snapshot.register.resolve(issuer) if issuer else None,
        issued_on=_stated(session, "--issued-on", given.issued_on),
        id=given.id,
        implements=tuple(find_directive(snapshot, ref).id for ref in given.implements),
        cites=tuple(find_directive(snapshot, ref).id for ref in given.cites),
        tasks=tuple(task_from(text, snapshot) for text in given.task),
    )


def task_from(text: str, snapshot: Snapshot) -> NewTask:
    """Return the task of ``ID | TITLE | LEADS | DEADLINE``, leads parted by semicolon or comma."""
    from directive_cli.cli.dialogue import agencies_from
    from directive_cli.editing.new_directive import NewTask

    cells = [cell.strip() for cell in text.split("|")]
    if not 2 <= len(cells) <= 4 or not all(cells[:2]):
        raise WrongOption(
            _(
                '--task "{text}" is not understood; write "ID | TITLE | LEADS | DEADLINE", the '
                "last two if any.",
                text=text,
            )
        )
    leads = cells[2] if len(cells) > 2 else ""
    return NewTask(
        id=cells[0],
        title=cells[1],
        lead=agencies_from(leads, snapshot),
        deadline=cells[3] if len(cells) > 3 and cells[3] else None,
    )


def _echo(session: Session, understood: Sequence[Understood]) -> None:
    """Say how each deadline was understood."""
    for entry in understood:
        session.say(entry.message)
