"""Resolves the agencies and groups that a task names to members, once per distinct list.

What is stored once for many tasks bears a number made from its content, so that equal ones are one
in every process.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from directive_cli.registry.agencies import AgencyRegister

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Roster(NamedTuple):
    """Those who lead a task."""

    number: int
    """Of (agency, the group by which it was named or None): one assignment each."""
    parties: int
    """Their number as parties; see ``parties_number``."""
    named: str
    """Who leads by the document; see ``leads_named``."""


class Rosters:
    """The rosters and parties that one reader of files needs. Days are ISO text."""

    def __init__(self, register: AgencyRegister) -> None:
        self._register = register
        self._leading: dict[Any, Roster] = {}
        self._taking_part: dict[Any, int] = {}
        self._told: set[int] = set()
        self._new_rosters: dict[int, str] = {}
        self._new_parties: list[tuple[str, str, int]] = []

    def leading(
        self, parties: tuple[str, ...], *, excluded: tuple[str, ...], day: str | None
    ) -> Roster:
        """Return the agencies that ``parties`` as leads resolve to on ``day``."""
        key = (parties, excluded, self._register.turn(day)) if self._has_group(parties) else parties
        known = self._leading.get(key)
        if known is None:
            members = self._register.expand(parties, excluded=excluded, day=day)
            body = to_json(members)
            number = _number(body)
            if number not in self._told:
                self._told.add(number)
                self._new_rosters[number] = body
            everybody = self._tell_parties("lead", [*parties, *_through_groups(members)])
            known = self._leading[key] = Roster(
                number, everybody, leads_named(members, parties, self._register)
            )
        return known

    def taking_part(self, role: str, parties: tuple[str, ...], *, day: str | None) -> int:
        """Return the number of ``parties`` in a role other than that of leading; see
        ``parties_number``."""
        key = (role, parties, self._register.turn(day) if self._has_group(parties) else None)
        known = self._taking_part.get(key)
        if known is None:
            members = self._register.expand(parties, day=day)
            known = self._taking_part[key] = self._tell_parties(
                role, [*parties, *_through_groups(members)]
            )
        return known

    def take_new(self) -> tuple[dict[int, str], list[tuple[str, str, int]]]:
        """Return what was needed since this was last asked, each once: the JSON of rosters by
        number, and (party, role, number) for each of the parties.
        """
        new = self._new_rosters, self._new_parties
        self._new_rosters, self._new_parties = {}, []
        return new

    def _has_group(self, parties: tuple[str, ...]) -> bool:
        return not self._register.groups.keys().isdisjoint(parties)

    def _tell_parties(self, role: str, parties: list[str]) -> int:
        each = tuple(dict.fromkeys(parties))
        number = parties_number(role, each)
        if number not in self._told:
            self._told.add(number)
            self._new_parties += [(party, role, number) for party in each]
        return number


def parties_number(role: str, parties: tuple[str, ...]) -> int:
    """Return the number of some parties in a role: agencies and groups as written, and the agencies
    that groups mean.

    All tasks that name the same ones share it, so that the index holds one row for them and not one
    for each.
    """
    return _number(to_json([role, *parties]))


def _through_groups(members: Iterable[tuple[str, str | None]]) -> list[str]:
    return [agency for agency, via in members if via is not None]


def _number(body: str) -> int:
    return int.from_bytes(hashlib.blake2b(body.encode(), digest_size=7).digest(), "big")


def leads_named(
    roster: Iterable[Sequence[str | None]], lead: Iterable[str], register: AgencyRegister
) -> str:
    """Return who leads a task by its document: groups as named, then agencies; ids separated by
    spaces."""
    named = [party for party in lead if party in register.groups]
    named += [str(agency) for agency, via in roster if via is None]
    return " ".join(dict.fromkeys(named or lead))
