"""Files that a command line names, by the registry they lie in.

A hook of a repository names whatever files are committed: those of no registry are left out with a
word, and a repository may hold several registries.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from directive_cli.cli.session import Session, WrongOption
from directive_cli.messages import _
from directive_cli.registry.location import NoRegistry, find_registry


def by_registry(
    session: Session, names: Sequence[str], *, registry: str | None
) -> dict[Path, list[str]]:
    """Return the registry paths of the files that ``names`` name, by registry; "" is its folder.

    ``registry`` is the registry asked for, if any; what lies in no registry, or in another than
    that one, is left out and told. Raises WrongOption for a file that is not there.
    """
    asked = registry or session.environment.get("DIRECTIVE_REGISTRY")
    fixed = session.root if asked else None
    found: dict[Path, list[str]] = {}
    for name in names:
        path = _existing(session, name, fixed)
        place = path.parent.resolve() / path.name
        root = fixed or _registry_of(place)
        if root is None or not (place == root or place.is_relative_to(root)):
            session.say(_("{file} lies in no registry that is checked; it is left out.", file=name))
            continue
        inside = "" if place == root else place.relative_to(root).as_posix()
        found.setdefault(root, []).append(inside)
    return found


def _existing(session: Session, name: str, root: Path | None) -> Path:
    places = [session.cwd / name, *([root / name] if root else [])]
    path = next((each for each in places if each.exists() or each.is_symlink()), None)
    if path is None and root is None and (near := _registry_of(session.cwd)) is not None:
        path = near / name if (near / name).exists() else None
    if path is None:
        raise WrongOption(_("There is no file {name}.", name=name))
    return path


def _registry_of(place: Path) -> Path | None:
    start = place if place.is_dir() else place.parent
    try:
        return find_registry(named=None, environment=None, start=start)
    except NoRegistry:
        return None
