"""Trains the tagger and parser.

  python3 train.py --gold A-train.conllu B-train.conllu --dev A-dev.conllu B-dev.conllu \
      --vectors FOLDER --out model.pt [--silver silver.npz] [--d 128] [--epochs 12] ...

Seeded; writes its log to stdout. `export.py` turns model.pt into what the reader loads.
"""
import argparse, collections, json, math, time
import numpy as np
import torch
from torch.nn import functional as F

import conllu
from features import Features, key_of
from network import Network, pack


def vocabulary(gold, vectors_words, size, extra_min):
    """Words of the gold data seen twice, then the most frequent of the open text."""
    counts = collections.Counter(key_of(w[0]) for s in gold for w in s)
    chosen = {w for w, c in counts.items() if c >= extra_min}
    for w in vectors_words[1:]:
        if len(chosen) >= size:
            break
        chosen.add(w)
    return sorted(chosen), counts


def load_vectors(folder, names, words):
    parts = [np.load(f"{folder}/{name}.npy") for name in names]
    lines = open(f"{folder}/words.txt", encoding="utf-8").read().split("\n")
    row = {w: i for i, w in enumerate(lines) if w}
    parts = [p / np.sqrt((p[1:] ** 2).mean()) for p in parts]
    joined = np.concatenate(parts, 1) * 0.25
    out = np.zeros((len(words) + 2, joined.shape[1]), np.float32)
    for i, w in enumerate(words):
        if w in row:
            out[i + 2] = joined[row[w]]
    return torch.from_numpy(out)


def open_words(folder):
    return open(f"{folder}/words.txt", encoding="utf-8").read().split("\n")[:-1]


class Data:
    """Gold sentences as arrays."""

    def __init__(self, sentences, forms, tags, relations):
        self.forms, self.tags, self.heads, self.relations = [], [], [], []
        for s in sentences:
            self.forms.append(np.array([forms.setdefault(w[0], len(forms)) for w in s]))
            self.tags.append(np.array([tags.get(f"{w[2]}|{w[3]}", 0) for w in s]))
            self.heads.append(np.array([w[4] for w in s]))
            self.relations.append(np.array([relations.get(w[5], 0) for w in s]))


def batches(lengths, size, chance):
    """Sentence numbers by like length, `size` tokens together, in random order."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + chance.random() * 3)
    out, batch, tokens = [], [], 0
    for i in order:
        batch.append(i)
        tokens += lengths[i]
        if tokens >= size:
            out.append(batch)
            batch, tokens = [], 0
    if batch:
        out.append(batch)
    chance.shuffle(out)
    return out


def soft_loss(logits, target, weight):
    """Cross entropy against up to k (index, probability) pairs a row."""
    index, probability = target
    logs = F.log_softmax(logits, -1)
    loss = -(logs.gather(-1, index) * probability).sum(-1)
    return (loss * weight).sum() / weight.sum().clamp(min=1)


def accuracy(model, data, feature_rows, universal):
    """UPOS, XPOS+UPOS, UAS, LAS (subtypes stripped) on gold tokens; argmax heads."""
    model.eval()
    right = np.zeros(4)
    total = 0
    with torch.no_grad():
        for batch in batches([len(f) for f in data.forms], 4000, np.random.default_rng(0)):
            b = pack([data.forms[i] for i in batch], feature_rows)
            rows = model.encode(b)
            tags = model.tag(rows[b["position"]]).argmax(1).numpy()
            arcs = model.arcs(rows, b).argmax(2).numpy()[b["inside"].numpy()]
            starts = np.repeat(b["starts"], b["lengths"])
            heads = torch.from_numpy(np.where(arcs == 0, -1, starts + arcs - 1))
            heads = torch.where(heads < 0, torch.tensor(b["rows"]), heads)
            relations = model.relations(rows, b, heads).argmax(1).numpy()
            gold_tags = np.concatenate([data.tags[i] for i in batch])
            gold_heads = np.concatenate([data.heads[i] for i in batch])
            gold_relations = np.concatenate([data.relations[i] for i in batch])
            head_right = arcs == gold_heads
            label_right = universal["relation"][relations] == universal["relation"][gold_relations]
            right += [
                (universal["tag"][tags] == universal["tag"][gold_tags]).sum(),
                (tags == gold_tags).sum(),
                head_right.sum(),
                (head_right & label_right).sum(),
            ]
            total += len(tags)
    model.train()
    return 100 * right / total


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, model, decay):
        self.updates = 0
        self.decay, self.values = decay, {k: v.detach().clone() for k, v in model.named_parameters()}

    def update(self, model):
        # Short at first, so that the beginning is soon forgotten.
        self.updates += 1
        decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
        for k, v in model.named_parameters():
            self.values[k].lerp_(v.detach(), 1 - decay)

    def swap(self, model):
        for k, v in model.named_parameters():
            mine = v.detach().clone()
            v.data.copy_(self.values[k])
            self.values[k] = mine


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument("--gold", nargs="+", required=True)
    p.add_argument("--dev", nargs="+", required=True)
    p.add_argument("--vectors", required=True)
    p.add_argument("--vector-names", nargs="+", default=["vectors", "structured"])
    p.add_argument("--out", required=True)
    p.add_argument("--silver")
    p.add_argument("--silver-share", type=float, default=1.5, help="silver tokens per gold token and epoch")
    p.add_argument("--silver-weight", type=float, default=1.0)
    p.add_argument("--start", help="encoder weights to begin with (pretrain.py)")
    p.add_argument("--words", type=int, default=26000)
    p.add_argument("--d", type=int, default=128)
    p.add_argument("--layers", type=int, default=2)
    p.add_argument("--a", type=int, default=64)
    p.add_argument("--r", type=int, default=48)
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--batch", type=int, default=1600)
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--dropout", type=float, default=0.25)
    p.add_argument("--seconds", type=float, default=1e9, help="stop by then; the rate falls to nothing in time")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    return p.parse_args()


def main():
    a = arguments()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    chance = np.random.default_rng(a.seed)
    gold = [s for path in a.gold for s in conllu.sentences(path)]
    words, counts = vocabulary(gold, open_words(a.vectors), a.words, 2)
    features = Features(words)
    tags = {t: i for i, t in enumerate(sorted({f"{w[2]}|{w[3]}" for s in gold for w in s}))}
    relations = {r: i for i, r in enumerate(sorted({w[5] for s in gold for w in s}))}
    forms = {}
    data = Data(gold, forms, tags, relations)
    dev = {path: Data(list(conllu.sentences(path)), forms, tags, relations) for path in a.dev}
    silver = load_silver(a.silver, forms) if a.silver else None
    feature_rows = np.array([features.of(f) for f in forms], np.int64)
    universal = {
        "tag": renumber([t.split("|")[0] for t in tags]),
        "relation": renumber([r.split(":")[0] for r in relations]),
    }
    vectors = load_vectors(a.vectors, a.vector_names, words)
    shape = {"rows": features.rows, "words": len(words), "d": a.d, "layers": a.layers, "a": a.a, "r": a.r, "tags": len(tags), "relations": len(relations)}
    model = Network(shape, vectors)
    if a.start:
        start = torch.load(a.start)
        own = model.state_dict()
        model.load_state_dict({**own, **{k: v for k, v in start.items() if k in own and own[k].shape == v.shape}})
    form_keep = np.array([counts[key_of(f)] / (counts[key_of(f)] + 0.5) for f in forms])
    # 1 - p of leaving out a word's own row; its vector stays.
    dense = [p for k, p in model.named_parameters() if k != "table.weight"]
    optimisers = [
        torch.optim.Adam(dense, a.rate, betas=(0.9, 0.95)),
        torch.optim.SparseAdam([model.table.weight], a.rate, betas=(0.9, 0.95)),
    ]
    gold_tokens = sum(len(f) for f in data.forms)
    silver_tokens = int(gold_tokens * a.silver_share) if silver else 0
    steps = (gold_tokens + silver_tokens) // a.batch * a.epochs
    average = Average(model, 0.98)
    print(json.dumps({"shape": shape, "gold": gold_tokens, "silver": silver_tokens, "steps": steps, "seed": a.seed, "arguments": vars(a)}), flush=True)
    step, began = 0, time.time()
    for epoch in range(a.epochs):
        if time.time() - began > a.seconds:
            break
        total, seen = 0.0, 0
        work = [("gold", b) for b in batches([len(f) for f in data.forms], a.batch, chance)]
        if silver:
            work += [("silver", b) for b in silver.sample(silver_tokens, a.batch, chance)]
            chance.shuffle(work)
        for kind, batch in work:
            progress = max(step / steps, (time.time() - began) / a.seconds)
            if progress >= 1:
                break
            rate = a.rate * min(1, (step + 1) / 300) * (0.5 + 0.5 * math.cos(math.pi * progress))
            for o in optimisers:
                o.param_groups[0]["lr"] = max(rate, 1e-6)
            source = data if kind == "gold" else silver
            ids = np.concatenate([source.forms[i] for i in batch])
            keep = torch.from_numpy((chance.random(len(ids)) < form_keep[ids]).astype(np.float32))
            b = pack([source.forms[i] for i in batch], feature_rows, keep)
            b["features"][:, 0][torch.rand(len(ids)) < 0.02] = 1
            if kind == "gold":
                loss = gold_loss(model, b, data, batch, a.dropout)
            else:
                loss = a.silver_weight * silver.loss(model, b, batch, a.dropout)
            for o in optimisers:
                o.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(dense, 5.0)
            for o in optimisers:
                o.step()
            step += 1
            if step % 8 == 0:
                average.update(model)
            total += loss.item()
            seen += len(ids)
        average.swap(model)
        scores = {path.rsplit("/", 1)[-1]: [round(x, 2) for x in accuracy(model, d, feature_rows, universal)] for path, d in dev.items()}
        print(f"epoch {epoch + 1} loss {total / len(work):.3f} {scores} {time.time() - began:.0f}s", flush=True)
        state = {k: v.clone() for k, v in model.state_dict().items()}
        average.swap(model)
        torch.save({"progress": progress, "shape": shape, "state": state, "words": words, "tags": list(tags), "relations": list(relations), "arguments": vars(a), "scores": scores}, a.out)


def gold_loss(model, b, data, batch, dropout):
    rows = model.encode(b, dropout)
    tags = torch.from_numpy(np.concatenate([data.tags[i] for i in batch]))
    heads = np.concatenate([data.heads[i] for i in batch])
    relations = torch.from_numpy(np.concatenate([data.relations[i] for i in batch]))
    arcs = model.arcs(rows, b)[b["inside"]]
    starts = np.repeat(b["starts"], b["lengths"])
    at = torch.from_numpy(np.where(heads == 0, b["rows"], starts + heads - 1))
    return (
        F.cross_entropy(model.tag(rows[b["position"]]), tags)
        + F.cross_entropy(arcs, torch.from_numpy(heads))
        + F.cross_entropy(model.relations(rows, b, at), relations)
    )


def renumber(names):
    index = {}
    return np.array([index.setdefault(n, len(index)) for n in names])


class Silver:
    """Sentences labelled by teachers (`label.py`): the best k tags, heads and relations with probabilities."""

    def __init__(self, file, forms):
        z = np.load(file, allow_pickle=True)
        names = [str(x) for x in z["names"]]
        renumbered = np.array([forms.setdefault(n, len(forms)) for n in names])
        bounds = z["bounds"]
        flat = renumbered[z["forms"]]
        self.bounds = bounds
        self.forms = [flat[bounds[i] : bounds[i + 1]] for i in range(len(bounds) - 1)]
        self.lengths = np.diff(bounds)
        self.parts = {k: (torch.from_numpy(z[k + "_index"].astype(np.int64)), torch.from_numpy(z[k + "_p"].astype(np.float32) / 255)) for k in ("tag", "head", "relation")}

    def sample(self, tokens, size, chance):
        order = chance.permutation(len(self.forms))
        total = np.cumsum(self.lengths[order])
        chosen = order[: int(np.searchsorted(total, tokens)) + 1]
        return [[chosen[i] for i in b] for b in batches([self.lengths[i] for i in chosen], size, chance)]

    def loss(self, model, b, batch, dropout):
        rows = model.encode(b, dropout)
        take = torch.from_numpy(np.concatenate([np.arange(self.bounds[i], self.bounds[i + 1]) for i in batch]))
        part = {k: (index[take], p[take]) for k, (index, p) in self.parts.items()}
        arcs = model.arcs(rows, b)[b["inside"]]
        heads = part["head"][0][:, 0]
        starts = torch.from_numpy(np.repeat(b["starts"], b["lengths"]))
        at = torch.where(heads == 0, torch.tensor(b["rows"]), starts + heads - 1)
        sure = part["head"][1][:, 0]
        one = torch.ones(len(take))
        return (
            soft_loss(model.tag(rows[b["position"]]), part["tag"], one)
            + soft_loss(arcs, part["head"], one)
            + soft_loss(model.relations(rows, b, at), part["relation"], sure)
        )


def load_silver(path, forms):
    return Silver(path, forms)


if __name__ == "__main__":
    main()
