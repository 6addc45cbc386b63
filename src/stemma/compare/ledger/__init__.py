"""The ledger: accusations, whom they accuse, and what the accused say to them."""
