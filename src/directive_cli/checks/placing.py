"""From data paths to lines and columns: each file that has a finding is read once more, many in
worker processes.

Places that are known from an earlier time are taken over. Knows findings and files, no rule and no
cache.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from directive_cli.checks.facts import parties_of
from directive_cli.checks.rule import EveryMention, Finding, FoundAt, Location, Rule
from directive_cli.diagnostics import Diagnostic, SourceSpan
from directive_cli.messages import Message
from directive_cli.registry.location import read_limited
from directive_cli.registry.reading import read_registry_file
from directive_cli.registry.workers import in_chunks
from directive_cli.registry.yaml_document import FILE_SIZE_LIMIT, YamlDocument, parse_yaml

Sought: TypeAlias = "str | tuple[Location, bool]"
"""What is looked for in a file: an agency or group wherever it is named, or a data path and whether
its key is meant."""
Lines: TypeAlias = tuple[int, int, int, int]
"""Line and column, last line and column."""
Places: TypeAlias = "dict[Sought, tuple[Lines, ...]]"
"""What was looked for in one file, and where it stands; plain values, so that they can be kept."""


def placed(
    root: Path,
    findings: Sequence[tuple[Rule, Finding]],
    *,
    sums: Mapping[str, str],
    known: Mapping[str, Places],
    worker_count: int,
) -> tuple[list[FoundAt], dict[str, Places]]:
    """Return the findings of rules across files, each at its line and column; of every mention, one
    each.

    ``sums`` are the sha256 of the files that read without an error, ``known`` the places in them
    that were found before. Also returned are all places of each such file that had to be searched.
    """
    spans: dict[str, Places] = {}
    requests = []
    for path, places in _wanted(findings).items():
        spans[path] = dict(known.get(path, ())) if path in sums else {}
        missing = tuple(place for place in places if place not in spans[path])
        if missing:
            requests.append((path, missing, sums.get(path)))
    found_anew = {}
    answers = chain.from_iterable(
        in_chunks(partial(_places_of_chunk, root), requests, worker_count)
    )
    for (path, *_request), (found, lasting) in zip(requests, answers, strict=True):
        spans[path].update(found)
        if lasting:
            found_anew[path] = spans[path]
    return [
        entry for rule, finding in findings for entry in _at_its_places(rule, finding, spans)
    ], found_anew


def without_place(rule: Rule, finding: Finding) -> FoundAt:
    """Return a finding that is waived whatever its place: only that it was made counts."""
    return FoundAt(
        Diagnostic(
            rule.code, finding.severity or rule.severity, finding.message, SourceSpan(finding.path)
        ),
        finding.concerns,
    )


def in_document(rule: Rule, finding: Finding, document: YamlDocument | None) -> FoundAt:
    """Return a finding of a rule on one file at its line and column."""
    related: tuple[tuple[Message, SourceSpan], ...] = ()
    if isinstance(finding.at, SourceSpan):
        span = finding.at
    elif document is None or isinstance(finding.at, EveryMention):
        span = SourceSpan(finding.path)
    else:
        span = document.span_of(finding.at, key=finding.key)
        related = tuple((message, document.span_of(at)) for message, _path, at in finding.related)
    return FoundAt(
        Diagnostic(rule.code, finding.severity or rule.severity, finding.message, span, related),
        finding.concerns,
    )


def _wanted(findings: Iterable[tuple[Rule, Finding]]) -> dict[str, set[Sought]]:
    wanted: dict[str, set[Sought]] = {}
    for _rule, finding in findings:
        if not isinstance(finding.at, SourceSpan):
            wanted.setdefault(finding.path, set()).add(_place(finding))
        for _message, path, at in finding.related:
            wanted.setdefault(path, set()).add((at, False))
    return wanted


def _place(finding: Finding) -> Sought:
    assert not isinstance(finding.at, SourceSpan)
    return finding.at.party if isinstance(finding.at, EveryMention) else (finding.at, finding.key)


def _at_its_places(rule: Rule, finding: Finding, spans: Mapping[str, Places]) -> Iterator[FoundAt]:
    related = tuple(
        (message, SourceSpan(path, *spans[path][at, False][0]))
        for message, path, at in finding.related
    )
    if isinstance(finding.at, SourceSpan):
        places: tuple[SourceSpan, ...] = (finding.at,)
    else:
        places = tuple(
            SourceSpan(finding.path, *lines) for lines in spans[finding.path][_place(finding)]
        )
    for span in places:
        yield FoundAt(
            Diagnostic(
                rule.code, finding.severity or rule.severity, finding.message, span, related
            ),
            finding.concerns,
        )


def _places_of_chunk(
    root: Path, requests: Sequence[tuple[str, tuple[Sought, ...], str | None]]
) -> list[tuple[Places, bool]]:
    return [_places(root, *request) for request in requests]


def _places(
    root: Path, path: str, wanted: tuple[Sought, ...], known_sum: str | None
) -> tuple[Places, bool]:
    """Return the places in one file, and whether it is the file of the sum; what is not there
    stands at its beginning."""
    try:
        raw = read_limited(root, path, limit=FILE_SIZE_LIMIT)
    except OSError:
        raw = b""
    accepted = known_sum is not None and sha256(raw).hexdigest() == known_sum
    mentions: dict[str, list[Location]] = {}
    span_of: Callable[..., SourceSpan]
    if any(isinstance(place, str) for place in wanted):
        reading = read_registry_file(path, raw)
        span_of = _span_in(path, reading.document)
        for at, party in parties_of(reading.content) if reading.content is not None else ():
            mentions.setdefault(party, []).append(at)
    else:
        span_of = _span_in(path, parse_yaml(path, raw)[0])
    found: Places = {}
    for place in wanted:
        if isinstance(place, str):
            spans = [span_of(at) for at in mentions.get(place, [()])]
        else:
            spans = [span_of(place[0], key=place[1])]
        found[place] = tuple(
            (span.line, span.column, span.end_line, span.end_column) for span in spans
        )
    return found, accepted


def _span_in(path: str, document: YamlDocument | None) -> Callable[..., SourceSpan]:
    if document is not None:
        return document.span_of
    return lambda _at, *, key=False: SourceSpan(path)
