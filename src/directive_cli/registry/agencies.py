"""The agencies and groups as values: names resolved, groups expanded as of a day, successors
followed.

Built from the plain content of ``agencies.yaml``, so that a warm question needs neither YAML nor
Pydantic.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain

from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import _
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

FAR_PAST, FAR_FUTURE = "0001-01-01", "9999-12-31"


class UnknownAgency(DirectiveError):
    """No agency or group has this id, name or abbreviation."""


class AmbiguousAgency(DirectiveError):
    """Several agencies answer to this name."""


@dataclass(frozen=True, slots=True)
class Agency:
    """A body that can be given a task. Dates are ISO text, as far as they are known."""

    id: str
    name: str
    kind: str
    parent: str | None = None
    abbreviations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    code: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    successors: tuple[str, ...] = ()
    kind_name: str | None = None
    """What it is, where its kind is ``other``."""
    place: str | None = None
    """The place that its documents name before the date."""
    head_title: str | None = None
    """How its head signs."""
    mail: tuple[str, ...] = ()
    """The office's mailboxes."""

    def exists_on(self, day: str | None) -> bool:
        """Tell whether the agency exists on ``day`` (ISO; None: always)."""
        if day is None:
            return True
        return first_day(self.valid_from) <= day <= last_day(self.valid_until)


@dataclass(frozen=True, slots=True)
class AgencyGroup:
    """A collective addressee."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    rule_kinds: tuple[str, ...] = ()
    rule_parent: str | None = None
    excluded: tuple[str, ...] = ()
    unlisted: bool = False


class AgencyRegister:
    """All agencies and groups of a registry."""

    def __init__(self, agencies: Iterable[Agency], groups: Iterable[AgencyGroup]) -> None:
        self.agencies: dict[str, Agency] = {}
        self.groups: dict[str, AgencyGroup] = {}
        # Of several with one id the first counts; ``repeated_ids`` tells the others.
        for agency in agencies:
            self.agencies.setdefault(agency.id, agency)
        for group in groups:
            if group.id not in self.agencies:
                self.groups.setdefault(group.id, group)
        self._by_name: dict[str, list[str]] | None = None
        self._turning_days: list[str] | None = None
        self._rosters: dict[tuple[str, int | None], tuple[str, ...]] = {}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> AgencyRegister:
        """Build from the validated content of ``agencies.yaml``."""
        return cls(
            [_agency(entry) for entry in record.get("agencies") or ()],
            [_group(entry) for entry in record.get("groups") or ()],
        )

    def __contains__(self, identifier: object) -> bool:
        return identifier in self.agencies or identifier in self.groups

    def name(self, identifier: str) -> str:
        """Return the name of an agency or group; an unknown id stands for itself."""
        known = self.agencies.get(identifier) or self.groups.get(identifier)
        return known.name if known else identifier

    def names(self, identifier: str) -> tuple[str, ...]:
        """Return every name by which people may call an agency or group, its id last."""
        if agency := self.agencies.get(identifier):
            return (agency.name, *agency.abbreviations, *agency.aliases, agency.id)
        if group := self.groups.get(identifier):
            return (group.name, *group.aliases, group.id)
        return (identifier,)

    def resolve(self, text: str) -> str:
        """Return the id that ``text`` means: an id, a name, an abbreviation or an alias, marks and
        case ignored.

        Raises UnknownAgency with the nearest names, or AmbiguousAgency with all that match.
        """
        if text in self:
            return text
        from directive_cli.domain.vietnamese import fold, with_i

        wanted = fold(text)
        matches = self._index().get(wanted, [])
        if not matches:
            like = with_i(wanted)
            same = [ids for name, ids in self._index().items() if with_i(name) == like]
            matches = list(dict.fromkeys(chain.from_iterable(same)))
        if len(matches) == 1:
            return matches[0]
        for match in matches:
            # An agency and those it follows may bear one name: who asks for the last is answered
            # for all of them.
            if match in self.agencies and self.lineage(match).issuperset(matches):
                return match
        if matches:
            listed = "; ".join(f"{match} ({self.name(match)})" for match in matches)
            raise AmbiguousAgency(
                _(
                    '"{text}" is the name of several agencies: {matches}. Use an id.',
                    text=text,
                    matches=listed,
                )
            )
        nearest = self.nearest(text)
        if nearest:
            listed = "; ".join(f"{match} ({self.name(match)})" for match in nearest)
            raise UnknownAgency(
                _(
                    'No agency or group "{text}". The nearest are {nearest}.',
                    text=text,
                    nearest=listed,
                )
            )
        raise UnknownAgency(
            _('No agency or group "{text}"; `directive agencies` lists them.', text=text)
        )

    def nearest(self, text: str, count: int = 3, *, cutoff: float = 0.5) -> list[str]:
        """Return up to ``count`` ids whose names are most like ``text``, from 0 not at all to 1."""
        from difflib import get_close_matches

        from directive_cli.domain.vietnamese import fold

        index = self._index()
        found: list[str] = []
        for name in get_close_matches(fold(text), index, n=count * 3, cutoff=cutoff):
            found.extend(match for match in index[name] if match not in found)
        return found[:count]

    def holder(self, agency: str, day: str) -> str:
        """Return who holds the open work of ``agency`` on ``day``: itself, or its only successor,
        and so on.

        An agency with several successors keeps its work until a transfer says who takes which task.
        """
        seen = {agency}
        while (known := self.agencies.get(agency)) and not day <= last_day(known.valid_until):
            if len(known.successors) != 1 or known.successors[0] in seen:
                return agency
            agency = known.successors[0]
            seen.add(agency)
        return agency

    def succession(self, agency: str) -> tuple[str, ...]:
        """Return ``agency`` and all that follow it one after the other, as long as each has one
        successor only."""
        found = [agency]
        while (known := self.agencies.get(found[-1])) and len(known.successors) == 1:
            if known.successors[0] in found:
                break
            found.append(known.successors[0])
        return tuple(found)

    def lineage(self, agency: str) -> frozenset[str]:
        """Return ``agency`` and every predecessor whose only successor leads to it."""
        found = {agency}
        grew = True
        while grew:
            grew = False
            for candidate in self.agencies.values():
                if (
                    candidate.id not in found
                    and len(candidate.successors) == 1
                    and candidate.successors[0] in found
                ):
                    found.add(candidate.id)
                    grew = True
        return frozenset(found)

    def roster(self, group: str, day: str | None) -> tuple[str, ...]:
        """Return the agencies in a group on ``day`` (ISO; None: at any time), each once, in the
        register's order.

        An unlisted group, and a member that is unknown, stand for themselves.
        """
        key = (group, self.turn(day))
        known = self._rosters.get(key)
        if known is None:
            members = self._members(group, day, frozenset())
            order = {identifier: rank for rank, identifier in enumerate(self.agencies)}
            known = tuple(
                sorted(members, key=lambda member: (order.get(member, len(order)), member))
            )
            self._rosters[key] = known
        return known

    def turn(self, day: str | None) -> int | None:
        """Return a number that is equal for days on which every group has the same members; None
        for None."""
        return None if day is None else bisect_right(self._turns(), day)

    def expand(
        self, parties: Iterable[str], *, excluded: Iterable[str] = (), day: str | None
    ) -> tuple[tuple[str, str | None], ...]:
        """Return the agencies that ``parties`` (agencies and groups) mean on ``day``, each with the
        group it came by.

        An agency named directly and through a group, or through two groups, is counted once.
        """
        listed = list(parties)
        if self.groups.keys().isdisjoint(listed):
            return (
                ((listed[0], None),)
                if len(listed) == 1
                else tuple([(each, None) for each in dict.fromkeys(listed)])
            )
        left_out = set(excluded)
        found: dict[str, str | None] = {}
        for party in listed:
            if party not in self.groups:
                found.setdefault(party, None)
        for party in listed:
            if party in self.groups:
                for member in self.roster(party, day):
                    if member not in left_out:
                        found.setdefault(member, party)
        return tuple(found.items())

    def groups_with(self, agency: str) -> list[str]:
        """Return the groups that have ``agency`` among their members at any time."""
        return [group for group in self.groups if agency in self._members(group, None, frozenset())]

    def wider(self, group: str) -> frozenset[str]:
        """Return the groups that have ``group`` as a member, directly or by another group."""
        found: set[str] = set()
        waiting = [group]
        while waiting:
            inner = waiting.pop()
            for known in self.groups.values():
                if inner in known.members and known.id not in found:
                    found.add(known.id)
                    waiting.append(known.id)
        return frozenset(found - {group})

    def _members(self, group: str, day: str | None, above: frozenset[str]) -> set[str]:
        known = self.groups[group]
        if known.unlisted or group in above:
            return {group}
        found: set[str] = set()
        for member in known.members:
            if member in self.groups:
                found |= self._members(member, day, above | {group})
            elif member not in self.agencies or self.agencies[member].exists_on(day):
                found.add(member)
        if known.rule_kinds:
            found |= {
                agency.id
                for agency in self.agencies.values()
                if agency.kind in known.rule_kinds
                and (known.rule_parent is None or agency.parent == known.rule_parent)
                and agency.exists_on(day)
            }
        for left_out in known.excluded:
            found -= (
                self._members(left_out, day, above | {group})
                if left_out in self.groups
                else {left_out}
            )
        return found

    def _turns(self) -> list[str]:
        """Return the days between which no agency begins or ends, so that every group keeps its
        members."""
        if self._turning_days is None:
            begun = {first_day(agency.valid_from) for agency in self.agencies.values()}
            ended = {last_day(agency.valid_until) + "+" for agency in self.agencies.values()}
            self._turning_days = sorted(begun | ended)
        return self._turning_days

    def _index(self) -> dict[str, list[str]]:
        if self._by_name is None:
            from directive_cli.domain.vietnamese import fold

            self._by_name = {}
            for identifier in (*self.agencies, *self.groups):
                for name in self.names(identifier):
                    entries = self._by_name.setdefault(fold(name), [])
                    if identifier not in entries:
                        entries.append(identifier)
        return self._by_name


def repeated_ids(record: Mapping[str, Any]) -> list[tuple[tuple[str, int, str], str]]:
    """Return where in the validated content of ``agencies.yaml`` an id stands that an earlier entry
    has, and the id."""
    seen: set[str] = set()
    found: list[tuple[tuple[str, int, str], str]] = []
    for section in ("agencies", "groups"):
        for place, entry in enumerate(record.get(section) or ()):
            if entry["id"] in seen:
                found.append(((section, place, "id"), entry["id"]))
            seen.add(entry["id"])
    return found


def first_day(partial: str | None) -> str:
    """Return the first ISO day of a partial date; None is the far past."""
    if partial is None:
        return FAR_PAST
    return f"{partial}-01-01"[:10] if len(partial) == 4 else f"{partial}-01"[:10]


def last_day(partial: str | None) -> str:
    """Return a day not before any of a partial date, comparable as ISO text; None is the far
    future."""
    if partial is None:
        return FAR_FUTURE
    return f"{partial}-12-31"[:10] if len(partial) == 4 else f"{partial}-31"[:10]


def _agency(entry: Mapping[str, Any]) -> Agency:
    mail = entry.get("mail") or ()
    return Agency(
        id=entry["id"],
        name=entry["name"],
        kind=entry["kind"],
        parent=entry.get("parent"),
        abbreviations=tuple(entry.get("abbreviations") or ()),
        aliases=tuple(entry.get("aliases") or ()),
        symbols=tuple(entry.get("symbols") or ()),
        code=entry.get("code"),
        valid_from=_text(entry.get("valid_from")),
        valid_until=_text(entry.get("valid_until")),
        successors=tuple(entry.get("successors") or ()),
        kind_name=entry.get("kind_name"),
        place=entry.get("place"),
        head_title=entry.get("head_title"),
        mail=(mail,) if isinstance(mail, str) else tuple(mail),
    )


def _group(entry: Mapping[str, Any]) -> AgencyGroup:
    rule = entry.get("rule") or {}
    kinds = rule.get("kind") or ()
    return AgencyGroup(
        id=entry["id"],
        name=entry["name"],
        aliases=tuple(entry.get("aliases") or ()),
        members=tuple(entry.get("members") or ()),
        rule_kinds=(kinds,) if isinstance(kinds, str) else tuple(kinds),
        rule_parent=rule.get("parent"),
        excluded=tuple(entry.get("except") or ()),
        unlisted=bool(entry.get("unlisted")),
    )


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
