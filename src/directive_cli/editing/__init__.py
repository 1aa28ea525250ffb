"""What may change in a registry: edits of its files, and how they are written so that nothing is lost."""
