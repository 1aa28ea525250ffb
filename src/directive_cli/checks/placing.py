"""From data paths to lines and columns: each file that has a finding is read once more, many in worker processes.

Knows findings and files, no rule.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from directive_cli.checks.facts import parties_of
from directive_cli.checks.rule import EveryMention, Found
from directive_cli.checks.workers import in_chunks
from directive_cli.diagnostics import Diagnostic, SourceSpan
from directive_cli.registry.location import read_bytes
from directive_cli.registry.reading import read_file
from directive_cli.registry.yaml_document import SIZE_LIMIT, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from directive_cli.checks.rule import Finding, Location, Rule
    from directive_cli.messages import Message
    from directive_cli.registry.yaml_document import YamlDocument

FILES_FOR_WORKERS = 400


def placed(root: Path, findings: Sequence[tuple[Rule, Finding]], *, worker_count: int) -> list[Found]:
    """Return the findings of rules across files, each at its line and column; of every mention, one each."""
    wanted: dict[str, set[tuple[Location, bool] | EveryMention]] = {}
    for _rule, finding in findings:
        if isinstance(finding.at, EveryMention):
            wanted.setdefault(finding.path, set()).add(finding.at)
        elif not isinstance(finding.at, SourceSpan):
            wanted.setdefault(finding.path, set()).add((finding.at, finding.key))
        for _message, path, at in finding.related:
            wanted.setdefault(path, set()).add((at, False))
    spans: dict[tuple[str, object], tuple[SourceSpan, ...]] = {}
    requests = [(path, tuple(places)) for path, places in wanted.items()]
    for found in in_chunks(
        partial(_places_of_chunk, root), requests, worker_count if len(requests) > FILES_FOR_WORKERS else 1
    ):
        spans.update(found)
    return [entry for rule, finding in findings for entry in _at_its_places(rule, finding, spans)]


def without_place(rule: Rule, finding: Finding) -> Found:
    """Return a finding that is waived whatever its place: only that it was made counts."""
    return Found(Diagnostic(rule.code, rule.severity, finding.message, SourceSpan(finding.path)), finding.concerns)


def in_document(rule: Rule, finding: Finding, document: YamlDocument | None) -> Found:
    """Return a finding of a rule on one file at its line and column."""
    related: tuple[tuple[Message, SourceSpan], ...] = ()
    if isinstance(finding.at, SourceSpan):
        span = finding.at
    elif document is None or isinstance(finding.at, EveryMention):
        span = SourceSpan(finding.path)
    else:
        span = document.span_of(finding.at, key=finding.key)
        related = tuple((message, document.span_of(at)) for message, _path, at in finding.related)
    return Found(Diagnostic(rule.code, rule.severity, finding.message, span, related), finding.concerns)


def _at_its_places(
    rule: Rule, finding: Finding, spans: Mapping[tuple[str, object], tuple[SourceSpan, ...]]
) -> Iterable[Found]:
    related = tuple((message, spans[path, (at, False)][0]) for message, path, at in finding.related)
    if isinstance(finding.at, SourceSpan):
        places: tuple[SourceSpan, ...] = (finding.at,)
    else:
        places = spans[finding.path, finding.at if isinstance(finding.at, EveryMention) else (finding.at, finding.key)]
    for span in places:
        yield Found(Diagnostic(rule.code, rule.severity, finding.message, span, related), finding.concerns)


def _places_of_chunk(
    root: Path, requests: Sequence[tuple[str, tuple[tuple[Location, bool] | EveryMention, ...]]]
) -> list[dict[tuple[str, object], tuple[SourceSpan, ...]]]:
    return [_places(root, path, places) for path, places in requests]


def _places(
    root: Path, path: str, places: tuple[tuple[Location, bool] | EveryMention, ...]
) -> dict[tuple[str, object], tuple[SourceSpan, ...]]:
    """Return the places of one file; its beginning stands for what is not there any more."""
    try:
        raw = read_bytes(root, path, limit=SIZE_LIMIT)
    except OSError:
        raw = b""
    mentions: dict[str, list[Location]] = {}
    if any(isinstance(place, EveryMention) for place in places):
        reading = read_file(path, raw)
        document = reading.document
        for at, party in parties_of(reading.content) if reading.content is not None else ():
            mentions.setdefault(party, []).append(at)
    else:
        document, _faults = parse_yaml(path, raw)
    if document is None:
        return {(path, place): (SourceSpan(path),) for place in places}
    found: dict[tuple[str, object], tuple[SourceSpan, ...]] = {}
    for place in places:
        if isinstance(place, EveryMention):
            found[path, place] = tuple(document.span_of(at) for at in mentions.get(place.party, [()]))
        else:
            found[path, place] = (document.span_of(place[0], key=place[1]),)
    return found
