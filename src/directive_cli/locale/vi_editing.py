"""Vietnamese wording of the messages in ``editing``."""

CATALOGUE: dict[str, str] = {}
