"""Trains the tagger: `python training/train_tagger.py --help` lists the parameters.

Two calls make the shipped model: one on PolNeAR alone, one that goes on from its last checkpoint
on PolNeAR and the text of our own, with a smaller learning rate.
"""

from __future__ import annotations

import argparse
import logging
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from attribution.batches import IGNORED, Batch, batches_of
from attribution.documents import in_two_layers, inner_readings, outermost, read_json_lines
from attribution.encoding import TAG_OF, TAGS, Encoded, encode
from attribution.marked import gold_files, marked_files, read_marked
from attribution.model import Tagger, load_tagger, load_tokenizer
from torch.nn import functional

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from torch import Tensor

LOG = logging.getLogger("train_tagger")
HEAD_RATE = 4.0
ARC_WEIGHT = 0.3
INNER_WEIGHT = 0.7
WARM_UP = 0.08
LAST_RATE = 0.02
WEIGHT_DECAY = 0.01
MAX_NORM = 1.0
LOGGED_STEPS = 25


def parse_arguments() -> argparse.Namespace:
    """The parameters of a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, nargs="+", required=True, help="JSON lines")
    parser.add_argument("--own-text", type=Path, nargs="+", default=[], help="folders of *.marked")
    parser.add_argument("--gold", type=Path, help="the tuning half; some hands are kept apart")
    parser.add_argument("--own-repeats", type=int, default=3)
    parser.add_argument("--news-share", type=float, default=1.0, help="of PolNeAR an epoch")
    parser.add_argument("--hold-out", type=int, default=5, help="one own file in so many, 0: none")
    parser.add_argument("--start-from", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--out", type=Path, required=True, help="a folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


@dataclass(frozen=True, slots=True)
class Texts:
    """What is trained on: news, of which each epoch reads a share, and the text of our own."""

    news: list[Encoded]
    own: list[Encoded]
    share: float

    def epoch(self, rng: random.Random) -> list[Encoded]:
        """The texts of one epoch."""
        return rng.sample(self.news, round(self.share * len(self.news))) + self.own


def load_texts(arguments: argparse.Namespace, tokenizer: Tokenizer) -> Texts:
    """The texts of a run, our own repeated and read on both levels."""
    news = [outermost(one) for path in arguments.polnear for one in read_json_lines(path)]
    files = marked_files(arguments.own_text, arguments.hold_out, held=False)
    files += gold_files(arguments.gold, held=False) if arguments.gold else []
    own = [read_marked(path) for path in files]
    readings = [in_two_layers(one) for one in own]
    readings += [reading for one in own for reading in inner_readings(one)]
    return Texts(
        [encode(one, tokenizer) for one in news],
        [encode(one, tokenizer) for one in readings] * arguments.own_repeats,
        arguments.news_share,
    )


def loss_of(tagger: Tagger, batch: Batch) -> tuple[Tensor, list[float]]:
    """The loss of a batch, and its parts: tags, content → cue, cue → source, inner tags."""
    with torch.autocast("cpu", torch.bfloat16):
        logits, to_cue, to_source, inner = tagger(batch.ids, batch.mask)
    tag_loss = _tag_loss(logits, batch.tags)
    cue_loss = _arc_loss(to_cue, batch, "content")
    source_loss = _arc_loss(to_source, batch, "cue")
    inner_loss = _tag_loss(inner, batch.inner)
    total = tag_loss + ARC_WEIGHT * (cue_loss + source_loss) + INNER_WEIGHT * inner_loss
    return total, [float(one.detach()) for one in (tag_loss, cue_loss, source_loss, inner_loss)]


def _tag_loss(logits: Tensor, tags: Tensor) -> Tensor:
    """The loss of one layer of tags, over the pieces that have one."""
    if not bool((tags != IGNORED).any()):
        return torch.zeros(())
    flat = logits.float().reshape(-1, len(TAGS))
    return functional.cross_entropy(flat, tags.reshape(-1), ignore_index=IGNORED)


def _arc_loss(logits: Tensor, batch: Batch, role: str) -> Tensor:
    """The loss of one kind of arc, over the pieces of the role it starts from."""
    starts = (batch.tags == TAG_OF[f"B-{role}"]) | (batch.tags == TAG_OF[f"I-{role}"])
    heads = batch.heads.masked_fill(~starts, IGNORED)
    if not bool((heads >= 0).any()):
        return torch.zeros(())
    flat = logits.float().reshape(-1, logits.shape[-1])
    return functional.cross_entropy(flat, heads.reshape(-1), ignore_index=IGNORED)


class Optimiser:
    """AdamW with a faster rate for the fresh heads, warm-up and linear decay."""

    def __init__(self, tagger: Tagger, rate: float, steps: int) -> None:
        """Prepares `steps` updates."""
        encoder = list(tagger.encoder.parameters())
        known = {id(parameter) for parameter in encoder}
        heads = [one for one in tagger.parameters() if id(one) not in known]
        groups = [{"params": heads, "lr": rate * HEAD_RATE}, {"params": encoder, "lr": rate}]
        self.parameters = heads + encoder
        self.adam = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY)

        def share(step: int) -> float:
            warm = (step + 1) / (WARM_UP * steps)
            return min(warm, max(LAST_RATE, (steps - step) / ((1 - WARM_UP) * steps)))

        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.adam, share)

    def update(self, loss: Tensor) -> None:
        """One step down the gradient of `loss`."""
        self.adam.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # theirs is untyped
        torch.nn.utils.clip_grad_norm_(self.parameters, MAX_NORM)
        self.adam.step()
        self.schedule.step()


def train(tagger: Tagger, texts: Texts, arguments: argparse.Namespace) -> None:
    """Trains for the epochs asked, with a checkpoint after each."""
    rng = random.Random(arguments.seed)  # noqa: S311 - no secret
    per_epoch = len(batches_of(texts.epoch(rng), arguments.batch, rng))
    optimiser = Optimiser(tagger, arguments.rate, per_epoch * arguments.epochs)
    LOG.info("%d batches an epoch", per_epoch)
    tagger.train()
    for epoch in range(arguments.epochs):
        started = time.monotonic()
        for step, batch in enumerate(batches_of(texts.epoch(rng), arguments.batch, rng)):
            loss, parts = loss_of(tagger, batch)
            optimiser.update(loss)
            if step % LOGGED_STEPS == 0:
                LOG.info(
                    "epoch %d step %d: tags %.3f arcs %.3f %.3f inner %.3f", epoch, step, *parts
                )
        torch.save(tagger.state_dict(), arguments.out / f"epoch{epoch + 1}.pt")
        LOG.info("epoch %d took %.0f s", epoch, time.monotonic() - started)


def main() -> None:
    """Runs a training from the command line."""
    arguments = parse_arguments()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    arguments.out.mkdir(parents=True, exist_ok=True)
    texts = load_texts(arguments, load_tokenizer())
    LOG.info("%d news texts, %d of our own with repeats", len(texts.news), len(texts.own))
    tagger = load_tagger(arguments.start_from) if arguments.start_from else Tagger()
    train(tagger, texts, arguments)


if __name__ == "__main__":
    main()
