"""Which agency a name means: names to ids, equal for the spellings of one name.

Built from plain pairs; nothing here reads a registry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from directive_cli.domain.agency_lexicon import longest_first_pattern
from directive_cli.domain.name_patterns import OFFICES
from directive_cli.domain.vietnamese import bare, fold

_BARE_OFFICES = tuple(bare(office) for office in OFFICES if office != "Đồng chí")
_KEY_LEADER = re.compile(
    rf"^(?:dong chi |ong |ba )?(?:{longest_first_pattern(_BARE_OFFICES)}) (?=\S)"
)
_OFFICE_IN_BODY = re.compile(
    r"^(?:dong chi |ong |ba )?(?:pho )?"
    r"(?:(?:chanh|truong|tong) (?=(?:van phong|thanh tra|cong an) )|"
    r"truong (?=ban (?!.*\b(?:ban|thuong truc) )|phong (?!.*\bphong )))"
)
"""The office in a title whose other half is the body: "Chánh | Thanh tra tỉnh"."""
_KEY_FORMS = tuple(
    (re.compile(rf"\b{short}\b"), full)
    for short, full in (
        ("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan"), ("vp", "van phong"),
        ("ttr", "thanh tra"),
        ("kh&cn", "khoa hoc va cong nghe"), ("khcn", "khoa hoc va cong nghe"),
        ("gd&dt", "giao duc va dao tao"),
        ("gddt", "giao duc va dao tao"), ("nn&mt", "nong nghiep va moi truong"),
        ("nnmt", "nong nghiep va moi truong"),
        ("vhttdl", "van hoa the thao va du lich"), ("vhtt&dl", "van hoa the thao va du lich"),
        ("dttg", "dan toc va ton giao"), ("dt&tg", "dan toc va ton giao"), ("tw", "trung uong"),
        ("bcd", "ban chi dao"),
        ("mttq", "mat tran to quoc"), ("co lien quan", "lien quan"), ("bhxh", "bao hiem xa hoi"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AgencyIndex:
    """Names to ids; built once from a registry's agencies and groups, used for every name in a
    document."""

    ids: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """The names as they are written."""

    @classmethod
    def of(cls, agencies: Iterable[tuple[str, Iterable[str]]]) -> AgencyIndex:
        """Index pairs of an id and its names; a name that two ids claim belongs to none."""
        ids: dict[str, str] = {}
        claimed: set[str] = set()
        written: list[str] = []
        for agency_id, listed in agencies:
            names = list(listed)
            written += [name for name in names if " " in name]
            for key in {key for name in names if (key := _plain_key(name))}:
                if ids.setdefault(key, agency_id) != agency_id:
                    claimed.add(key)
        return cls(
            {key: agency_id for key, agency_id in ids.items() if key not in claimed},
            tuple(dict.fromkeys(written)),
        )

    def resolve(self, name: str, *, province: str = "") -> str | None:
        """Return the id that ``name`` means; ``province`` ("Tuyên Quang") may be left out of a name
        or added to it."""
        if (plain := _plain_key(name)) in self.ids:
            return self.ids[plain]
        key = name_key(name)
        if key in self.ids:
            return self.ids[key]
        if province:
            local = fold(province)
            shorter = re.sub(rf" (?:tinh|thanh pho) {re.escape(local)}$", "", key)
            for other in (
                shorter,
                f"{shorter} tinh",
                re.sub(rf" {re.escape(local)}$", "", key),
                re.sub(r" tinh$", "", key),
            ):
                if other in self.ids:
                    return self.ids[other]
        return None


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return a key equal for spellings of one name: no marks or case, no words of office, short
    forms written out."""
    plain = _plain_key(name)
    key = _OFFICE_IN_BODY.sub("", plain)
    if key == plain:
        # Who holds two offices stands for the body of the second.
        key = _KEY_LEADER.sub("", _KEY_LEADER.sub("", plain))
    return re.sub(r"^(?:cac|nhung) ", "", key)


@lru_cache(maxsize=4096)
def _plain_key(name: str) -> str:
    """Return the key with the words of office kept: a chairman is not his committee where both are
    known."""
    key = fold(re.sub(r"\([^)]*\)", " ", name))
    key = re.sub(r"[^a-z0-9&/]+", " ", key).strip()
    key = re.sub(r"^(?:cac|nhung|toan the|giao|de nghi|yeu cau) ", "", key)
    for pattern, full in _KEY_FORMS:
        key = pattern.sub(full, key)
    return " ".join(key.split())


def short_keys(issuer: str) -> set[str]:
    """Return keys by which a document names its own issuer: "Ủy ban nhân dân tỉnh", "Chủ tịch UBND
    tỉnh"."""
    key = name_key(issuer)
    short = re.sub(r"\b(tinh|thanh pho|huyen|xa|phuong) .*$", r"\1", key)
    place = re.search(r"(?:^| )(tinh|thanh pho) ", key)
    return {short, place[1]} if place is not None else {short}
