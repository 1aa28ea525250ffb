"""The registry as it stood in a git revision: its files laid out in a temporary folder and read as
any other.

Runs git to get the files; knows nothing of what they say.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from directive_cli.messages import _
from directive_cli.registry.file_names import YAML_ENDINGS, is_misnamed
from directive_cli.registry.git_files import GitFailed, find_repository
from directive_cli.registry.index import Index
from directive_cli.registry.location import AGENCIES_FILE


def commit_of(root: Path, revision: str = "HEAD") -> str | None:
    """Return the short name of the commit that ``revision`` means; None outside git, or for none.

    Raises GitFailed when git cannot tell.
    """
    repository = find_repository(root)
    return repository.commit(revision, short=True) if repository else None


def is_clean(root: Path) -> bool:
    """Tell whether the registry's files are as in HEAD; False outside git. Raises GitFailed."""
    repository = find_repository(root)
    if repository is None:
        return False
    changes = repository.changes_from("HEAD")
    return not changes.changed and not changes.removed


@contextmanager
def index_at(root: Path, revision: str) -> Iterator[Index]:
    """Open the index of the registry at ``root`` as it stood in ``revision``. Raises GitFailed."""
    index = read_revision(root, revision)
    try:
        yield index
    finally:
        index.close()


def read_revision(root: Path, revision: str) -> Index:
    """Return the index, in memory, of the registry at ``root`` as it stood in ``revision``.

    Raises GitFailed.
    """
    from directive_cli.registry.opening import open_index

    repository = find_repository(root)
    commit = repository.commit(revision) if repository else None
    if repository is None or commit is None:
        raise GitFailed(
            _(
                'Git has no revision "{revision}" here; fetch it, or name another.',
                revision=revision,
            )
        )
    files = repository.files_at(commit)
    if AGENCIES_FILE not in files:
        raise GitFailed(
            _('The registry does not exist yet in revision "{revision}".', revision=revision)
        )
    with tempfile.TemporaryDirectory(prefix="directive-") as folder:
        for path, content in files.items():
            # A tree can be made by hand, with names that git itself would never add.
            parts = path.replace("\\", "/").split("/")
            if (path.endswith(YAML_ENDINGS) or is_misnamed(path)) and not any(
                part in ("", ".", "..") or ":" in part for part in parts
            ):
                target = Path(folder, path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        # In memory: the folder may go as soon as it is read.
        return open_index(Path(folder).resolve(), cache=None)
