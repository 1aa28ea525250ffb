"""The points that a reviewer should look at first, each with its reason. Knows a draft, not how it
was read."""

from __future__ import annotations

from collections.abc import Iterator

from directive_cli.domain.weights import LEAD_DOUBT
from directive_cli.drafting.draft import Doubt, Draft, DraftTask
from directive_cli.drafting.evidence import close_names
from directive_cli.messages import _


def doubts_of(draft: Draft, *, known_names: bool) -> Iterator[Doubt]:
    """Yield the points in the document's order. ``known_names``: there was a registry to ask."""
    header = draft.header
    if header.number is None:
        yield Doubt("", "number", _("The number does not show; it stays empty."))
    if header.issued_on is None or len(header.issued_on) < len("2025-01-01"):
        yield Doubt("", "issued_on", _("The day of issue does not show in full."))
    if header.signed_by is None or header.signed_by.name is None:
        yield Doubt("", "signed_by", _("The signer's name does not show."))
    if header.type is None:
        yield Doubt("", "type", _("The type of the document does not show."))
    if not draft.tasks:
        yield Doubt("", "tasks", draft.orders_nothing or _("No task was found."))
    if draft.joined_words:
        yield Doubt(
            "",
            "quote",
            _(
                "The text sets spaces wrong; these words are read right: {words}.",
                words=", ".join(draft.joined_words),
            ),
        )
    if draft.recognised_pages:
        yield from _recognised(draft)
    for task in draft.tasks:
        yield from _of_task(task, known_names=known_names)


def _recognised(draft: Draft) -> Iterator[Doubt]:
    """Yield a point for each field whose words were recognised from a picture."""
    said = _("Recognised from a picture; compare it with the paper.")
    for name in ("number", "issued_on", "signed_by", "title", "issuer", "addressees"):
        quote = draft.header.quotes.get(name)
        if getattr(draft.header, name) and (quote is None or quote.page in draft.recognised_pages):
            yield Doubt("", name, said)
    for task in draft.tasks:
        if task.quote.page not in draft.recognised_pages:
            continue
        fields = ("lead", "coordinating", "deadlines", "deliverable")
        for name in [name for name in fields if getattr(task, name)] or ["title"]:
            yield Doubt(task.item, "deadline" if name == "deadlines" else name, said)


def _of_task(task: DraftTask, *, known_names: bool) -> Iterator[Doubt]:
    if not task.lead:
        yield Doubt(task.item, "lead", _("No lead is named."))
    for name in task.lead:
        if known_names and name.id is None:
            yield Doubt(task.item, "lead", _('"{name}" is not in the registry.', name=name.text))
    if task.lead and task.lead_margin < LEAD_DOUBT:
        yield Doubt(
            task.item,
            "lead",
            _(
                "The lead is taken from the opening words or from those addressed, not from the "
                "item."
            ),
        )
    for other in close_names(task.evidence):
        yield Doubt(task.item, "lead", _('The lead may also be "{name}".', name=other))
    for said in task.unclear_times:
        yield Doubt(task.item, "deadline", said)
    if len(task.deadlines) > 1:
        yield Doubt(
            task.item, "deadline", _("{n} deadlines are read for one task.", n=len(task.deadlines))
        )
