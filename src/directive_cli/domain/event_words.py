"""What people call the kinds of event; a progress file has them in English."""

from __future__ import annotations

from directive_cli.messages import _

EVENT_WORDS = {
    "progress": _("progress"),
    "submitted": _("submission"),
    "completed": _("completion"),
    "returned": _("return"),
    "extended": _("extension"),
    "transferred": _("transfer"),
    "cancelled": _("cancellation"),
    "voided": _("taken back"),
}
