"""What can be wrong in a registry: one generator a rule, each with a stable code and a page."""
