"""Vietnamese wording of the messages in ``registry``."""

CATALOGUE: dict[str, str] = {}
