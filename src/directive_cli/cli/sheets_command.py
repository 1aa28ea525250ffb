"""The command ``sheets``: forms for agencies, and the record of who was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from directive_cli.cli.applying import apply
from directive_cli.cli.session import Session, WrongOption, printable, write_files
from directive_cli.cli.workbook_table import SheetsOptions
from directive_cli.editing.events import new_event_id
from directive_cli.messages import _
from directive_cli.registry.location import RETURNS
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.yaml_canonical import canonical_text
from directive_cli.reports.returned_sheets import unanswered
from directive_cli.workbooks.form import FormRow, form_rows, form_workbook


@dataclass
class IssuedForms:
    """The forms of one run."""

    sheet: str
    files: dict[str, tuple[str, bytes, int]] = field(default_factory=dict)
    """By agency: the file's name, its bytes and how many rows it has."""
    left_out: int = 0
    """Tasks of unreviewed drafts."""
    recorded_in: str | None = None
    """Where it is kept who was asked; None in format 1."""
    reply_to: str = ""


def sheets(session: Session, given: SheetsOptions) -> int:
    """Answer ``directive sheets``."""
    from directive_cli.registry.lookup import find_directive

    if given.output is None:
        raise WrongOption(_("--output is missing: name the folder for the forms."))
    if given.all and given.within is not None:
        raise WrongOption(_("--all and --within exclude each other."))
    snapshot = session.snapshot()
    agencies = _agencies(given, snapshot)
    if given.missing:
        waiting = unanswered(snapshot)
        if not waiting:
            session.say(_("Every agency that was asked has answered: no form was made."))
            return session.incomplete(snapshot.unread)
        agencies = (agencies & waiting) if agencies else waiting
    named = given.directive
    query = TaskQuery(
        agencies=agencies,
        directives=frozenset({find_directive(snapshot, named).id}) if named else frozenset(),
    )
    if given.within is not None:
        query = replace(query, latest=session.day_within(given.within, snapshot))
    sender = given.sender or session.environment.get("DIRECTIVE_AGENCY")
    issued = issue_forms(
        session,
        snapshot,
        query,
        role=given.role,
        reply_by=session.day_if_given("--reply-by", given.reply_by),
        sender=snapshot.register.resolve(sender) if sender else snapshot.office,
        as_page=given.html,
    )
    folder = session.cwd / given.output
    write_files({folder / name: made for name, made, _count in issued.files.values()})
    for agency, (name, _made, count) in sorted(issued.files.items()):
        said = _(
            "{name}: {agency}, {n} row",
            plural="{name}: {agency}, {n} rows",
            name=name,
            agency=snapshot.register.name(agency),
            n=count,
        )
        print(printable(session.translator(said)), file=session.stdout)
    tell_issued(session, issued)
    return session.incomplete(snapshot.unread)


def issue_forms(
    session: Session,
    snapshot: Snapshot,
    query: TaskQuery,
    *,
    role: str = "lead",
    reply_by: date | None,
    sender: str | None,
    as_page: bool = False,
) -> IssuedForms:
    """Make the forms of all agencies that ``query`` names, and keep who was asked (format 2).

    Each is a workbook, or one page of HTML.
    """
    issued = IssuedForms(new_event_id())
    tasks = snapshot.tasks(replace(query, role=role))
    reviewed = [task for task in tasks if not task.unreviewed]
    issued.left_out = len(tasks) - len(reviewed)
    forms = {
        agency: rows
        for agency, rows in form_rows(issued.sheet, reviewed, role=role, snapshot=snapshot).items()
        if not query.agencies or agency in query.agencies
    }
    issued.reply_to = snapshot.about.get("returns_to") or ""
    if snapshot.about.get("format", 1) >= 2 and forms:
        path = f"{RETURNS}/{issued.sheet}.yaml"
        with session.hold_registry() as changes:
            kept = _asked(forms, snapshot, reply_by)
            changes.put(path, canonical_text(kept, kind="returns").encode())
            apply(session, changes, snapshot)
        issued.recorded_in = path
    if as_page:
        from directive_cli.workbooks.form_page import form_page

        make, ending = form_page, ".html"
    else:
        make, ending = form_workbook, ".xlsx"
    for agency, rows in forms.items():
        name = f"phieu-{agency}-{snapshot.as_of:%Y%m%d}-{issued.sheet}{ending}"
        made = make(
            agency,
            issued.sheet,
            rows,
            snapshot,
            reply_by=reply_by,
            reply_to=_receiver(snapshot, sender, issued.reply_to),
        )
        issued.files[agency] = (name, made, len(rows))
    return issued


def tell_issued(session: Session, issued: IssuedForms) -> None:
    """Say what was left out, and where it is kept who was asked."""
    if issued.left_out:
        session.say(
            _(
                "{n} task of unreviewed drafts is in no form.",
                plural="{n} tasks of unreviewed drafts are in no form.",
                n=issued.left_out,
            )
        )
    if not issued.files:
        session.say(_("Nobody owes anything that is open: no form was made."))
    elif issued.recorded_in is not None:
        session.say(_("Who was asked is kept in {path}.", path=issued.recorded_in))
    else:
        session.say(
            _("Who was asked is not kept: this registry has format 1 (`directive upgrade`).")
        )


def _agencies(given: SheetsOptions, snapshot: Snapshot) -> frozenset[str]:
    found: set[str] = set()
    register = snapshot.register
    for name in given.agency:
        one = register.resolve(name)
        if one in register.groups and given.expand_groups:
            found |= {agency for agency, _group in register.expand([one], day=str(snapshot.as_of))}
        elif one in register.groups and not register.groups[one].unlisted:
            raise WrongOption(
                _(
                    "{group} is a group: --expand-groups makes a form for each of its members.",
                    group=register.name(one),
                )
            )
        else:
            found.add(one)
    return frozenset(found)


def _receiver(snapshot: Snapshot, sender: str | None, mailbox: str) -> str:
    """Return where a form goes back to, as the form says it."""
    name = snapshot.register.name(sender) if sender else ""
    return f"{name} ({mailbox})" if name and mailbox else name or mailbox


def _asked(
    forms: Mapping[str, Sequence[FormRow]], snapshot: Snapshot, reply_by: date | None
) -> dict[str, Any]:
    asked: dict[str, Any] = {"as_of": snapshot.as_of.isoformat()}
    if reply_by is not None:
        asked["reply_by"] = reply_by.isoformat()
    asked["agencies"] = [
        {"agency": agency, "rows": [_asked_row(row) for row in rows if row.key]}
        for agency, rows in sorted(forms.items())
    ]
    return asked


def _asked_row(row: FormRow) -> dict[str, str]:
    task = row.owed.task
    kept = {"key": row.key.partition("-")[2], "ref": f"{task.directive}:{task.task}"}
    if task.occurrence:
        kept["for"] = task.occurrence
    if row.last_event:
        kept["last_event"] = row.last_event
    return kept
