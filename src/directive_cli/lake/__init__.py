"""Publications of registries in one folder, and the questions that go over all of them."""
