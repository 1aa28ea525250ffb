"""Names of files: which are the registry's, which only look like it, and how any of them is
printed."""

from __future__ import annotations

import os

YAML_ENDINGS = (".yaml", ".yml")


_MISTYPED = frozenset({"yaml", "yml", "ymal", "yalm", "ymla", "yam", "yaam", "yamll", "ymll"})
_PARTS = frozenset("._ ,;:")
_OTHER_FOLDERS = {"directive": "directives", "progres": "progress", "progess": "progress"}


def is_misnamed(name: str) -> bool:
    """Tell whether a name looks like that of a registry file without being one.

    Such are ``a.YAML``, ``a.yaml.txt`` (Notepad), ``a.yaml.bak``, ``a.yaml `` with a space,
    ``a.ymal``, ``a yaml``.
    """
    if name.endswith(YAML_ENDINGS):
        return False
    plain = _plain(name)
    if any(end in plain for end in YAML_ENDINGS):
        return True
    while plain and not plain[-1].isalnum():
        plain = plain[:-1]
    stem = plain.rstrip("yaml")
    return plain[len(stem) :] in _MISTYPED and stem[-1:] in _PARTS


def nearly_named(names: list[str], wanted: frozenset[str]) -> list[tuple[str, str]]:
    """Return (name, name that is meant) of what is named almost like one of ``wanted``.

    That is another case, a space or an unseen sign, or for a file another ending: ``Directives``,
    ``agencies.yml``. ``directive`` is meant for ``directives`` where there is no such folder.
    """
    stems = {name.removesuffix(".yaml") for name in wanted if name.endswith(".yaml")}
    found = []
    for name in sorted(names):
        if name in wanted or name.startswith("."):
            continue
        lowered = _plain(name)
        stem = lowered.partition(".")[0].strip()
        letters = "".join(filter(str.isalnum, lowered))
        if lowered in wanted:
            found.append((name, lowered))
        elif stem in stems and any(end in lowered for end in YAML_ENDINGS):
            found.append((name, f"{stem}.yaml"))
        elif letters in wanted:
            found.append((name, letters))
        elif (meant := _OTHER_FOLDERS.get(letters)) in wanted - {*names}:
            found.append((name, str(meant)))
    return found


def _plain(name: str) -> str:
    """Return a name in small letters of one form, without signs that are not seen."""
    if name.isascii():
        return name.lower()
    from unicodedata import category, normalize

    shown = (sign for sign in normalize("NFKC", name) if category(sign) != "Cf")
    return "".join(shown).lower()


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
