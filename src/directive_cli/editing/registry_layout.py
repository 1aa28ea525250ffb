"""A new registry: its folders, and the files that let git, CI and editors work with it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.editing.durable_files import flush_folder, put_in_place, write_beside
from directive_cli.editing.lock import cannot_write
from directive_cli.messages import _
from directive_cli.registry.location import (
    AGENCIES_FILE,
    CALENDAR,
    REGISTRY_FILE,
    read_limited,
)
from directive_cli.registry.reading import read_registry_file
from directive_cli.registry.yaml_document import FILE_SIZE_LIMIT

REGISTRY_FOLDER = "data"

_CHECK_SCRIPT = "ci/check-registry.sh"
_PUBLISH_SCRIPT = "ci/publish-registry.sh"
_SITE_SCRIPT = "ci/build-site.sh"
_FILES = {
    f"{REGISTRY_FOLDER}/{AGENCIES_FILE}": "agencies.{language}.yaml",
    f"{REGISTRY_FOLDER}/{CALENDAR}": "calendar.{language}.yaml",
    f"{REGISTRY_FOLDER}/{REGISTRY_FILE}": "registry.{language}.yaml",
    _CHECK_SCRIPT: "check-registry.sh",
    _PUBLISH_SCRIPT: "publish-registry.sh",
    _SITE_SCRIPT: "build-site.sh",
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/registry.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
    "README.md": "readme.{language}.md",
}
_FOLDERS = (f"{REGISTRY_FOLDER}/directives", f"{REGISTRY_FOLDER}/progress")


class RegistryExists(DirectiveError):
    """There is a registry already."""


class NotLike(DirectiveError):
    """The registry to be followed cannot be read."""


def lay_out_registry(
    folder: Path,
    *,
    schemas: Mapping[str, str],
    language: str,
    source: str | None = None,
    like: Path | None = None,
) -> tuple[list[str], list[str]]:
    """Make a registry in ``folder``; return the files written, and those that were there already.

    ``schemas`` maps file names to JSON Schemas for ``data/schema``; ``language`` is that of what
    people read; ``source`` is what CI installs where its variable is not set, in the words of pip;
    ``like`` is a registry whose agencies, groups and calendar are taken over.
    Raises RegistryExists, NotLike or CannotWrite.
    """
    for place in (folder / REGISTRY_FOLDER / AGENCIES_FILE, folder / AGENCIES_FILE):
        if place.exists():
            raise RegistryExists(
                _("There is a registry already: {path}. Nothing was changed.", path=place)
            )
    templates = files("directive_cli.editing.new_registry")
    contents = {
        path: templates.joinpath(name.format(language=language)).read_bytes()
        for path, name in _FILES.items()
    }
    for script in (_CHECK_SCRIPT, _PUBLISH_SCRIPT, _SITE_SCRIPT):
        contents[script] = contents[script].replace(
            b"@SOURCE@", shlex.quote(source).encode() if source else b""
        )
    if like is not None:
        contents |= {f"{REGISTRY_FOLDER}/{name}": raw for name, raw in _taken_over(like).items()}
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
        # agencies.yaml makes a folder a registry: it comes last, so that an interrupted command can
        # be repeated.
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


def _taken_over(registry: Path) -> dict[str, bytes]:
    """Return a registry's agencies and calendar; each must read without an error."""
    found = {}
    for name in (AGENCIES_FILE, CALENDAR):
        try:
            raw = read_limited(registry, name, limit=FILE_SIZE_LIMIT)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise NotLike(
                _("{path} cannot be read: {reason}.", path=registry / name, reason=reason_of(error))
            ) from error
        reading = read_registry_file(name, raw)
        if reading.content is None:
            first = reading.findings[0]
            raise NotLike(
                _(
                    "{path}:{line}:{column}: {reason} Nothing was made.",
                    path=registry / name,
                    line=first.span.line,
                    column=first.span.column,
                    reason=first.message,
                )
            )
        found[name] = raw
    return found
