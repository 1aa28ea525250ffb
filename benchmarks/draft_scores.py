"""Score drafts against labels: how much of what a paper orders is found, and what is lost in silence.

Run with ``python -m benchmarks.draft_scores [FOLDER …] [-v]``; without a folder, over
``benchmarks/papers``, whose papers are invented and were labelled before a program read them. A
folder holds ``texts/NN.txt`` and ``gold/NN.yaml``: ``number``, ``date``, ``signer``, and per task
``text_start`` (its opening words; "..." for a gap), ``lead``, ``deadline: {kind, value}``. Prints F1
of tasks, leads and deadlines, the share of header fields that are right, and how many tasks are
missed and stand in no passage that the draft lists as unplaced.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from directive_cli.domain.vietnamese import fold
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from directive_cli.drafting.draft import Draft, DraftTask

PAPERS = Path(__file__).parent / "papers"
MEASURED = ("tasks", "leads", "deadlines")
_KINDS = {
    "before": "before", "on_or_before": "by", "by_time": "before", "within_month": "within",
    "within_quarter": "within", "within_year": "within", "recurring": "every",
    "relative": "after", "period": "period",
}  # fmt: skip
"""The kinds of a label, and the kinds of the interface that they are."""


def labelled(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield each text of a folder with its label."""
    for gold in sorted((folder / "gold").glob("*.yaml")):
        text = folder / "texts" / f"{gold.stem}.txt"
        if text.exists():
            yield text, yaml.safe_load(gold.read_text(encoding="utf-8"))


def counted(path: Path, gold: dict[str, Any]) -> Counter[str]:
    """Return what is right, drafted and labelled in one document: ``tasks right`` and so on."""
    draft = read_document(read_file(path))
    drafted = list(draft.tasks)
    counts = Counter({"tasks drafted": len(drafted)})
    unplaced = [folded(one.text) for one in draft.unplaced]
    for label in gold.get("tasks") or ():
        leads = {_body(name) for name in label.get("lead") or ()}
        days = set(_labelled_days(label))
        counts["tasks labelled"] += 1
        counts["leads labelled"] += len(leads)
        counts["deadlines labelled"] += len(days)
        form = opening(label)
        found = _paired(form, drafted)
        if found is None:
            counts["missed"] += 1
            counts["silent"] += form is None or not any(map(form.search, unplaced))
            continue
        drafted.remove(found)
        counts["tasks right"] += 1
        counts["leads drafted"] += len(found.lead)
        counts["leads right"] += len(leads & {_body(name.text) for name in found.lead})
        if not _says_no_day(label):
            counts["deadlines drafted"] += len(set(_drafted_days(found)))
            counts["deadlines right"] += len(days & set(_drafted_days(found)))
    for task in drafted:
        counts["leads drafted"] += len(task.lead)
        counts["deadlines drafted"] += len(set(_drafted_days(task)))
    return counts + _header(draft, gold)


def _header(draft: Draft, gold: dict[str, Any]) -> Counter[str]:
    """Count the fields of the head that the label states, and those that the draft has so."""
    signed = draft.header.signed_by
    signer = str(gold.get("signer") or "").split(" (")[0].split(",")[0]
    fields = (
        (gold.get("number"), draft.header.number),
        (gold.get("date"), draft.header.issued_on),
        (signer, signed.name if signed is not None else None),
    )
    stated = [(label, drafted) for label, drafted in fields if label]
    right = sum(folded(str(label)) == folded(str(drafted)) for label, drafted in stated)
    return Counter({"header stated": len(stated), "header right": right})


def opening(label: dict[str, Any]) -> re.Pattern[str] | None:
    """Return what finds a label's opening words in folded text; None where it has none."""
    words = str(label.get("text_start") or "")
    pieces = [re.escape(folded(one)) for one in re.split(r"\.\.\.|…", words) if folded(one)]
    return re.compile(".{0,200}?".join(pieces)) if pieces else None


def _paired(form: re.Pattern[str] | None, drafted: Iterable[DraftTask]) -> DraftTask | None:
    """Return the first drafted task in whose words the label's opening words stand early."""
    if form is None:
        return None
    for task in drafted:
        for words in (task.title, task.detail, task.quote_text):
            found = form.search(folded(words)[:700])
            if found is not None and found.start() < 200:
                return task
    return None


def _labelled_days(label: dict[str, Any]) -> Iterator[tuple[str, str]]:
    stated = label.get("deadline") or {}
    kinds = str(stated.get("kind") or "none").split(" && ")
    values = str(stated.get("value") or "").split(" && ")
    for kind, value in zip(kinds, values, strict=False):
        if kind in _KINDS and "continuous" not in value and "unspecified" not in value:
            yield _KINDS[kind], _day(_KINDS[kind], value)


def _says_no_day(label: dict[str, Any]) -> bool:
    """Tell whether a label has a time without a day, on which careful readers differ."""
    kind = str((label.get("deadline") or {}).get("kind") or "none")
    return kind != "none" and not list(_labelled_days(label))


def _drafted_days(task: DraftTask) -> Iterator[tuple[str, str]]:
    for one in task.deadlines:
        if one.kind != "none":
            yield one.kind, _day(one.kind, str(one.as_mapping().get(one.kind)))


def _day(kind: str, value: str) -> str:
    return value.strip()[:10] if kind in ("before", "by", "within") else ""


def _body(name: str) -> str:
    key = re.sub(r"\([^)]*\)", " ", folded(name))
    key = re.sub(r"^(?:dong chi |cac |nhung |giam doc |chu tich |thu truong |bo truong )+", "", key)
    return key.replace("uy ban nhan dan", "ubnd").strip()


def folded(text: str) -> str:
    """Return words without marks, case and punctuation."""
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()


def scores(counts: Counter[str]) -> dict[str, float]:
    """Return F1 of each measure."""
    return {
        name: 2 * counts[f"{name} right"]
        / max(1, counts[f"{name} drafted"] + counts[f"{name} labelled"])
        for name in MEASURED
    }  # fmt: skip


def printed(found: dict[str, float]) -> str:
    """Return scores as a line prints them."""
    return "  ".join(f"{name} {value:.3f}" for name, value in found.items())


def main() -> None:
    """Print the scores of each folder."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("folders", type=Path, nargs="*", default=[PAPERS])
    asked.add_argument("-v", action="store_true", help="a line for each paper too")
    given = asked.parse_args()
    for folder in given.folders:
        total: Counter[str] = Counter()
        for path, gold in labelled(folder):
            counts = counted(path, gold)
            total += counts
            if given.v:
                _print(path.stem, counts)
        _print(str(folder), total)


def _print(what: str, counts: Counter[str]) -> None:
    header = counts["header right"] / max(1, counts["header stated"])
    lost = f"{counts['missed']} missed, {counts['silent']} in silence"
    tasks = counts["tasks labelled"]
    print(f"{printed(scores(counts))}  header {header:.3f}  {tasks} tasks, {lost}   {what}")


if __name__ == "__main__":
    main()
