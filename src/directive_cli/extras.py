"""Parts of the program that are installed only where they are wanted: the extras of pyproject.toml.

A command that misses one says so in one sentence, with the line that installs it from where this
installation came from (PEP 610). The program is on no package index, so a bare name is never told.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec

from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import Message, _

DISTRIBUTION = "directive-cli"


class ExtraMissing(DirectiveError):
    """A library of an extra is not installed."""


def need_extra(extra: str, *modules: str) -> None:
    """Check that the modules of an extra are there, without loading them. Raises ExtraMissing."""
    for module in modules:
        if find_spec(module) is None:
            raise ExtraMissing(_missing(extra, module))


def _missing(extra: str, module: str) -> Message:
    source = installed_from()
    if source is None:
        return _(
            "This needs {library}, which is not installed; "
            "install directive again with its extra `{extra}`.",
            library=module,
            extra=extra,
        )
    return _(
        "This needs {library}, which is not installed: {command}",
        library=module,
        command=f'"{sys.executable}" -m pip install "{DISTRIBUTION}[{extra}] @ {source}"',
    )


def installed_from() -> str | None:
    """Return the address that this installation came from (PEP 610); None if none is recorded."""
    try:
        text = distribution(DISTRIBUTION).read_text("direct_url.json")
        about = json.loads(text or "null")
        url = str(about["url"])
        if git := about.get("vcs_info"):
            return f"{git['vcs']}+{url}@{git['commit_id']}"
    except (PackageNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return url
