"""Pretrains the encoder by masked-word prediction on open text.

  python3 pretrain.py TEXT.txt --gold A-train.conllu ... --vectors FOLDER --out start.pt [--d 192]

The vocabulary and shape must be those of the later `train.py --start`. A masked word loses all its
rows; it is predicted among the words of the batch and drawn negatives (sampled softmax).
"""
import argparse, math, time
import numpy as np
import torch
from torch.nn import functional as F

import conllu
from features import Features, key_of
from network import Network, pack
from train import batches, load_vectors, open_words, vocabulary

NEGATIVES = 3000


def main():
    p = argparse.ArgumentParser()
    p.add_argument("text")
    p.add_argument("--gold", nargs="+", required=True)
    p.add_argument("--vectors", required=True)
    p.add_argument("--vector-names", nargs="+", default=["vectors", "structured"])
    p.add_argument("--out", required=True)
    p.add_argument("--words", type=int, default=26000)
    p.add_argument("--d", type=int, default=192)
    p.add_argument("--layers", type=int, default=2)
    p.add_argument("--a", type=int, default=80)
    p.add_argument("--r", type=int, default=48)
    p.add_argument("--seconds", type=int, default=900, help="stop after; the rate falls to nothing by then")
    p.add_argument("--batch", type=int, default=3000)
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--share", type=float, default=0.2)
    p.add_argument("--seed", type=int, default=5)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    chance = np.random.default_rng(a.seed)
    gold = [s for path in a.gold for s in conllu.sentences(path)]
    words, _ = vocabulary(gold, open_words(a.vectors), a.words, 2)
    features = Features(words)
    forms, sentences = {}, []
    for line in open(a.text, encoding="utf-8"):
        sentences.append(np.array([forms.setdefault(t, len(forms)) for t in line.split()], np.int32))
    rows = np.array([features.of(f) for f in forms], np.int64)
    tokens = sum(map(len, sentences))
    print(tokens, "tokens", len(forms), "forms", flush=True)
    shape = {"rows": features.rows, "words": len(words), "d": a.d, "layers": a.layers, "a": a.a, "r": a.r, "tags": 1, "relations": 1}
    model = Network(shape, load_vectors(a.vectors, a.vector_names, words))
    out = torch.nn.Embedding(len(words) + 2, a.d, sparse=True)
    bias = torch.nn.Embedding(len(words) + 2, 1, sparse=True)
    torch.nn.init.zeros_(bias.weight)
    torch.nn.init.normal_(out.weight, std=0.05)
    counts = np.bincount(np.concatenate(sentences), minlength=len(forms))
    word_counts = np.zeros(len(words) + 2)
    np.add.at(word_counts, rows[:, 0], counts)
    noise = word_counts**0.75
    noise[:2] = 0
    cumulative = np.cumsum(noise / noise.sum())
    log_noise = torch.from_numpy(np.log(np.maximum(noise / noise.sum(), 1e-12))).float()
    dense = [q for k, q in model.named_parameters() if k != "table.weight"]
    optimisers = [
        torch.optim.Adam(dense, a.rate, betas=(0.9, 0.98)),
        torch.optim.SparseAdam([model.table.weight, out.weight, bias.weight], a.rate, betas=(0.9, 0.98)),
    ]
    began, step, seen, running = time.time(), 0, 0, 6.0
    done = False
    while not done:
        for batch in batches([len(s) for s in sentences], a.batch, chance):
            elapsed = (time.time() - began) / a.seconds
            if elapsed >= 1:
                done = True
                break
            rate = a.rate * min(1, (step + 1) / 300) * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * elapsed)))
            for o in optimisers:
                o.param_groups[0]["lr"] = rate
            b = pack([sentences[i] for i in batch], rows)
            target = b["features"][:, 0].clone()
            masked = (torch.rand(len(target)) < a.share) & (target > 1)
            b["features"][masked] = 0
            b["features"][masked, 0] = 1
            hidden = model.encode(b, 0.1)[b["position"]][masked]
            goal = target[masked]
            drawn = torch.from_numpy(np.searchsorted(cumulative, chance.random(NEGATIVES)))
            candidates = torch.unique(torch.cat([goal, drawn]))
            # Corrected for how often each is drawn.
            logits = hidden @ out(candidates).t() + bias(candidates).squeeze(1) - (log_noise[candidates] + math.log(NEGATIVES)).clamp(max=0)
            loss = F.cross_entropy(logits, torch.searchsorted(candidates, goal))
            for o in optimisers:
                o.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(dense, 5.0)
            for o in optimisers:
                o.step()
            step += 1
            seen += len(target)
            running = 0.98 * running + 0.02 * loss.item()
            if step % 100 == 0:
                print(f"step {step} {seen} tokens loss {running:.3f} rate {rate:.5f} {time.time() - began:.0f}s", flush=True)
    keep = {k: v for k, v in model.state_dict().items() if k.split(".")[0] in ("table", "project", "norm", "layers")}
    torch.save(keep, a.out)


main()
