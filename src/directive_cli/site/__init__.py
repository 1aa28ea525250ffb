"""The registry as a static site: pages for those who never open a terminal."""
