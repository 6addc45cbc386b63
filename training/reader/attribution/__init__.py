"""Training of the attribution reader: needs PyTorch, never runs in the product."""
