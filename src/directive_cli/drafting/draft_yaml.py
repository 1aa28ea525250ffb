"""A draft as a directive's file: canonical YAML, marked ``unreviewed``, each task's words above it
as comments.

Knows the form of a directive's file; where it is put and whether it may be written is for the
caller.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from directive_cli.domain.document_number import fold_number, propose_id
from directive_cli.domain.vietnamese import made_id
from directive_cli.drafting.draft import Draft, DraftName, DraftTask
from directive_cli.drafting.source_lines import Quote
from directive_cli.messages import Message, _
from directive_cli.registry.yaml_canonical import CommentedValue, Entry, canonical_yaml, commented

_SCHEMA_LINE = "# yaml-language-server: $schema=../../schema/directive.schema.json"
_COMMENT_WIDTH = 116
_WAIVED = _("It asks everybody to carry the document out; it gives no task of its own.")


def draft_id(draft: Draft) -> str:
    """Propose the directive's id from its number and date, or from its year, symbol and title."""
    header = draft.header
    year = int(header.issued_on[:4]) if header.issued_on else None
    full = (
        header.issued_on
        if header.issued_on and len(header.issued_on) == len("2025-01-01")
        else None
    )
    if header.meeting_on and not header.issued_on:
        year = int(header.meeting_on[:4])
    return propose_id(
        issued_on=full,
        year=year,
        number=header.number,
        symbol=header.symbol,
        type=header.type,
        title=header.title,
    )


def shelf_of(draft: Draft) -> str:
    """Return the folder under ``directives/``: the year, by convention."""
    stated = draft.header.issued_on or draft.header.meeting_on
    return stated[:4] if stated else "undated"


def as_yaml(
    draft: Draft, *, documents: Mapping[str, str], words: Callable[[Message | str], str] = str
) -> str:
    """Return the text of the draft's file.

    ``documents`` maps folded numbers (``fold_number``) to ids of directives in the registry; cited
    documents that it lacks are named in comments, since files refer to each other by id.
    """
    data = _header(draft, documents, words)
    part = commented(data)
    _comment_header(part, draft, documents, words)
    tasks = next((entry.part for entry in part.entries if entry.name == "tasks"), None)
    doubts: dict[str, list[str]] = {}
    for one in draft.doubts:
        doubts.setdefault(one.item, []).append(f"{one.field}: {words(one.message)}")
    if tasks is not None:
        for entry, task in zip(tasks.entries, draft.tasks, strict=True):
            entry.before = [
                *_quoted(task.quote_text, task.quote, words),
                *(f"# ? {doubt}" for doubt in doubts.get(task.item, [])),
            ]
    head = [_SCHEMA_LINE, *(f"# ? {doubt}" for doubt in doubts.get("", []))]
    head += [
        f"# {words(_('unplaced, {place}', place=_place(one.quote)))}: {one.text}"
        for one in draft.unplaced
    ]
    return canonical_yaml(part, kind="directive", head=head)


def slug(name: DraftName) -> str:
    """Return an agency's id, or where the registry has none, one made from its name."""
    return name.id or made_id(name.text) or "agency"


def _header(
    draft: Draft, documents: Mapping[str, str], words: Callable[[Message | str], str]
) -> dict[str, Any]:
    header = draft.header
    signature = header.signed_by
    implements = [cited for cited in header.cites if cited.implemented]
    rest = [cited for cited in header.cites if not cited.implemented]
    data: dict[str, Any] = {
        "number": header.number,
        "symbol": header.symbol if header.number is None else None,
        "type": header.type or "cong-van",
        "title": header.title or draft.file,
        "issuer": slug(header.issuer) if header.issuer else None,
        "issued_on": header.issued_on,
        "meeting_on": header.meeting_on,
        "signed_by": {
            key: value
            for key, value in (
                ("name", signature.name),
                ("position", signature.position),
                ("authority", signature.authority),
            )
            if value
        }
        if signature is not None and signature.name
        else None,
        "addressees": [slug(name) if name.id else name.text for name in header.addressees],
        "copies": list(header.copies),
        "unreviewed": True,
        "implements": _ids((cited.number for cited in implements), documents),
        "cites": _ids((cited.number for cited in rest), documents),
        "source": {"file": draft.file, "sha256": draft.sha256},
        "tasks": [_task(task, documents) for task in draft.tasks],
        "waived": [{"item": item, "reason": words(_WAIVED)} for item in draft.waived],
    }
    return {key: value for key, value in data.items() if value not in (None, [], {})}


def _task(task: DraftTask, documents: Mapping[str, str]) -> dict[str, Any]:
    references = [
        {
            "directive": documents[fold_number(one.number)],
            **({"items": list(one.items)} if one.items else {}),
        }
        for one in task.items_of
        if fold_number(one.number) in documents
    ]
    deadlines = [deadline.as_mapping() for deadline in task.deadlines]
    data: dict[str, Any] = {
        "id": task.item,
        "title": task.title,
        "detail": task.detail if task.detail != task.title else None,
        "lead": _slugs(task.lead),
        "coordinating": _slugs(task.coordinating),
        "carried_out_by": _slugs(task.carried_out_by),
        "deliverable": task.deliverable,
        "report_to": slug(task.report_to) if task.report_to else None,
        "consolidated_by": slug(task.consolidated_by) if task.consolidated_by else None,
        "deadline": deadlines[0] if len(deadlines) == 1 else deadlines,
        "depends_on": list(task.depends_on),
        "items_of": references[0] if len(references) == 1 else references,
    }
    return {key: value for key, value in data.items() if value not in (None, [], {})}


def _slugs(names: tuple[DraftName, ...]) -> list[str]:
    return list(dict.fromkeys(slug(name) for name in names))


def _ids(numbers: Iterable[str], documents: Mapping[str, str]) -> list[str]:
    return [
        documents[fold_number(number)] for number in numbers if fold_number(number) in documents
    ]


def _comment_header(
    part: CommentedValue,
    draft: Draft,
    documents: Mapping[str, str],
    words: Callable[[Message | str], str],
) -> None:
    """Say above each field of the header where it stands, and which cited documents have no file
    yet."""
    for entry in part.entries:
        quote = draft.header.quotes.get(entry.name or "")
        if quote is not None and entry.part.kind == "scalar":
            entry.beside = f"# {words(_place(quote))}"
    missing = [cited for cited in draft.header.cites if fold_number(cited.number) not in documents]
    if missing:
        listed = "; ".join(
            f"{cited.number}{f' ({cited.issued_on})' if cited.issued_on else ''}"
            for cited in missing
        )
        place = next((entry for entry in part.entries if entry.name == "source"), None)
        if place is not None:
            place.before = [
                f"# {line}"
                for line in textwrap.wrap(
                    words(_("cited, no file yet: {documents}", documents=listed)), _COMMENT_WIDTH
                )
            ]


def _quoted(text: str, quote: Quote, words: Callable[[Message | str], str]) -> list[str]:
    lines = textwrap.wrap(text, _COMMENT_WIDTH, break_long_words=False, break_on_hyphens=False)
    return [f"# {words(_place(quote))}:", *(f"#   {line}" for line in lines)]


def _place(quote: Quote) -> Message:
    pages = str(quote.page) if not quote.last_page else f"{quote.page}-{quote.last_page}"
    lines = (
        str(quote.first_line)
        if quote.first_line == quote.last_line
        else f"{quote.first_line}-{quote.last_line}"
    )
    return _("p. {page}, l. {lines}", page=pages, lines=lines)


__all__ = ["Entry", "as_yaml", "draft_id", "shelf_of", "slug"]
