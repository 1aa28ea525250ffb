"""What git knows of the registry's files: which changed since a revision, which were removed long
ago.

Every call of git goes through ``run_git``, with a fixed set of safe settings: a repository may come
from a stranger, and its configuration and attributes can name programs. Git is asked for objects,
never for the working tree; files are compared here. Must not know what a directive is.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.messages import _
from directive_cli.registry.location import stamp_files

OLDEST_GIT = (2, 38)
"""The first git with ``safe.bareRepository``, without which tracked files can pass for a
repository."""


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
        return self.ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    @property
    def is_sparse(self) -> bool:
        """Tell whether only a part of the files is checked out (git sparse-checkout)."""
        answer = run_git(self.root, "config", "--type=bool", "--get", "core.sparseCheckout")
        return answer.stdout.strip() == b"true"

    def ask(self, *words: str, given: bytes | None = None) -> bytes:
        """Return what git prints. Raises GitFailed with git's own reason."""
        finished = run_git(self.root, *words, given=given)
        if finished.returncode != 0:
            raise _failure(finished.stderr)
        return finished.stdout

    def removed_files(self, folder: str) -> list[RemovedFile]:
        """Return every file under ``folder`` of the registry that some commit removed.

        The latest removal comes first; merges are compared with each of their parents.
        """
        commits = self.ask("rev-list", "HEAD")
        shape = ("-r", "-m", "--root", "--raw", "--no-abbrev", "--no-renames", "--relative", "-z")
        printed = self.ask(
            "diff-tree", "--stdin", *shape, "--diff-filter=D", "--", folder, given=commits
        )
        parts = printed.decode("utf-8", errors="surrogateescape").split("\0")
        found = []
        for position, part in enumerate(parts):
            words = part.strip().split(" ")
            if part.strip().startswith(":") and len(words) == 5 and position + 1 < len(parts):
                found.append(RemovedFile(parts[position + 1], words[2]))
        return found

    def blobs(self, named: Mapping[str, str]) -> dict[str, bytes]:
        """Return the contents of blobs; ``named`` gives for each id the path to be told.

        Raises GitFailed when git lacks one of them: a partial clone, or a damaged repository.
        """
        wanted = sorted(named)
        answer = self.ask("cat-file", "--batch", given="".join(f"{id}\n" for id in wanted).encode())
        found: dict[str, bytes] = {}
        position = 0
        while position < len(answer):
            end = answer.index(b"\n", position)
            words = answer[position:end].split(b" ")
            position = end + 1
            if len(words) == 3 and words[1] in (b"blob", b"tree", b"commit", b"tag"):
                size = int(words[2])
                if words[1] == b"blob":
                    found[words[0].decode()] = answer[position : position + size]
                position += size + 1
        for identifier in wanted:
            if identifier not in found:
                raise GitFailed(
                    _(
                        "Git cannot give {path} as it was: its content is not in this clone. In a "
                        "partial clone"
                        " `git fetch --refetch --no-filter` brings it; else the repository is "
                        "damaged"
                        " (`git fsck`).",
                        path=named[identifier],
                    )
                )
        return found

    def tree(self, commit: str, *folders: str) -> dict[str, str]:
        """Return the ids of the registry's files in a commit, by path; links are left out."""
        listed = self.ask("ls-tree", "--full-tree", "-r", "-z", f"{commit}:./", *folders)
        found: dict[str, str] = {}
        for entry in filter(None, listed.decode("utf-8", errors="surrogateescape").split("\0")):
            about, _tab, path = entry.partition("\t")
            mode, kind, blob = about.split(" ")
            if kind == "blob" and mode != _LINK:
                found[path] = blob
        return found

    def files_at(self, commit: str, *folders: str) -> dict[str, bytes]:
        """Return the contents of the registry's files as a commit has them, by path.

        Read as they are stored: no filter of the repository's attributes is applied. Raises
        GitFailed for a content that is missing, or is only a pointer of Git LFS.
        """
        named = self.tree(commit, *folders)
        contents = self.blobs({blob: path for path, blob in named.items()})
        for path, blob in named.items():
            if path.endswith((".yaml", ".yml")) and lfs_digest(contents[blob]):
                raise GitFailed(
                    _(
                        "{path} is kept in Git LFS: git holds only a pointer to it. Keep the "
                        "registry's YAML"
                        " out of LFS.",
                        path=path,
                    )
                )
        return {path: contents[blob] for path, blob in named.items()}

    def changes_since(self, revision: str) -> Changes:
        """Return what the files here have changed since they left ``revision``.

        Raises GitFailed when there is no such revision, no common ancestor in a shallow clone, or
        files are not checked out.
        """
        commit = self.commit(revision)
        if commit is None:
            raise GitFailed(
                _(
                    'Git has no revision "{revision}" here; fetch it, or name another.',
                    revision=revision,
                )
            )
        found = run_git(self.root, "merge-base", commit, "HEAD")
        if found.returncode != 0:
            raise GitFailed(
                _(
                    '"{revision}" and HEAD have no common ancestor here; fetch the whole history.',
                    revision=revision,
                )
            )
        return self.changes_from(found.stdout.decode().strip())

    def changes_from(self, commit: str) -> Changes:
        """Return how the files here differ from a commit, whatever line ends they have.

        Raises GitFailed when a part of the files is not checked out.
        """
        there = self.tree(commit)
        here = {stamp.path for stamp in stamp_files(self.root)[0]}
        unlike: dict[str, bytes] = {}
        removed = set()
        for path, blob in there.items():
            content = _content(self.root, path)
            if content is None:
                removed.add(path)
            elif blob != blob_id(content, like=blob):
                unlike[path] = content
        if removed and self.is_sparse:
            raise GitFailed(
                _(
                    "{path} is not checked out (git sparse-checkout): what changed cannot be told. "
                    "`git"
                    " sparse-checkout disable` brings every file.",
                    path=min(removed),
                )
            )
        stored = self.blobs({there[path]: path for path in unlike})
        changed = {
            path for path, content in unlike.items() if not _same(content, stored[there[path]])
        }
        return Changes(frozenset(changed | (here - there.keys())), frozenset(removed - here))

    def commit(self, revision: str, *, short: bool = False) -> str | None:
        """Return the id of the commit that a revision means, or None when it means none.

        Raises GitFailed when git cannot tell.
        """
        if revision.startswith("-") or not revision:
            return None
        form = ("--short=12",) if short else ()
        finished = run_git(
            self.root, "rev-parse", "--verify", "--quiet", *form, f"{revision}^{{commit}}"
        )
        if finished.returncode not in (0, 1):
            if b"unknown revision" in finished.stderr or b"ambiguous" in finished.stderr:
                return None
            raise _failure(finished.stderr)
        found = finished.stdout.decode().strip()
        # A range such as "main..HEAD", or "^HEAD", names no one commit.
        return found if found.isalnum() else None

    def is_ancestor(self, one: str, other: str) -> bool | None:
        """Tell whether commit ``one`` is an ancestor of ``other``, or it; None: not known here."""
        if one.startswith("-") or other.startswith("-"):
            return None
        finished = run_git(self.root, "merge-base", "--is-ancestor", one, other)
        return {0: True, 1: False}.get(finished.returncode)


def find_repository(root: Path) -> Repository | None:
    """Return the repository that the registry lies in; None outside one, or without a commit.

    Raises GitFailed when there is a repository and git is missing or refuses to read it.
    """
    folder = root.absolute()
    if not any(os.path.lexists(each / ".git") for each in (folder, *folder.parents)):
        return None
    if not run_git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").returncode:
        top = Repository(root, root).ask("rev-parse", "--show-toplevel")
        return Repository(root, Path(top.decode("utf-8", errors="surrogateescape").rstrip("\r\n")))
    refs = run_git(root, "for-each-ref", "--count=1")
    head = run_git(root, "symbolic-ref", "--quiet", "HEAD")
    if refs.returncode == 0 and head.returncode == 0 and not refs.stdout.strip():
        return None
    told = refs.stderr or head.stderr
    raise _failure(told or b"HEAD names no commit that git can read")


def run_git(
    root: Path, *words: str, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git in the registry's folder and return what it answered. The only place that runs git.

    Raises GitFailed when there is no git, it is too old, or it does not end.
    """
    version = _git_version()
    if version < OLDEST_GIT:
        raise GitFailed(
            _(
                "Git {version} is too old to read a repository safely; {needed} or newer is "
                "needed.",
                version=".".join(map(str, version)),
                needed=".".join(map(str, OLDEST_GIT)),
            )
        )
    return _run(["git", *_SAFE, "-C", str(root), *words], given)


def _run(command: list[str], given: bytes | None) -> subprocess.CompletedProcess[bytes]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG_")
    }
    environment.pop("GIT_CONFIG_PARAMETERS", None)
    try:
        return subprocess.run(
            command,
            input=b"" if given is None else given,
            capture_output=True,
            check=False,
            env=environment | _QUIET,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise GitFailed(_("Git did not answer within {n} seconds.", n=_SECONDS)) from error
    except OSError as error:
        raise GitFailed(_("Git cannot be run: {reason}.", reason=reason_of(error))) from error


@cache
def _git_version() -> tuple[int, ...]:
    """Return the version of git, such as (2, 39). Raises GitFailed when there is none."""
    found = re.search(rb"(\d+)\.(\d+)", _run(["git", "version"], None).stdout)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def blob_id(content: bytes, *, like: str) -> str:
    """Return the id that git gives a content; ``like`` is an id of the same repository."""
    digest = hashlib.sha1 if len(like) == 40 else hashlib.sha256
    header = b"blob %d\0" % len(content)
    return digest(header + content, usedforsecurity=False).hexdigest()


def lfs_digest(content: bytes) -> str | None:
    """Return the SHA-256 that a pointer of Git LFS names, or None for any other content."""
    found = _LFS.match(content)
    return found[1].decode() if found else None


def _same(content: bytes, stored: bytes) -> bool:
    """Tell whether two contents differ in line ends alone, or one is the other's LFS pointer."""
    if digest := lfs_digest(stored):
        return hashlib.sha256(content).hexdigest() == digest
    return content.replace(b"\r\n", b"\n") == stored.replace(b"\r\n", b"\n")


def _content(root: Path, path: str) -> bytes | None:
    file = root / path
    try:
        return file.read_bytes() if file.is_file() else None
    except OSError as error:
        raise GitFailed(
            _("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
        ) from error


def _failure(told: bytes) -> GitFailed:
    lines = [line for line in told.decode("utf-8", errors="replace").splitlines() if line.strip()]
    reasons = [line for line in lines if line.startswith(("fatal:", "error:"))] or lines or ["?"]
    reason = reasons[0].removeprefix("fatal: ").removeprefix("error: ").rstrip(".")
    remedy = next((line.strip() for line in lines if "safe.directory" in line), "")
    if remedy:
        return GitFailed(
            _(
                "Git refuses to read the repository: {reason}. If you trust it: {remedy}",
                reason=reason,
                remedy=remedy,
            )
        )
    if "promisor" in reason:
        return GitFailed(
            _(
                "Git failed: {reason}. This is a partial clone; `git fetch --refetch --no-filter`"
                " brings what it lacks.",
                reason=reason,
            )
        )
    return GitFailed(_("Git failed: {reason}.", reason=reason))


_LFS = re.compile(rb"version https://git-lfs\.github\.com/spec/.*\noid sha256:([0-9a-f]{64})\n")
_LINK = "120000"
_SECONDS = 300
_SETTINGS = (
    # No program that a repository can name.
    f"core.hooksPath={os.devnull}", "core.fsmonitor=false", "core.pager=cat", "diff.external=",
    "core.sshCommand=false", "core.alternateRefsCommand=false", "protocol.allow=never",
    "log.showSignature=false", "submodule.recurse=false", "gc.auto=0", "maintenance.auto=false",
    # Nothing that makes ordinary files pass for a repository, or objects for others.
    "safe.bareRepository=explicit", "core.useReplaceRefs=false", "core.commitGraph=false",
    # No setting of the user's that changes what is printed.
    "core.quotePath=false", "diff.orderFile=", "log.showRoot=true", "log.mailmap=false",
    "i18n.logOutputEncoding=UTF-8", f"core.attributesFile={os.devnull}",
)  # fmt: skip
_SAFE = ("--no-pager", *(word for setting in _SETTINGS for word in ("-c", setting)))
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
