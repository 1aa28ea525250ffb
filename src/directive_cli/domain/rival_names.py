"""The ends that compete for a name that was read, with what a whole document says of them.

The grammar of names sees one sentence; a name that stands whole in "Kính gửi", in "Nơi nhận", in
the registry or again in the text may be longer or shorter than it read.
"""

from __future__ import annotations

from dataclasses import replace

from directive_cli.domain import weights
from directive_cli.domain.agency_names import AgencyList, read_agencies
from directive_cli.domain.known_names import KnownNames, Points
from directive_cli.domain.name_joints import begins_agency
from directive_cli.domain.name_patterns import NAME_SEPARATOR
from directive_cli.domain.single_names import AgencyMention, NameEnd
from directive_cli.domain.weighed_names import closes_name, work_after


def with_known(
    text: str, position: int, found: AgencyList | None, known: KnownNames
) -> AgencyList | None:
    """Return bodies with the ends for which the whole document speaks; where none was read at
    ``position``, the known name that begins there."""
    mentions: list[AgencyMention] = []
    grown = 0
    for one in found.mentions if found is not None else ():
        if one.start >= grown:
            best = _best(text, one, known)
            mentions.append(best)
            grown = best.end if best.end > one.end else grown
    if not mentions:
        first = _known_at(text, position, known)
        if first is None:
            return None
        mentions.append(first)
    read_end = found.end if found is not None else mentions[-1].end
    last = found.mentions[-1] if found is not None else mentions[-1]
    end = read_end if mentions[-1].end == last.end else mentions[-1].end
    while (joint := NAME_SEPARATOR.match(text, end)) is not None:
        other = _known_at(text, joint.end(), known)
        # Behind a name that the document made longer the list goes on.
        others = None if other or end == read_end else read_agencies(text, joint.end())
        if other is None and others is None:
            break
        mentions += [other] if other is not None else others.mentions if others else []
        end = mentions[-1].end
    return AgencyList(tuple(mentions), position, end)


def rival_ends(text: str, mention: AgencyMention, known: KnownNames) -> tuple[NameEnd, ...]:
    """Weigh the end of a name as it was read against every other that is known or likely, the best
    first; of two alike the one that was read."""
    read = " ".join(text[mention.start : mention.end].split())
    if read != mention.name:
        # It shares words with others of its list: "các Sở: Tài chính, | Y tế".
        return ()
    body = mention.end - len(mention.body)
    ends = {mention.end, *known.ends(text, mention.start)}
    if mention.leader and body > mention.start:
        ends.update(known.ends(text, body))
    joint = NAME_SEPARATOR.match(text, mention.end)
    if joint is not None and begins_agency(text, joint.end()):
        # Another body begins there: "Bộ Công an | và Ủy ban nhân dân các tỉnh".
        ends = {end for end in ends if end <= mention.end}
    if mention.shorter and text.startswith(mention.shorter, mention.start):
        ends.add(mention.start + len(mention.shorter))
    crossed = 0.0
    weighed = []
    for end in sorted(ends):
        after = work_after(text, end)
        if end != mention.end and not _may_end(text, end, after, longer=end > mention.end):
            continue
        points = _points(text, mention, body, end, after, crossed, known)
        name = " ".join(text[mention.start : end].split())
        weighed.append(NameEnd(name, end, points))
        crossed = max(crossed, after)
    return tuple(sorted(weighed, key=lambda one: (-one.total, one.end != mention.end)))


def _points(
    text: str,
    mention: AgencyMention,
    body: int,
    end: int,
    after: float,
    crossed: float,
    known: KnownNames,
) -> Points:
    whole = known.points(text[mention.start : end])
    if mention.leader and not whole:
        whole = known.points(text[body:end])
    said = (
        ("read", weights.END_READ if end == mention.end else 0.0),
        ("work after", after),
        ("closed", weights.END_WHOLE if closes_name(text, mention.start, end) else 0.0),
        ("crossed", crossed * weights.END_CROSSED),
        *whole,
    )
    return tuple((basis, points) for basis, points in said if points)


def _may_end(text: str, end: int, after: float, *, longer: bool) -> bool:
    """Tell whether another end than the one that was read is possible by what follows it."""
    rest = text[end : end + 2]
    if longer:
        return not rest[1:].strip() or not (rest[0].isspace() and not rest[1].islower())
    return after > 0 or rest[:1] == ":"


def _best(text: str, mention: AgencyMention, known: KnownNames) -> AgencyMention:
    rivals = rival_ends(text, mention, known)
    if not rivals:
        return mention
    best = rivals[0]
    if best.end == mention.end and len(rivals) == 1 and mention.rivals:
        return mention
    return replace(mention, name=best.name, end=best.end, rivals=rivals)


def _known_at(text: str, position: int, known: KnownNames) -> AgencyMention | None:
    """Read the longest name at ``position`` that stands alone elsewhere, though no grammar reads
    one there."""
    ends = [
        end
        for end in known.ends(text, position, alone=True)
        if not text[end : end + 2].strip() or not text[end + 1 : end + 2].isupper()
    ]
    if not ends or not text[position].isupper():
        return None
    name = " ".join(text[position : ends[-1]].split())
    rivals = tuple(
        NameEnd(" ".join(text[position:end].split()), end, known.points(text[position:end]))
        for end in reversed(ends)
    )
    return AgencyMention(name, position, ends[-1], rivals=rivals)
