"""Waivers of rules in registry.yaml, written by a command."""

from __future__ import annotations

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.yaml_edit import add_key, append_item, file_bytes
from directive_cli.messages import _
from directive_cli.registry.location import REGISTRY_FILE
from directive_cli.registry.yaml_canonical import write_flow
from directive_cli.registry.yaml_document import parse_yaml


def with_waiver(changes: ChangeSet, *, code: str, path: str, reason: str) -> None:
    """Put into registry.yaml that ``code`` is not held in the file at ``path``, and why.

    Raises DirectiveError when registry.yaml cannot be read.
    """
    waiver = {"code": code, "files": [path], "reason": reason}
    before = changes.read(REGISTRY_FILE)
    if before is None or not before.strip():
        text = f"checks:\n  waived:\n    - {write_flow(waiver)}\n"
        changes.put(REGISTRY_FILE, text.encode())
        return
    document, findings = parse_yaml(REGISTRY_FILE, before)
    if document is None:
        raise DirectiveError(
            _("{path} cannot be read: {reason}", path=REGISTRY_FILE, reason=findings[0].message)
        )
    checks = document.data.get("checks")
    if not isinstance(checks, dict):
        document = add_key(document, (), "checks", {"waived": [waiver]})
    elif not checks.get("waived"):
        document = add_key(document, ("checks",), "waived", [waiver])
    else:
        document = append_item(document, ("checks", "waived"), waiver)
    changes.put(REGISTRY_FILE, file_bytes(document))
