"""Many events from a CSV or JSON-lines file: all are recorded or none, and every bad line is named.

The first line names the columns, in Vietnamese or English; keys: ``ref`` (``REF:TASK`` or
``REF:TASK@OCCURRENCE``), ``kind``, ``date``, ``agency``, and what the kind needs: ``evidence``,
``until``, ``to``, ``corrects``, ``by``, ``note``, ``obstacle``, ``proposal``.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.domain.status import Event
from directive_cli.domain.typed_dates import NotADate, is_month_first, typed_day
from directive_cli.domain.vietnamese import fold
from directive_cli.editing.events import agencies_owing, owed_by
from directive_cli.messages import Message, _, joined
from directive_cli.registry.lookup import find_task
from directive_cli.registry.query import Snapshot

_COLUMN_WORDS = {
    "ref": _("ref"),
    "kind": _("kind"),
    "date": _("date"),
    "agency": _("agency"),
    "evidence": _("evidence"),
    "until": _("until"),
    "to": _("Transferred to"),
    "corrects": _("corrects"),
    "by": _("by"),
    "note": _("note"),
    "obstacle": _("obstacle"),
    "proposal": _("proposal"),
}
"""The columns by their keys, as headings name them in the reader's language."""
COLUMNS = tuple(_COLUMN_WORDS)
_NEEDED = ("ref", "kind", "date")
SIZE_LIMIT = 20_000_000
"""Bytes; some hundred thousand events."""

_HEADINGS = {
    fold(heading): key
    for key, headings in {
        "ref": ("Mã nhiệm vụ", "Nhiệm vụ", "Số nhiệm vụ", "Task"),
        "kind": ("Kết quả", "Loại", "Loại sự kiện", "Sự kiện", "Tình trạng", "Event"),
        "date": ("Ngày báo cáo", "Ngày", "Ngày thực hiện", "Ngày gửi", "Ngày hoàn thành"),
        "agency": ("Cơ quan", "Cơ quan, đơn vị", "Đơn vị", "Cơ quan chủ trì", "Cơ quan báo cáo"),
        "evidence": ("Số, ký hiệu văn bản", "Số văn bản", "Văn bản", "Minh chứng", "Tài liệu"),
        "until": ("Gia hạn đến", "Gia hạn đến ngày", "Hạn mới", "Hạn hoàn thành mới"),
        "to": ("Chuyển cho", "Chuyển giao cho", "Cơ quan tiếp nhận", "Transferred to"),
        "corrects": ("Sửa lượt ghi", "Lượt ghi", "Hủy lượt ghi"),
        "by": ("Căn cứ", "Căn cứ gia hạn", "Cấp có thẩm quyền quyết định", "Người quyết định"),
        "note": ("Ghi chú", "Tình hình thực hiện", "Remarks"),
        "obstacle": ("Khó khăn, vướng mắc", "Khó khăn", "Vướng mắc"),
        "proposal": ("Đề xuất, kiến nghị", "Đề xuất", "Kiến nghị"),
    }.items()
    for heading in (key, *headings)
}
"""From a folded heading, in Vietnamese or English, to the key."""
_KIND_WORDS = {
    fold(word): kind
    for kind, words in {
        "progress": ("đang thực hiện", "tiến độ", "cập nhật tiến độ", "báo cáo tiến độ"),
        "submitted": (
            "đã gửi", "đã gửi kết quả", "gửi kết quả", "đã trình", "trình", "trình, gửi kết quả",
            "đã báo cáo", "submission", "đã gửi kết quả, chờ xác nhận",
            "đã gửi kết quả sau hạn, chờ xác nhận",
        ),
        "completed": (
            "hoàn thành", "đã hoàn thành", "đã xong", "completion", "hoàn thành đúng hạn",
            "hoàn thành quá hạn",
        ),
        "returned": ("trả lại", "đã trả lại", "return"),
        "extended": ("gia hạn", "được gia hạn", "extension"),
        "transferred": ("chuyển giao", "đã chuyển giao", "transfer"),
        "cancelled": ("hủy", "hủy bỏ", "đã hủy", "cancellation"),
        "voided": ("hủy lượt ghi", "rút lại", "taken back"),
    }.items()
    for word in (kind, *words)
}  # fmt: skip
"""From a folded word, as people write it and as the program prints it, to the kind of event."""


@dataclass(frozen=True, slots=True)
class LineFault:
    """A line that cannot be recorded."""

    line: int
    message: Message


class LinesRefused(DirectiveError):
    """Some lines cannot be recorded, so none was."""

    def __init__(self, name: str, faults: list[LineFault]) -> None:
        super().__init__(
            _(
                "{name}: {n} line cannot be recorded, so none was.",
                plural="{name}: {n} lines cannot be recorded, so none was.",
                name=name,
                n=len(faults),
            )
        )
        self.name = name
        self.faults = tuple(faults)


class FileRefused(DirectiveError):
    """The file of events as a whole cannot be read."""


def read_events(
    name: str, raw: bytes, snapshot: Snapshot
) -> tuple[list[tuple[int, Event]], list[LineFault]]:
    """Return the events of a file with their lines, and the lines that say no event.

    ``name`` ends in ``.csv``, ``.jsonl`` or ``.ndjson``. Raises FileRefused when it is none of
    these or not UTF-8.
    """
    events: list[tuple[int, Event]] = []
    faults: list[LineFault] = []
    for line, row in _rows(name, raw):
        try:
            if isinstance(row, Message):
                raise DirectiveError(row)
            events.append((line, _event(row, snapshot)))
        except DirectiveError as error:
            faults.append(LineFault(line, error.message))
    return events, faults


def read_bounded(path: Path) -> bytes:
    """Return a file of events. Raises FileRefused, for a large file before it is read."""
    try:
        with path.open("rb") as file:
            raw = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise FileRefused(
            _("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
        ) from error
    if len(raw) > SIZE_LIMIT:
        raise FileRefused(
            _("{name} is larger than {limit} MB.", name=path.name, limit=SIZE_LIMIT // 1_000_000)
        )
    return raw


def template(day: date) -> str:
    """Return an example of a table of events, as Excel with Vietnamese settings opens it."""
    rows = (
        (
            "Mã nhiệm vụ", "Kết quả", "Ngày báo cáo", "Cơ quan", "Số, ký hiệu văn bản",
            "Tình hình thực hiện", "Khó khăn, vướng mắc", "Đề xuất, kiến nghị",
        ),
        (
            *("02-KH/BCĐ:PL.30", "Đã gửi kết quả", f"{day:%d/%m/%Y}", "Sở KH&CN", "512/BC-SKHCN"),
            *("", "", ""),
        ),
    )  # fmt: skip
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    return "\ufeff" + out.getvalue()


def _rows(name: str, raw: bytes) -> Iterator[tuple[int, Mapping[str, str] | Message]]:
    lowered = name.lower()
    if lowered.endswith((".csv", ".tsv", ".txt")):
        yield from _table_rows(name, _decoded(name, raw))
    elif lowered.endswith((".jsonl", ".ndjson")):
        yield from _json_rows(_decoded(name, raw))
    else:
        raise FileRefused(
            _(
                "{name} is neither .csv nor .jsonl; in Excel save it as CSV UTF-8 or Unicode Text.",
                name=name,
            )
        )


def _decoded(name: str, raw: bytes) -> str:
    """Return the text: UTF-8 with or without a BOM, or UTF-16 with one (Excel's Unicode Text)."""
    encoding = (
        "utf-16" if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    )
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise FileRefused(
            _("{name} is not UTF-8; save it as CSV UTF-8 or Unicode Text.", name=name)
        ) from None


def _table_rows(name: str, text: str) -> Iterator[tuple[int, Mapping[str, str] | Message]]:
    first, _line_end, rest = text.partition("\n")
    stated = re.fullmatch(r"sep=(.)\r?", first)
    skipped = 1 if stated else 0
    text, head = (rest, rest.partition("\n")[0]) if stated else (text, first)
    delimiter = stated[1] if stated else max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, Mapping[str, str] | Message]] = []
    try:
        columns = _columns(name, next(reader, []))
        for row in reader:
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if any(cells[len(columns) :]):
                fault = _("The line has more cells than there are columns.")
                rows.append((reader.line_num + skipped, fault))
            else:
                rows.append((reader.line_num + skipped, dict(zip(columns, cells, strict=False))))
    except csv.Error as error:
        fault = _("The line is not CSV: {reason}.", reason=str(error))
        rows.append((reader.line_num + skipped, fault))
    _refuse_month_first(name, rows)
    yield from rows


def _columns(name: str, headings: list[str]) -> list[str]:
    """Return the keys of the columns; empty headings at the end belong to empty columns."""
    while headings and not headings[-1].strip():
        headings = headings[:-1]
    keys = [_HEADINGS.get(fold(heading), "") for heading in headings]
    unknown = [heading for heading, key in zip(headings, keys, strict=True) if not key]
    twice = [heading for place, heading in enumerate(headings) if keys[place] in keys[:place]]
    missing = [_COLUMN_WORDS[key] for key in _NEEDED if key not in keys]
    if unknown:
        fault = _('"{heading}" is no column', heading=unknown[0])
    elif twice:
        fault = _('"{heading}" stands there twice', heading=twice[0])
    elif missing:
        fault = _("missing: {columns}", columns=joined(missing, "; "))
    else:
        return keys
    raise FileRefused(
        _(
            "{name}: the first line names the columns; {fault}. The columns are {columns}."
            " The first three are needed.",
            name=name,
            fault=fault,
            columns=joined([*_COLUMN_WORDS.values()], "; "),
        )
    )


def _refuse_month_first(name: str, rows: Sequence[tuple[int, Mapping[str, str] | Message]]) -> None:
    """Refuse the whole file when one date can only be month-first: the others would be misread."""
    for line, row in rows:
        if isinstance(row, Message):
            continue
        for key in ("date", "until"):
            if is_month_first(text := row.get(key, "")):
                raise FileRefused(
                    _(
                        '{name}:{line}: "{text}" has the month first, so no date of this file is '
                        "sure; "
                        "write all of them day first, such as 15/11/2025.",
                        name=name,
                        line=line,
                        text=text,
                    )
                )


def _json_rows(text: str) -> Iterator[tuple[int, Mapping[str, str] | Message]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row: Any = json.loads(line)
        except (ValueError, RecursionError):
            yield number, _("The line is not JSON.")
            continue
        if not isinstance(row, dict) or any(
            not isinstance(value, str | None) for value in row.values()
        ):
            yield number, _("The line is not an object of texts.")
        elif unknown := sorted(set(row) - set(COLUMNS)):
            yield (
                number,
                _(
                    "{key} is not a known key; known are {columns}.",
                    key=unknown[0],
                    columns=", ".join(COLUMNS),
                ),
            )
        else:
            yield number, {key: value.strip() for key, value in row.items() if value is not None}


def _event(row: Mapping[str, str], snapshot: Snapshot) -> Event:
    stated = row.get("kind", "")
    kind = _KIND_WORDS.get(fold(stated))
    if kind is None:
        raise DirectiveError(
            _(
                '"{kind}" is not a kind of event; known are {kinds}.',
                kind=stated,
                kinds=joined([*EVENT_WORDS.values()], "; "),
            )
        )
    ref = find_task(snapshot, row.get("ref", ""))
    agency = row.get("agency")
    if not agency:
        _task, owing = owed_by(snapshot, ref)
        agencies = agencies_owing(owing)
        if len(agencies) > 1:
            raise DirectiveError(
                _("{ref} is owed by {n} agencies; name one.", ref=ref, n=len(agencies))
            )
        agency = agencies[0]
    to = row.get("to")
    if kind == "voided" and not row.get("corrects"):
        raise DirectiveError(
            _("A `voided` event needs `corrects`, the id of the event that it voids.")
        )
    return Event(
        id="",
        directive=ref.directive,
        task=ref.task,
        occurrence=ref.occurrence,
        agency=snapshot.register.resolve(agency),
        kind=kind,
        day=_day("date", row.get("date", "")),
        evidence=row.get("evidence") or None,
        until=_day("until", row["until"]) if row.get("until") else None,
        to=snapshot.register.resolve(to) if to else None,
        corrects=row.get("corrects") or None,
        by=row.get("by") or None,
        note=row.get("note") or None,
        obstacle=row.get("obstacle") or None,
        proposal=row.get("proposal") or None,
    )


def _day(key: str, text: str) -> date:
    try:
        return typed_day(text)
    except NotADate as error:
        raise DirectiveError(
            _("{key}: {reason}", key=_COLUMN_WORDS[key], reason=error.message)
        ) from None
