"""The names that a document writes whole: in "Kính gửi", in "Nơi nhận", as headings, in text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.known_names import KnownNames, known_names
from directive_cli.domain.name_joints import begins_agency
from directive_cli.domain.name_patterns import NAME_SEPARATOR, OFFICE_WORDS
from directive_cli.drafting.draft import DraftHeader
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.source_lines import Passage

_NO_NAME = re.compile(r"(?i)(?:như trên|như kính gửi|lưu|vt|website|cổng)(?![^\W_])")
_LONGEST_HEADING = 14
"""Words of a heading that may be a name alone."""


def names_in(
    header: DraftHeader,
    trees: Sequence[Item],
    texts: Iterable[Passage],
    registered: Iterable[str],
) -> KnownNames:
    """Gather what a document and its registry write whole; see ``KnownNames``."""
    addressed = [name for one in header.addressees for name in _names(one.text)]
    copied = [name for one in header.copies for name in _names(one)]
    headed = [
        name
        for tree in trees
        for item in tree.walk()
        if item.is_heading and len(item.text.split()) <= _LONGEST_HEADING
        for name in _read_whole(item.text.strip(" .:"))
    ]
    return known_names(
        {
            "registered": registered,
            "addressed": addressed,
            "copied": copied,
            "headed": headed,
        },
        (passage.text for passage in texts),
    )


def _names(entry: str) -> Iterator[str]:
    """Yield the names of one entry of a list of receivers, those too that no list knows."""
    words = re.sub(r"\([^()]*\)", " ", entry).strip(" -–+•;,.")
    if not words[:1].isalpha() or _NO_NAME.match(words):
        return
    read = _read_whole(words)
    if read:
        yield from read
        return
    ends = [one for one in NAME_SEPARATOR.finditer(words) if _parts_names(words, one)]
    begins = [0, *(one.end() for one in ends)]
    for begin, end in zip(begins, [*(one.start() for one in ends), len(words)], strict=True):
        name = " ".join(words[begin:end].split())
        if not re.fullmatch(OFFICE_WORDS, name):
            yield name


def _parts_names(words: str, joint: re.Match[str]) -> bool:
    """Tell whether a separator stands between two receivers, not inside the name of one."""
    listed = joint.group().strip() in (",", ";") and words[joint.end() : joint.end() + 1].isupper()
    return listed or begins_agency(words, joint.end())


def _read_whole(words: str) -> list[str]:
    """Return the names of a list that the grammar reads to its end."""
    found = read_agencies(words, 0, heading=True)
    if found is None or found.end < len(words):
        return []
    return [one.name for one in found.mentions if one.name != one.leader]
