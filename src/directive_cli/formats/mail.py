"""One digest for an agency as an unsent mail (.eml): the tasks in words, the letter and the
calendar attached.

It names no sender and has no date; its recipients are the offices' mailboxes where agencies.yaml
has them. A person opens it, looks and sends it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP
from typing import IO

from directive_cli.formats.cells import display_text, visible_lines
from directive_cli.formats.letter import situation
from directive_cli.formats.official_names import lowered
from directive_cli.messages import _
from directive_cli.reports.figures import agency_count
from directive_cli.reports.reminders import Reminder
from directive_cli.reports.table import READINGS, Row, Table
from directive_cli.translation import Translator

_POLICY = SMTP.clone(max_line_length=78, header_factory=HeaderRegistry())
_TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".ics": ("text", "calendar"),
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
_STEPS = (
    _("1. Open the attached workbook."),
    _("2. Fill in the yellow cells."),
    _("3. Save it, and keep it an .xlsx file."),
    _("4. Answer this mail with the workbook attached."),
)
"""How a form is sent back."""


def write_mail(
    reminder: Reminder,
    annex: Table,
    out: IO[bytes],
    *,
    translate: Translator,
    reading: str,
    attachments: Mapping[str, bytes],
    reply_by: str = "",
    report_to: str = "",
    to: Sequence[str] = (),
    reply_to: str = "",
    with_form: bool = False,
) -> None:
    """Write the mail to ``out``; the same reminder gives the same bytes.

    ``to`` and ``reply_to`` are office mailboxes of the registry; ``with_form`` says in four steps
    how the workbook among the attachments is filled in and sent back.
    """
    message = EmailMessage(policy=_POLICY)
    # A line end in a name would begin a header of its own.
    names = ", ".join(" ".join(name.text.split()) for name in reminder.addressees)
    message["Subject"] = translate(
        _(
            "{agency}: {situation}",
            agency=visible_lines(names)
            if len(reminder.addressees) <= 3
            else agency_count(len(reminder.addressees)),
            situation=situation(reminder, translate),
        )
    )
    if to:
        message["To"] = ", ".join(to)
    if reply_to:
        message["Reply-To"] = reply_to
    # Outlook and others open a message with this header as a draft to be sent.
    message["X-Unsent"] = "1"
    message.set_content(
        _body(reminder, annex, translate, reading, reply_by, report_to, with_form=with_form),
        cte="base64",
    )
    for name, content in attachments.items():
        main, sub = _TYPES[name[name.rindex(".") :]]
        # Without it a text is read as US-ASCII.
        params = {"charset": "utf-8"} if main == "text" else None
        message.add_attachment(content, maintype=main, subtype=sub, filename=name, params=params)
    if message.is_multipart():
        seed = hashlib.sha256(
            "".join((names, reminder.as_of.isoformat(), *attachments)).encode()
        ).hexdigest()
        message.set_boundary(f"=_{seed[:32]}")
    out.write(message.as_bytes())


def _body(
    reminder: Reminder,
    annex: Table,
    translate: Translator,
    reading: str,
    reply_by: str,
    report_to: str,
    *,
    with_form: bool,
) -> str:
    names = [name.text for name in reminder.addressees]
    said = _("Dear {agencies},", agencies=", ".join(names))
    asked = _(
        "Please complete the tasks below, each by its last day, and send the result to {report_to}"
        " by {reply_by}; where a deadline cannot be kept, say why and propose a day.",
        report_to=report_to or "…………",
        reply_by=reply_by or "…………",
    )
    lines = [visible_lines(translate(said)), "", visible_lines(translate(asked)), ""]
    if with_form:
        lines += [*(translate(step) for step in _STEPS), ""]
    lines += [translate(_("As of {day}.", day=reminder.as_of)), ""]
    for row in annex.rows:
        if not isinstance(row, Row):
            continue
        n, document, title, agency, deadline, last_day, state, _late, missing = (
            display_text(cell, translate).replace("\n", ", ") for cell in row.cells
        )
        lines += [
            f"{n}. [{state}] {title}",
            f"   {document}" if reminder.is_alone else f"   {document}; {agency}",
            "   "
            + translate(
                _(
                    "Deadline: {words}; last day {day}.",
                    words=lowered(deadline) or "–",
                    day=last_day,
                )
            ),
            "   " + translate(_("Missing: {what}", what=missing)),
            "",
        ]
    lines.append(translate(READINGS[reading]))
    if report_to:
        lines += ["", translate(_("Kind regards,")), visible_lines(report_to)]
    return "\n".join(lines) + "\n"
