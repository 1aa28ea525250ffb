"""A new registry: its folders, and the files that let git, CI and editors work with it."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.durable_files import flush_folder, put_in_place, write_beside
from directive_cli.editing.lock import cannot_write
from directive_cli.messages import _
from directive_cli.registry.location import AGENCIES_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

REGISTRY_FOLDER = "data"

_FILES = {
    f"{REGISTRY_FOLDER}/{AGENCIES_FILE}": "agencies.yaml",
    f"{REGISTRY_FOLDER}/registry.yaml": "registry.yaml",
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/registry.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
    "README.md": "readme.md",
}
_FOLDERS = (f"{REGISTRY_FOLDER}/directives", f"{REGISTRY_FOLDER}/progress")


class RegistryExists(DirectiveError):
    """There is a registry already."""


def lay_out_registry(folder: Path, *, schemas: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Make a registry in ``folder``; return the files written, and those that were there and stay as they are.

    ``schemas`` maps file names to JSON Schemas for ``data/schema``. Raises RegistryExists, or CannotWrite.
    """
    for place in (folder / REGISTRY_FOLDER / AGENCIES_FILE, folder / AGENCIES_FILE):
        if place.exists():
            raise RegistryExists(
                _("There is a registry already: {path}. Nothing was changed.", path=place)
            )
    templates = files("directive_cli.editing.new_registry")
    contents = {path: templates.joinpath(name).read_bytes() for path, name in _FILES.items()}
    contents |= {
        f"{REGISTRY_FOLDER}/schema/{name}": text.encode("utf-8") for name, text in schemas.items()
    }
    contents |= {f"{name}/.gitkeep": b"" for name in _FOLDERS}
    for path in contents:
        if not (folder / path).parent.resolve().is_relative_to(folder.resolve()):
            raise DirectiveError(
                _("{path} leads out of the registry; nothing was changed.", path=path)
            )
    written, kept = [], []
    try:
        # agencies.yaml makes a folder a registry: it comes last, so that an interrupted command can be repeated.
        for path in sorted(contents, key=lambda path: path.endswith(AGENCIES_FILE)):
            target = folder / path
            if target.exists():
                kept.append(path)
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(write_beside(target, contents[path]), target)
            written.append(path)
        flush_folder(folder)
    except OSError as error:
        raise cannot_write(error.filename or folder, error) from error
    return written, kept
