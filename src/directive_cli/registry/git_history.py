"""What git remembers of one directive: each commit's changes of its file and of its events, as
plain values.

Compares the data of files, not their lines: a file that was only laid out anew did not change.
Knows keys and ids, not what they mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from directive_cli.registry.git_files import Repository, find_repository, run_git
from directive_cli.registry.location import DIRECTIVES_FOLDER, PROGRESS
from directive_cli.registry.yaml_document import parse_yaml


@dataclass(frozen=True, slots=True)
class Commit:
    """Who changed the registry when; ``id`` None: not committed yet."""

    id: str | None
    author: str
    at: str
    """ISO, with the author's time zone; empty when not committed."""
    subject: str


@dataclass(frozen=True, slots=True)
class DatumChange:
    """One datum that a commit changed.

    ``before`` and ``after`` are plain data, None where there was or is nothing.
    """

    commit: Commit
    path: str
    task: str | None
    """The task that it belongs to; None: the directive as a whole."""
    key: str | None
    """The key that changed; None: the task or the directive as a whole, or an event."""
    event: str | None
    """The id of the event that it is about."""
    agency: str | None
    """Whose event it is."""
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class History:
    """The changes of a directive, latest first."""

    changes: tuple[DatumChange, ...]
    cut_off: bool
    """The clone is shallow: older commits are not here."""


def directive_history(root: Path, identifier: str) -> History | None:
    """Return what git remembers of a directive and its progress files; None outside a repository.

    The file is found in whichever folder it lay. Raises GitFailed.
    """
    repository = find_repository(root)
    if repository is None:
        return None
    changes = [*_uncommitted(repository, identifier)]
    logged = _log(repository, identifier)
    named: dict[str, str] = {}
    for _commit, files in logged:
        for one in files:
            blobs_of = one.blobs if isinstance(one, _Merged) else one[1:]
            named.update({blob: _path_of(one) for blob in blobs_of if blob.strip("0")})
    blobs = repository.blobs(named)
    for commit, files in logged:
        changes += _of_commit(commit, [one for one in files if not isinstance(one, _Merged)], blobs)
        for one in files:
            if isinstance(one, _Merged):
                changes += _of_merge(commit, one, blobs)
    return History(tuple(changes), repository.is_shallow)


def _of_commit(
    commit: Commit, files: list[tuple[str, str, str]], blobs: Mapping[str, bytes]
) -> Iterator[DatumChange]:
    # A directive that moves to another shelf is removed and added in one commit: nothing of it
    # changed.
    removed = {
        blobs.get(old)
        for path, old, new in files
        if not new.strip("0") and path.startswith(DIRECTIVES_FOLDER)
    }
    moved = removed & {
        blobs.get(new)
        for path, old, new in files
        if not old.strip("0") and path.startswith(DIRECTIVES_FOLDER)
    }
    for path, old, new in sorted(files):
        before, after = blobs.get(old), blobs.get(new)
        if (before in moved and after is None) or (after in moved and before is None):
            continue
        yield from _compare(commit, path, before, after)


def _of_merge(commit: Commit, one: _Merged, blobs: Mapping[str, bytes]) -> Iterator[DatumChange]:
    """Yield what a merge decided itself, each datum once.

    Where one side has the result and the other has what their common ancestor had, the change is in
    a commit of its own.
    """

    def unlike(was: str) -> dict[tuple[str | None, str | None, str | None], DatumChange]:
        changes = _compare(commit, one.path, blobs.get(was), blobs.get(one.result))
        return {(change.task, change.key, change.event): change for change in changes}

    sides = [unlike(was) for was in one.parents]
    bases = [unlike(was) for was in one.bases]
    told = set()
    for side in sides:
        for key, change in side.items():
            taken = any(key not in other for other in sides)
            stood = any(key in base and base[key].before == change.before for base in bases)
            if key not in told and not (taken and stood):
                told.add(key)
                yield change


_File = tuple[str, str, str]
"""(path, blob before, blob after); zeros: there is none."""


@dataclass(frozen=True, slots=True)
class _Merged:
    """What a merge made of one file; zeros: there is none."""

    path: str
    parents: tuple[str, ...]
    bases: tuple[str, ...]
    """What the parents' common ancestors had."""
    result: str

    @property
    def blobs(self) -> tuple[str, ...]:
        return (*self.parents, *self.bases, self.result)


def _path_of(one: _File | _Merged) -> str:
    return one.path if isinstance(one, _Merged) else one[0]


def _log(repository: Repository, identifier: str) -> list[tuple[Commit, Sequence[_File | _Merged]]]:
    """Return what each commit changed, the latest first; merges by what they changed themselves."""
    order = repository.ask("rev-list", "HEAD").decode().split()
    ordinary = repository.ask("rev-list", "--no-merges", "HEAD")
    printed = repository.ask(
        "diff-tree", "--stdin", "-r", "--root", "--raw", "--no-abbrev", "--no-renames",
        "--relative",
        "-z", f"--pretty=format:{_FORMAT}", "--encoding=UTF-8", "--",
        f":(glob){DIRECTIVES_FOLDER}/**/{identifier}.yaml", f":(literal){PROGRESS}/{identifier}",
        given=ordinary,
    )  # fmt: skip
    found: dict[str, tuple[Commit, Sequence[_File | _Merged]]] = dict(_commits(printed))
    paths = sorted({_path_of(one) for _commit, files in found.values() for one in files})
    found |= _merges(repository, paths)
    return [found[identifier] for identifier in order if identifier in found]


_FORMAT = "%x01%H%x00%an%x00%aI%x00%s%x00"


def _commits(printed: bytes) -> Iterator[tuple[str, tuple[Commit, list[_File]]]]:
    parts = iter(printed.decode("utf-8", errors="replace").split("\0"))
    files: list[_File] = []
    for part in parts:
        text = part.lstrip("\n")
        if text.startswith("\x01"):
            commit = Commit(text[1:], next(parts), next(parts), next(parts))
            files = []
            yield commit.id or "", (commit, files)
        elif text.startswith(":"):
            words = text.split(" ")
            files.append((next(parts), words[2], words[3]))


def _merges(
    repository: Repository, paths: Sequence[str]
) -> dict[str, tuple[Commit, Sequence[_Merged]]]:
    """Return the merges in which one of ``paths`` is not what one side made of it alone."""
    listed = repository.ask("rev-list", "--merges", "--parents", "HEAD").decode().splitlines()
    merges = {words[0]: words[1:] for words in map(str.split, listed)}
    commits = sorted({each for merge, parents in merges.items() for each in (merge, *parents)})
    known = _versions(repository, commits, paths)
    found: dict[str, list[_Merged]] = {}
    for merge, parents in merges.items():
        unlike = [
            path
            for path in paths
            if any(known[parent, path] != known[merge, path] for parent in parents)
        ]
        if not unlike:
            continue
        answer = run_git(repository.root, "merge-base", "--all", "--octopus", *parents)
        bases = answer.stdout.decode().split()
        before = _versions(repository, bases, unlike)
        nothing = "0" * len(merge)
        for path in unlike:
            result = known[merge, path]
            sides = tuple(dict.fromkeys(known[parent, path] for parent in parents))
            stood = tuple({before[base, path]: None for base in bases}) or (nothing,)
            if result not in sides or not {*sides} <= {result, *stood}:
                found.setdefault(merge, []).append(_Merged(path, sides, stood, result))
    if not found:
        return {}
    told = repository.ask(
        "rev-list", "--no-walk=unsorted", "--no-commit-header", f"--pretty=tformat:{_FORMAT}",
        "--encoding=UTF-8", *found,
    )  # fmt: skip
    return {merge: (commit, found[merge]) for merge, (commit, _files) in _commits(told)}


def _versions(
    repository: Repository, commits: Sequence[str], paths: Sequence[str]
) -> dict[tuple[str, str], str]:
    """Return the blob of every path in every commit; zeros where there is none."""
    asked = [(commit, path) for commit in commits for path in dict.fromkeys(paths)]
    if not asked:
        return {}
    lines = "".join(f"{commit}:./{path}\n" for commit, path in asked).encode()
    printed = repository.ask("cat-file", "--batch-check=%(objectname)", given=lines)
    return {
        key: "0" * len(key[0]) if line.endswith(b"missing") else line.decode()
        for key, line in zip(asked, printed.splitlines(), strict=True)
    }


def _uncommitted(repository: Repository, identifier: str) -> Iterator[DatumChange]:
    root = repository.root
    here = {
        path.relative_to(root).as_posix(): path
        for path in (root / DIRECTIVES_FOLDER).rglob(f"{identifier}.yaml")
    }
    here |= {
        path.relative_to(root).as_posix(): path
        for path in (root / PROGRESS / identifier).glob("*.yaml")
    }
    there = {
        path: content
        for path, content in repository.files_at(
            "HEAD", f"{DIRECTIVES_FOLDER}/", f"{PROGRESS}/{identifier}/"
        ).items()
        if path.startswith(PROGRESS) or path.endswith(f"/{identifier}.yaml")
    }
    nobody = Commit(None, "", "", "")
    for path in sorted({*here, *there}):
        after = here[path].read_bytes() if path in here and here[path].is_file() else None
        if not _same_lines(after, there.get(path)):
            yield from _compare(nobody, path, there.get(path), after)


def _same_lines(one: bytes | None, other: bytes | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.replace(b"\r\n", b"\n") == other.replace(b"\r\n", b"\n")


def _compare(
    commit: Commit, path: str, before: bytes | None, after: bytes | None
) -> Iterator[DatumChange]:
    old, new = _data(path, before), _data(path, after)
    if path.startswith(PROGRESS):
        agency = path.rpartition("/")[2].removesuffix(".yaml")
        yield from _compare_events(commit, path, agency, _by_id(old), _by_id(new))
    else:
        yield from _compare_directives(
            commit, path, old if isinstance(old, dict) else {}, new if isinstance(new, dict) else {}
        )


def _compare_events(
    commit: Commit, path: str, agency: str, old: dict[str, Any], new: dict[str, Any]
) -> Iterator[DatumChange]:
    for identifier in [*new, *(gone for gone in old if gone not in new)]:
        before, after = old.get(identifier), new.get(identifier)
        if before != after:
            task = str((after or before or {}).get("task") or "") or None
            if task is None and (corrected := (after or before or {}).get("corrects")):
                task = str(({**old, **new}.get(str(corrected)) or {}).get("task") or "") or None
            yield DatumChange(commit, path, task, None, identifier, agency, before, after)


def _compare_directives(
    commit: Commit, path: str, old: dict[str, Any], new: dict[str, Any]
) -> Iterator[DatumChange]:
    if not old or not new:
        if old or new:
            yield DatumChange(commit, path, None, None, None, None, old or None, new or None)
    else:
        for key in dict.fromkeys((*old, *new)):
            if key != "tasks" and old.get(key) != new.get(key):
                yield DatumChange(commit, path, None, key, None, None, old.get(key), new.get(key))
    before, after = _by_id(old.get("tasks")), _by_id(new.get("tasks"))
    for task in dict.fromkeys((*before, *after)):
        first, second = before.get(task), after.get(task)
        if first is None or second is None:
            yield DatumChange(commit, path, task, None, None, None, first, second)
            continue
        for key in dict.fromkeys((*first, *second)):
            if first.get(key) != second.get(key):
                yield DatumChange(
                    commit, path, task, key, None, None, first.get(key), second.get(key)
                )


def _data(path: str, content: bytes | None) -> Any:
    """Return a file's data; a version that cannot be read counts as none."""
    if content is None:
        return None
    document, _faults = parse_yaml(path, content)
    return document.data if document is not None else None


def _by_id(entries: Any) -> dict[str, Any]:
    if not isinstance(entries, list):
        return {}
    return {
        str(entry["id"]): entry for entry in entries if isinstance(entry, dict) and "id" in entry
    }
