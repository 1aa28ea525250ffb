"""Quality of drafts that can be seen without labels, over a folder of documents.

Run with ``python -m benchmarks.draft_measures FOLDER [--registry DIR] [--sample N] [-v]``. Counts
what is wrong, or suspicious, whatever the right answer is: leads that can be no body, days that
nobody accounts for, words that the document does not hold. The word lists here are none of the
reader's. ``-v`` prints an example of each.
"""

from __future__ import annotations

import argparse
import re
import time
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.agency_index import AgencyIndex
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_file
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.yaml_document import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.drafting.draft import Draft, DraftTask

MEASURES = {
    "documents": "documents read",
    "failed": "documents refused or not read",
    "without_tasks": "documents without a task",
    "silent": "documents without a task that plainly give orders, and say nothing of it",
    "tasks": "tasks",
    "no_lead": "tasks without a lead",
    "leads": "leads",
    "bad_lead": "leads that can be no body",
    "bare_lead": "leads that are a bare generic noun",
    "fallback": "tasks that take several addressees because nothing nearer names a body",
    "deadlines": "deadlines with a day",
    "early": "deadlines that end before the document's own day",
    "invented": "deadlines whose words do not stand in the document",
    "untaken": "days after trước, chậm nhất, hạn, xong that neither a task nor the ledger holds",
    "unplaced": "passages and dates listed as unplaced",
    "unsaid": "order sentences with a body that neither a task nor the ledger holds",
}
"""What is counted, by its key."""

_VERB_FIRST = re.compile(
    r"(?i)(?:ban hành|tăng cường|tiếp tục|chủ trì|phối hợp|báo cáo|thực hiện|triển khai|rà soát|"
    r"xây dựng|hướng dẫn|kiểm tra|tổng hợp|khẩn trương|theo|về|việc|nội dung)\s"
)
_UNFINISHED = re.compile(r"\s(?:của|và|các|theo|tại|với|về|cho|để|từ|đến|là|cùng|hoặc|Thường)$")
_SENTENCE_IN = re.compile(r"[.;!?](?!\w)|\d{1,2}/\d{1,2}/\d{4}|\d/\w*Đ?-")
_GENERIC = frozenset(
    [
        "cơ quan",
        "đơn vị",
        "bộ",
        "sở",
        "ngành",
        "địa phương",
        "tổ chức",
        "cá nhân",
        "ban",
        "hội",
        "công ty",
        "lãnh đạo",
        "tỉnh",
        "xã",
    ]
)
_LONGEST_LEAD = 120
_DAY = re.compile(
    r"(?i)(?<![^\W_])(?:trước|chậm nhất|hạn|xong)\s(?:[^\W\d_]+\s){0,3}?"
    r"(\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
)
_ORDER = re.compile(
    r"(?<![^\W_])(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công)\s"
    r"(?=(?:các )?(?:Sở|Bộ|UBND|Ủy ban|Công an|Chủ tịch|Giám đốc|Thủ trưởng|Văn phòng|sở|bộ)\s)"
)
_TOLD = re.compile(r"(?:đã|được|theo|việc|có|văn bản|nhiệm vụ)\s*$")


def lead_fault(name: str) -> str:
    """Return why a lead can be no body: ``long``, ``sentence``, ``verb``, ``unfinished``; else ""."""
    if len(name) > _LONGEST_LEAD:
        return "long"
    if _SENTENCE_IN.search(name.replace("TP.", "TP")):
        return "sentence"
    if _VERB_FIRST.match(name):
        return "verb"
    return "unfinished" if _UNFINISHED.search(name) else ""


def measure(draft: Draft, text: str) -> Iterator[tuple[str, str]]:
    """Yield each count of a draft, and the words that show it."""
    yield "documents", draft.file
    orders = [text[one.start() : one.start() + 80] for one in _orders(text)]
    if not draft.tasks:
        yield "without_tasks", draft.file
        if len(orders) > 2 and not draft.unplaced and draft.orders_nothing is None:
            yield "silent", draft.file
    for task in draft.tasks:
        yield from _of_task(task, draft, text)
    for account in draft.unplaced:
        yield "unplaced", account.text
    accounted = _plain(
        " ".join(
            [
                *(one.text for task in draft.tasks for one in task.deadlines),
                *(account.text for account in draft.accounts if account.kind == "date"),
            ]
        )
    )
    for found in _DAY.finditer(text):
        if _plain(found[1]) not in accounted:
            yield "untaken", found.group()
    held = _plain(" ".join([*(task.quote_text for task in draft.tasks),
                            *(one.text for one in draft.accounts if one.outcome != "background"),
                            *draft.waived]))  # fmt: skip
    for words in orders:
        if _plain(words)[:40] not in held:
            yield "unsaid", words


def _of_task(task: DraftTask, draft: Draft, text: str) -> Iterator[tuple[str, str]]:
    yield "tasks", task.title
    if not task.lead:
        yield "no_lead", task.title
    taken = next((one for one in task.evidence if one.part == "lead" and one.taken), None)
    if taken is not None and taken.basis == "addressees" and len(task.lead) > 1:
        yield "fallback", task.title
    for name in task.lead:
        yield "leads", name.text
        if lead_fault(name.text):
            yield "bad_lead", name.text
        elif re.sub(r"(?i)^(?:các|những) ", "", name.text).lower() in _GENERIC:
            yield "bare_lead", name.text
    for one in task.deadlines:
        if one.kind == "none":
            continue
        yield "deadlines", one.text
        if _plain(one.text) not in _plain(text):
            yield "invented", one.text
        last = str(one.as_mapping().get(one.kind))[:10]
        if one.kind in ("before", "by") and last < (draft.header.issued_on or "")[:10]:
            yield "early", one.text


def _orders(text: str) -> Iterator[re.Match[str]]:
    for found in _ORDER.finditer(text):
        if not _TOLD.search(text[max(0, found.start() - 12) : found.start()]):
            yield found


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).lower().split())


def main() -> None:
    """Print the counts of a folder."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--registry", type=Path)
    asked.add_argument("--sample", type=int, help="about so many documents, every k-th")
    asked.add_argument("-v", action="store_true", help="print an example of each")
    given = asked.parse_args()
    files = sorted(
        path for path in given.folder.iterdir() if path.suffix in (".txt", ".docx", ".pdf")
    )
    if given.sample:
        files = files[:: max(1, len(files) // given.sample)]
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    slowest = 0.0
    index = _index(given.registry)
    for path in files:
        begun = time.perf_counter()
        try:
            source = read_file(path)
            found = measure(
                read_document(source, index=index),
                unicodedata.normalize("NFC", " ".join(line.raw for line in source.lines)),
            )
            for key, words in found:
                counts[key] += 1
                examples.setdefault(key, f"{path.name}: {words[:90]}")
        except DirectiveError as error:
            counts["failed"] += 1
            examples.setdefault("failed", f"{path.name}: {error.message}")
        slowest = max(slowest, time.perf_counter() - begun)
    for key, meaning in MEASURES.items():
        example = f"   {examples.get(key, '')}" if given.v else ""
        print(f"{counts[key]:6}  {meaning}{example}")
    print(f"{slowest:6.2f}  seconds for the slowest document")


def _index(registry: Path | None) -> AgencyIndex:
    if registry is None:
        return AgencyIndex()
    path = registry / "agencies.yaml"
    document, _faults = parse_yaml(str(path), path.read_bytes())
    register = AgencyRegister.from_record(document.data if document is not None else {})
    return AgencyIndex.of(
        (known, register.names(known)) for known in (*register.agencies, *register.groups)
    )


if __name__ == "__main__":
    main()
