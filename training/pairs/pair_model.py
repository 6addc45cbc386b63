"""A small encoder that reads two statements together, with one head for each of four questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from pair_data import UNKNOWN, Pair
from torch import Tensor, nn

LONGEST = 128
SHARES = {"related": 1.0, "relation": 1.5, "reply": 1.0, "slot": 0.5}
"""How much each question counts."""
DIRECTION = 64
SHARP = 0.05
HEADS = {"related": 2, "relation": 3, "reply": 7, "slot": 11}


class PairReader(nn.Module):
    """MiniLM over `[CLS] left [SEP] right [SEP]`; logits per head, each `(batch, classes)`."""

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.mix = nn.Linear(2 * width, width)
        self.heads = nn.Linear(width, sum(HEADS.values()))
        self.alone = nn.Linear(width, DIRECTION, bias=False)

    def forward(
        self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor
    ) -> tuple[Tensor, Tensor]:
        """All heads' logits side by side, `(batch, 23)`, and the direction of the whole text.

        The direction, `(batch, 64)` of length 1, is meant for one statement read alone.
        """
        states = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        kept = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * kept).sum(1) / kept.sum(1)
        pooled = torch.cat([states[:, 0], mean], dim=1)
        logits = self.heads(self.drop(torch.tanh(self.mix(self.drop(pooled)))))
        return logits, nn.functional.normalize(self.alone(mean).float(), dim=1)


def encoded(tokenizer: Any, pairs: Sequence[Pair]) -> dict[str, Tensor]:
    """The pairs as tensors, cut to the longest length, the longer side first."""
    return dict(
        tokenizer(
            [pair.left for pair in pairs],
            [pair.right for pair in pairs],
            padding=True,
            truncation="longest_first",
            max_length=LONGEST,
            return_tensors="pt",
        )
    )


def loss(logits: Tensor, pairs: Sequence[Pair]) -> Tensor:
    """The sum of cross-entropies of the answers that are known, averaged over the pairs."""
    total = logits.new_zeros(())
    parts = torch.split(logits.float(), list(HEADS.values()), dim=1)
    for name, part in zip(HEADS, parts, strict=True):
        known = torch.tensor([getattr(pair, name) for pair in pairs])
        if (known != UNKNOWN).any():
            total = total + SHARES[name] * nn.functional.cross_entropy(
                part, known, ignore_index=UNKNOWN, reduction="sum"
            )
    return total / len(pairs)


def apart(directions: Tensor, together: Tensor) -> Tensor:
    """How badly the directions of a story's statements tell who is on one question with whom.

    Args:
        directions: `(statements, 64)`.
        together: `(statements, statements)`, true for two statements on one question.

    Returns:
        The mean over all true pairs of the cross-entropy among all statements (InfoNCE, van den Oord
        et al. 2018).
    """
    likeness = directions @ directions.T / SHARP
    likeness = likeness.masked_fill(torch.eye(len(likeness), dtype=torch.bool), -1e4)
    return -likeness.log_softmax(1)[together].mean()
