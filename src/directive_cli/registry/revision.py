"""The registry as it stood in a git revision: its files laid out in a temporary folder and read as any other.

Runs git to get the files; knows nothing of what they say.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from directive_cli.messages import _
from directive_cli.registry.git_files import GitFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.registry.index import Index


def commit_of(root: Path, revision: str = "HEAD") -> str | None:
    """Return the short name of the commit that ``revision`` means; None outside git, or when it means none."""
    if revision.startswith("-"):
        return None
    try:
        finished = _run(root, "rev-parse", "--verify", "--quiet", "--short=12", f"{revision}^{{commit}}")
    except GitFailed:
        return None
    return finished.stdout.decode().strip() if finished.returncode == 0 else None


def is_clean(root: Path) -> bool:
    """Tell whether the registry's files are as in HEAD; False outside git too."""
    try:
        finished = _run(root, "status", "--porcelain", "--untracked-files=all", "--", ".")
    except GitFailed:
        return False
    return finished.returncode == 0 and not finished.stdout.strip()


@contextmanager
def index_at(root: Path, revision: str) -> Iterator[Index]:
    """Open the index of the registry at ``root`` as it stood in ``revision``. Raises GitFailed."""
    from directive_cli.registry.index import open_index

    commit = commit_of(root, revision)
    if commit is None:
        raise GitFailed(_('Git has no revision "{revision}" here; fetch it, or name another.', revision=revision))
    # Of a subfolder, `git archive` packs what lies below it, named from there.
    archive = _run(root, "archive", "--format=tar", commit, ".")
    if archive.returncode != 0:
        raise GitFailed(_('The registry does not exist yet in revision "{revision}".', revision=revision))
    with tempfile.TemporaryDirectory(prefix="directive-") as folder:
        with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as packed:
            packed.extractall(folder, filter="data")
        if not (Path(folder) / "agencies.yaml").is_file():
            raise GitFailed(_('The registry does not exist yet in revision "{revision}".', revision=revision))
        index = open_index(Path(folder).resolve(), cache=None)
        try:
            yield index
        finally:
            index.close()


def _run(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    # A repository may come from anyone: none of its own programs (file system monitor, hooks) may run.
    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C", str(root), *words]
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as error:
        raise GitFailed(_("Git cannot be run: {reason}.", reason=error.strerror or str(error))) from error
