"""Names of files: which are the registry's, which only look like it, and how any of them is
printed."""

from __future__ import annotations

import os

YAML_ENDINGS = (".yaml", ".yml")


def is_misnamed(name: str) -> bool:
    """Tell whether a name looks like that of a registry file without being one.

    Such are ``a.YAML``, ``a.yaml.txt`` (Notepad), ``a.yaml.bak``, ``a.yaml `` with a space.
    """
    return not name.endswith(YAML_ENDINGS) and any(end in name.lower() for end in YAML_ENDINGS)


def nearly_named(names: list[str], wanted: frozenset[str]) -> list[tuple[str, str]]:
    """Return (name, name that is meant) of what is named almost like one of ``wanted``.

    That is another case, or for a file another ending: ``Directives``, ``agencies.yml``.
    """
    stems = {name.removesuffix(".yaml") for name in wanted if name.endswith(".yaml")}
    found = []
    for name in sorted(names):
        lowered = name.lower()
        stem = lowered.partition(".")[0]
        if name in wanted:
            continue
        if lowered in wanted:
            found.append((name, lowered))
        elif stem in stems and any(end in lowered for end in YAML_ENDINGS):
            found.append((name, f"{stem}.yaml"))
    return found


def is_utf8(name: str) -> bool:
    """Tell whether a name can be written as UTF-8, as every output must."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def printable_path(path: str) -> str:
    r"""Return a path that every output can hold: a byte that is not UTF-8 as ``\xe3``."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")
