"""What the JSON Schemas say of each key, for people who write the files in an editor."""

from __future__ import annotations

from directive_cli.messages import _

PARTY_KEYS = frozenset(
    (
        "issuer", "lead", "except", "coordinating", "carried_out_by", "supervised_by", "report_to",
        "consolidated_by", "to", "parent", "successors", "members", "office",
    )
)  # fmt: skip
"""Keys that hold ids of agencies or groups, and nothing else."""

DESCRIPTIONS = {
    "DirectiveFile.number": _(
        "Number and symbol as printed, such as 24-KH/TU or 29/KH-UBND; absent while unnumbered."
    ),
    "DirectiveFile.symbol": _("The symbol alone, while the document has no number."),
    "DirectiveFile.type": _("Official type of the document; it beats what the number suggests."),
    "DirectiveFile.title": _("Trích yếu."),
    "DirectiveFile.issuer": _("Id of the issuing agency."),
    "DirectiveFile.issued_on": _(
        "Date of issue as far as the document states it: 2025-10-27, 2025-10 or 2025."
    ),
    "DirectiveFile.meeting_on": _("Day of the meeting, of a notice of conclusions."),
    "DirectiveFile.received_on": _("Day on which the document came in; periods may count from it."),
    "DirectiveFile.cited_only": _("The document is only cited; it has no tasks here."),
    "DirectiveFile.unreviewed": _("A machine's draft that nobody has reviewed yet."),
    "DirectiveFile.before_means": _('Only where this issuer\'s "trước ngày D" includes D.'),
    "DirectiveFile.implements": _("Ids of the directives that this one carries out."),
    "DirectiveFile.cites": _("Ids of the other documents on which it rests."),
    "DirectiveFile.waived": _("Items of the text that are no task, each with a reason."),
    "TaskEntry.id": _('The item in the document, in quotes: "3.2", "II.1-3", "PL.30".'),
    "TaskEntry.title": _("The work in one line, for tables."),
    "TaskEntry.detail": _("The words of the item."),
    "TaskEntry.lead": _("Ids of agencies or groups; each owes its own result."),
    "TaskEntry.except": _("Members of the lead groups that owe nothing here."),
    "TaskEntry.coordinating": _("Ids of agencies or groups that take part."),
    "TaskEntry.carried_out_by": _("A unit under the lead that does the work."),
    "TaskEntry.supervised_by": _("The leader or body that follows the task."),
    "TaskEntry.deliverable": _("The product that shows that it is done."),
    "TaskEntry.report_to": _("Who receives or decides."),
    "TaskEntry.consolidated_by": _("Who sums up the results of several agencies."),
    "TaskEntry.deadline": _("The words of the document and their value; or a list of them."),
    "TaskEntry.depends_on": _('Tasks to be done before: "1.2", or a full ref.'),
    "TaskEntry.items_of": _("Items of another document's annex that the task takes over."),
    "EventEntry.for": _("The occurrence of a recurring task: 2025-10, 2025-Q4."),
    "EventEntry.date": _("Day on which it happened."),
    "EventEntry.evidence": _("Number of the document that shows it."),
    "EventEntry.source": _(
        "Of a collected event: id of the sheet, `/` and the key of its row. Format 2."
    ),
    "AgencyEntry.kind_name": _("What the agency is, in words, where its kind is other. Format 2."),
    "AgencyEntry.place": _("Place that its documents name before the date. Format 2."),
    "AgencyEntry.head_title": _("How its head signs, such as GIÁM ĐỐC. Format 2."),
    "AgencyEntry.mail": _("Mailboxes of the office, not of a person. Format 2."),
    "RegistryFile.format": _("2 once a key of format 2 is used; `directive upgrade` sets it."),
    "RegistryFile.id": _("Chosen once; names this registry in a lake. Format 2."),
    "RegistryFile.short_name": _("Name for narrow places. Format 2."),
    "RegistryFile.office": _("Id of the agency whose registry this is. Format 2."),
    "RegistryFile.returns_to": _("Mailbox to which agencies send their answers. Format 2."),
    "RegistryFile.publish": _("What `directive publish` puts into a lake. Format 2."),
    "SheetsFile.as_of": _("Day on which the sheets were made."),
    "SheetsFile.reply_by": _("Day by which an answer is asked."),
    "EventEntry.by": _("Who decided an extension, a transfer or a cancellation."),
    "EventEntry.id": _("Made by the program; a correction names it."),
    "EventEntry.task": _("The task's id in the directive."),
    "EventEntry.kind": _(
        "What happened: progress, submitted, completed, returned, extended, transferred, cancelled "
        "or voided."
    ),
    "EventEntry.until": _("The new last day of an extension, included."),
    "EventEntry.to": _("Id of the agency that takes the task over."),
    "EventEntry.corrects": _("Id of the event that is taken back."),
    "EventEntry.note": _("A remark."),
    "EventEntry.obstacle": _("What stands in the way."),
    "EventEntry.proposal": _("What the agency asks for."),
    "EventEntry.recorded_on": _("Day on which it was written down."),
    "AgencyEntry.id": _("Id by which files name it; never changed."),
    "AgencyEntry.name": _("Name as it is printed."),
    "AgencyEntry.kind": _(
        "What it is: department is a sở, department_of_ministry a vụ, bureau a cục, "
        "peoples-committee an ủy ban nhân dân, commune a xã; other with kind_name."
    ),
    "AgencyEntry.parent": _("Id of the agency above it."),
    "AgencyEntry.abbreviations": _("Short forms by which people name it."),
    "AgencyEntry.aliases": _("Other names by which documents name it."),
    "AgencyEntry.symbols": _("Short forms in the symbols of its documents."),
    "AgencyEntry.code": _("Its official electronic code."),
    "AgencyEntry.valid_from": _("Day from which it exists, as far as it is known."),
    "AgencyEntry.valid_until": _("Last day on which it existed."),
    "AgencyEntry.successors": _("Ids of those that took over its work."),
    "GroupEntry.id": _("Id by which files name the group."),
    "GroupEntry.name": _("Name as documents write it."),
    "GroupEntry.members": _("Ids of its members; or a rule."),
    "GroupEntry.rule": _("All agencies of these kinds are its members."),
    "GroupEntry.except": _("Ids that the rule does not mean."),
    "GroupEntry.unlisted": _("No document says who its members are."),
    "DirectiveFile.addressees": _("The addressees of the document: ids, or words."),
    "DirectiveFile.copies": _("The recipients of copies, in the document's words."),
    "DirectiveFile.signed_by": _("Who signed: name, position and authority (KT., TL.)."),
    "DirectiveFile.aliases": _("Further names by which people ask for it."),
    "DirectiveFile.tasks": _("The tasks that it gives, in its order."),
    "DirectiveFile.source": _("The original: file name and checksum."),
}
"""By model and key."""
