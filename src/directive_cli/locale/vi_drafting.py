"""Vietnamese wording of the messages in ``drafting``."""

CATALOGUE: dict[str, str] = {}
