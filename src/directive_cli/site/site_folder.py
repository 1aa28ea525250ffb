"""The folder of a site: only what changed is written, file by file, and what is gone is removed.

A share keeps open the files that somebody reads, so the folder is never exchanged as a whole. It
is known as a site by its ``site.json``, which lists the files with their digests; a folder
without one is somebody's own and is not touched.
"""

from __future__ import annotations

import json
import secrets
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.durable_files import removed_on_failure, replace_patiently
from directive_cli.messages import _
from directive_cli.site.addresses import FOLDERS

SITE_MANIFEST = "site.json"
SITE_SCHEMA = "directive.site/1"
_ENDINGS = (".html", ".css", ".js", ".new")
WINDOWS_PATH_AT_MOST = 240
"""Longer paths cannot be opened by many programs of Windows (its limit is 260 characters)."""


class SitePlaceTaken(DirectiveError):
    """Something that is no earlier site stands where the site should go."""


class SiteFolder:
    """A site's folder while a site is built into it."""

    def __init__(self, place: Path) -> None:
        """Take a folder: a new one, an empty one, or that of an earlier site.

        Raises SitePlaceTaken before anything is written; OSError.
        """
        self.place = place.resolve()
        self._before = self._earlier()
        self._files: dict[str, str] = {}
        self._made: set[str] = set()
        self._begun = False
        self.written = self.kept = self.removed = 0
        self.longest = ""

    def put(self, page: str, content: bytes) -> None:
        """Write a file of the site, unless it is there with this content. Raises OSError."""
        digest = blake2b(content, digest_size=12).hexdigest()
        self._files[page] = digest
        if len(page) > len(self.longest):
            self.longest = page
        path = self.place / page
        if self._before.get(page) == digest and _is_whole(path, len(content)):
            self.kept += 1
            return
        self._begin()
        self._make_folder(page)
        # Nobody reads what was never there, and until the end no digest is trusted: no detour.
        if self._before:
            _replace(path, content)
        else:
            path.write_bytes(content)
        self.written += 1

    def finish(self) -> None:
        """Remove what the earlier site had and this one has not; write ``site.json`` last.

        Raises OSError.
        """
        gone = [page for page in self._before if page not in self._files]
        if gone:
            self._begin()
        for page in gone:
            with suppress(FileNotFoundError):
                (self.place / page).unlink()
                self.removed += 1
            parent = (self.place / page).parent
            while parent != self.place:
                try:
                    parent.rmdir()
                except OSError:
                    break
                parent = parent.parent
        if self._begun or not self._before:
            self.place.mkdir(parents=True, exist_ok=True)
            _replace(self.place / SITE_MANIFEST, _manifest(self._files, building=False))

    @property
    def too_long(self) -> str | None:
        """Return the longest path, where Windows may not open it."""
        path = str(self.place / self.longest)
        return path if len(path) > WINDOWS_PATH_AT_MOST else None

    def _begin(self) -> None:
        """Say in ``site.json`` that a build is under way: no digest counts until its end."""
        if not self._begun:
            self._begun = True
            self.place.mkdir(parents=True, exist_ok=True)
            _replace(self.place / SITE_MANIFEST, _manifest(self._before, building=True))

    def _make_folder(self, page: str) -> None:
        folder = page.rpartition("/")[0]
        if not folder or folder in self._made:
            return
        path = self.place
        for part in folder.split("/"):
            path = path / part
            if path.is_symlink():
                raise SitePlaceTaken(
                    _("{path} is a link to another folder; a site writes into its own only.",
                      path=path)
                )  # fmt: skip
        path.mkdir(parents=True, exist_ok=True)
        self._made.add(folder)

    def _earlier(self) -> dict[str, str]:
        """Return the files of the site that is there, with their digests."""
        place = self.place
        if not place.exists():
            return {}
        if not place.is_dir():
            raise SitePlaceTaken(_("{path} is a file; a site needs a folder.", path=place))
        manifest = place / SITE_MANIFEST
        if not manifest.exists():
            if any(place.iterdir()):
                raise SitePlaceTaken(
                    _(
                        "{path} holds what no site made; name a new folder, or empty this one.",
                        path=place,
                    )
                )
            return {}
        try:
            found = json.loads(manifest.read_text(encoding="utf-8"))
            known = str(found["schema"]) == SITE_SCHEMA
            files = {str(page): str(digest) for page, digest in found["files"].items()}
            building = bool(found.get("building"))
        except (ValueError, KeyError, TypeError, AttributeError):
            known, files, building = False, {}, False
        if not known:
            raise SitePlaceTaken(
                _("{path} is no list of a site's files; name a new folder.", path=manifest)
            )
        files = {page: digest for page, digest in files.items() if _is_ours(page)}
        if building:
            # A build was cut off: what stands in the site's folders is its own, in any state.
            left = (path for folder in FOLDERS for path in (place / folder).rglob("*.*"))
            files |= {
                path.relative_to(place).as_posix(): ""
                for path in (*left, *place.glob("*.html"))
                if path.suffix in _ENDINGS and path.is_file()
            }
            files = dict.fromkeys(files, "")
        return files


def _is_ours(page: str) -> bool:
    """Tell whether a listed path can be a site's: nothing leads out of the folder."""
    parts = page.split("/")
    if any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts):
        return False
    return parts[0] in FOLDERS if len(parts) > 1 else page.endswith(".html")


def _manifest(files: dict[str, str], *, building: bool) -> bytes:
    record: dict[str, object] = {"schema": SITE_SCHEMA}
    if building:
        record["building"] = True
    record["files"] = dict(sorted(files.items()))
    return (json.dumps(record, indent=0, ensure_ascii=False) + "\n").encode()


def _is_whole(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{secrets.token_hex(8)}.new")
    with removed_on_failure(beside):
        beside.write_bytes(content)
        replace_patiently(beside, path)
