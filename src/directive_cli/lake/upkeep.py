"""Looking after a lake: whether its files are whole, and removing what no publication needs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime

from directive_cli.lake.places import LakePlace
from directive_cli.lake.publications import Damaged, Publication, all_publications, registries_in
from directive_cli.messages import Message, _

KEPT_DAYS = 90
"""How long publications stay, unless said otherwise; the last one always stays."""

_SETTLED_SECONDS = 24 * 3600
"""A data file younger than this may belong to a publication that is being made."""


def damages(lake: LakePlace) -> Iterator[tuple[str, Message]]:
    """Yield (path, what is wrong) for every damaged file of any publication. Raises NotALake."""
    for registry in registries_in(lake):
        seen: set[str] = set()
        for _path, publication in all_publications(lake, registry):
            if isinstance(publication, Damaged):
                yield publication.path, publication.reason
                continue
            for files in publication.tables.values():
                for file in files:
                    if file.path in seen:
                        continue
                    seen.add(file.path)
                    shown = f"{registry}/{file.path}"
                    try:
                        content = lake.read(shown)
                    except OSError:
                        yield shown, _("the file cannot be read")
                        continue
                    if hashlib.sha256(content).hexdigest() != file.sha256:
                        yield shown, _("its content does not match its publication")


def prunable(lake: LakePlace, *, now: datetime, keep_days: int = KEPT_DAYS) -> list[str]:
    """Return the paths of the files that can go: old publications, then data files that no kept one
    names.

    Raises NotALake. A registry with a damaged publication is left as it is.
    """
    found: list[str] = []
    for registry in registries_in(lake):
        listed = list(all_publications(lake, registry))
        if any(isinstance(publication, Damaged) for _path, publication in listed):
            continue
        kept: set[str] = set()
        for place, (path, publication) in enumerate(listed):
            assert isinstance(publication, Publication)
            if place and (now - publication.published_at).days > keep_days:
                found.append(path)
                continue
            kept |= {
                f"{registry}/{file.path}" for files in publication.tables.values() for file in files
            }
        found += [
            stored.path
            for stored in lake.below(registry)
            if stored.path.endswith((".parquet", ".claim"))
            and stored.path not in kept
            and now.timestamp() - stored.modified > _SETTLED_SECONDS
        ]
    return found
