"""What git knows of the registry's files: which changed since a revision, which were removed long ago.

Runs git and reads what it prints; must not know what a directive is.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class GitFailed(DirectiveError):
    """Git is not there, or cannot answer."""


@dataclass(frozen=True, slots=True)
class RemovedFile:
    """A file that a commit removed, and the blob that it was."""

    path: str
    """Relative to the registry."""
    blob: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from a revision; paths are relative to the registry."""

    changed: frozenset[str]
    removed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Repository:
    """The git repository that a registry lies in."""

    root: Path
    """The registry's folder."""
    top: Path
    """The folder of the repository's working tree."""

    @property
    def is_shallow(self) -> bool:
        """Tell whether the history was cut off when the repository was cloned."""
        return _git(self.root, "rev-parse", "--is-shallow-repository").strip() == b"true"

    def removed_files(self, folder: str) -> list[RemovedFile]:
        """Return every file under ``folder`` of the registry that some commit removed, the latest removal first."""
        shape = (
            "--raw",
            "--no-abbrev",
            "--no-renames",
            "--relative",
            "--no-ext-diff",
            "-z",
            "--format=",
        )
        lines = _git(self.root, "log", "--diff-filter=D", *shape, "HEAD", "--", folder)
        parts = lines.decode("utf-8", errors="replace").split("\0")
        found = []
        for position, part in enumerate(parts):
            words = part.strip().split(" ")
            if part.strip().startswith(":") and len(words) == 5 and position + 1 < len(parts):
                found.append(RemovedFile(parts[position + 1], words[2]))
        return found

    def blobs(self, identifiers: Iterable[str]) -> Mapping[str, bytes]:
        """Return the contents of blobs by their ids; those that are not there are left out."""
        wanted = sorted(set(identifiers))
        answer = _git(self.root, "cat-file", "--batch", given="\n".join(wanted).encode() + b"\n")
        found: dict[str, bytes] = {}
        position = 0
        while position < len(answer):
            end = answer.index(b"\n", position)
            words = answer[position:end].split(b" ")
            position = end + 1
            if len(words) == 3 and words[1] == b"blob":
                size = int(words[2])
                found[words[0].decode()] = answer[position : position + size]
                position += size + 1
        return found

    def files_at(self, commit: str, *folders: str) -> dict[str, bytes]:
        """Return the registry's files as a commit has them, by path; links are left out.

        Read as they are stored: no filter of the repository's attributes is applied.
        """
        listed = _git(self.root, "ls-tree", "--full-tree", "-r", "-z", f"{commit}:./", *folders)
        named: dict[str, str] = {}
        for entry in filter(None, listed.decode("utf-8", errors="surrogateescape").split("\0")):
            about, _tab, path = entry.partition("\t")
            mode, kind, blob = about.split(" ")
            if kind == "blob" and mode != _LINK:
                named[path] = blob
        contents = self.blobs(named.values())
        return {path: contents[blob] for path, blob in named.items() if blob in contents}

    def changes_since(self, revision: str) -> Changes:
        """Return what the working tree has changed since it left ``revision``, files that git does not know too.

        Raises GitFailed when there is no such revision, or no common ancestor in a shallow clone.
        """
        if revision.startswith("-") or not _answers(
            self.root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"
        ):
            raise GitFailed(
                _(
                    'Git has no revision "{revision}" here; fetch it, or name another.',
                    revision=revision,
                )
            )
        if not _answers(self.root, "merge-base", revision, "HEAD"):
            raise GitFailed(
                _(
                    '"{revision}" and HEAD have no common ancestor here; fetch the whole history.',
                    revision=revision,
                )
            )
        base = _git(self.root, "merge-base", revision, "HEAD").decode().strip()
        shape = (
            "--name-status",
            "--no-renames",
            "--relative",
            "--no-ext-diff",
            "--no-textconv",
            "-z",
        )
        listed = _git(self.root, "diff", *shape, base, "--", ".")
        parts = listed.decode("utf-8", errors="replace").split("\0")
        states = dict(zip(parts[1::2], parts[0::2], strict=False))
        new = _git(self.root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
        changed = {path for path, state in states.items() if state != "D"}
        changed |= {path for path in new.decode("utf-8", errors="replace").split("\0") if path}
        removed = {path for path, state in states.items() if state == "D"} - changed
        return Changes(frozenset(changed), frozenset(removed))


def find_repository(root: Path) -> Repository | None:
    """Return the repository that the registry lies in; None without git, or outside a repository with a commit."""
    try:
        if not _answers(root, "rev-parse", "--verify", "--quiet", "HEAD"):
            return None
        top = (
            _git(root, "rev-parse", "--show-toplevel")
            .decode("utf-8", errors="surrogateescape")
            .rstrip("\n")
        )
    except GitFailed:
        return None
    return Repository(root, Path(top))


def _git(root: Path, *words: str, given: bytes | None = None) -> bytes:
    finished = run_git(root, *words, given=given)
    if finished.returncode != 0:
        reason = finished.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise GitFailed(_("Git failed: {reason}.", reason=(reason or ["?"])[-1].rstrip(".")))
    return finished.stdout


def _answers(root: Path, *words: str) -> bool:
    return run_git(root, *words).returncode == 0


def run_git(
    root: Path, *words: str, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git in the registry's folder and return what it answered. Raises GitFailed when there is no git.

    A repository may come from anyone: none of the programs that its own configuration or attributes may name (file
    system monitor, hooks, pager, filters, external diff, text conversion, signature check) is run, and nothing is
    fetched.
    """
    filters = _filters_of(root) if words[0] in _READ_THE_WORKING_TREE else ()
    command = ["git", *_HARMLESS, *filters, "-C", str(root), *words]
    environment = {
        name: value for name, value in os.environ.items() if name not in _LEADS_ELSEWHERE
    } | _QUIET
    try:
        if given is None:
            return subprocess.run(
                command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment
            )
        return subprocess.run(
            command, input=given, capture_output=True, check=False, env=environment
        )
    except OSError as error:
        raise GitFailed(_("Git cannot be run: {reason}.", reason=reason_of(error))) from error


def _filters_of(root: Path) -> tuple[str, ...]:
    """Return the options that leave out every filter which the repository's configuration defines."""
    listed = run_git(root, "config", "--null", "--name-only", "--get-regexp", r"^filter\..*\.")
    names = {
        key[: key.rindex(".")]
        for key in listed.stdout.decode("utf-8", errors="replace").split("\0")
        if key
    }
    # An empty program is none; a filter that is required would otherwise fail for the lack of it.
    settings = [
        f"{name}.{key}"
        for name in sorted(names)
        for key in ("clean=", "smudge=", "process=", "required=false")
    ]
    return tuple(word for setting in settings for word in ("-c", setting))


_LEADS_ELSEWHERE = frozenset({
    "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE",
    "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
})  # fmt: skip
"""Variables by which git would answer about another repository (a hook sets some), or read paths in another way."""
_READ_THE_WORKING_TREE = ("diff", "status")
_LINK = "120000"
_HARMLESS = (
    "--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
    "-c", "log.showSignature=false", "-c", "protocol.allow=never",
)  # fmt: skip
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
