"""The registry as it stood in a git revision: its files laid out in a temporary folder and read as any other.

Runs git to get the files; knows nothing of what they say.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path

from directive_cli.messages import _
from directive_cli.registry.git_files import GitFailed, Repository, run_git
from directive_cli.registry.location import AGENCIES_FILE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.registry.index import Index


def commit_of(root: Path, revision: str = "HEAD") -> str | None:
    """Return the short name of the commit that ``revision`` means; None outside git, or when it means none."""
    if revision.startswith("-"):
        return None
    try:
        finished = run_git(
            root, "rev-parse", "--verify", "--quiet", "--short=12", f"{revision}^{{commit}}"
        )
    except GitFailed:
        return None
    return finished.stdout.decode().strip() if finished.returncode == 0 else None


def is_ancestor(root: Path, one: str, other: str) -> bool | None:
    """Tell whether commit ``one`` is an ancestor of ``other``, or it; None where git cannot tell."""
    if one.startswith("-") or other.startswith("-"):
        return None
    try:
        finished = run_git(root, "merge-base", "--is-ancestor", one, other)
    except GitFailed:
        return None
    return {0: True, 1: False}.get(finished.returncode)


def is_clean(root: Path) -> bool:
    """Tell whether the registry's files are as in HEAD; False outside git too."""
    try:
        finished = run_git(root, "status", "--porcelain", "--untracked-files=all", "--", ".")
    except GitFailed:
        return False
    return finished.returncode == 0 and not finished.stdout.strip()


@contextmanager
def index_at(root: Path, revision: str) -> Iterator[Index]:
    """Open the index of the registry at ``root`` as it stood in ``revision``. Raises GitFailed."""
    index = read_revision(root, revision)
    try:
        yield index
    finally:
        index.close()


def read_revision(root: Path, revision: str) -> Index:
    """Return the index, in memory, of the registry at ``root`` as it stood in ``revision``. Raises GitFailed."""
    from directive_cli.registry.opening import open_index

    commit = commit_of(root, revision)
    if commit is None:
        raise GitFailed(
            _(
                'Git has no revision "{revision}" here; fetch it, or name another.',
                revision=revision,
            )
        )
    files = Repository(root, root).files_at(commit)
    if AGENCIES_FILE not in files:
        raise GitFailed(
            _('The registry does not exist yet in revision "{revision}".', revision=revision)
        )
    with tempfile.TemporaryDirectory(prefix="directive-") as folder:
        for path, content in files.items():
            # A tree can be made by hand, with names that git itself would never add.
            parts = path.replace("\\", "/").split("/")
            if path.endswith((".yaml", ".yml")) and not any(
                part in ("", ".", "..") or ":" in part for part in parts
            ):
                target = Path(folder, path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        # In memory: the folder may go as soon as it is read.
        return open_index(Path(folder).resolve(), cache=None)
