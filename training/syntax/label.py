"""Labels open text by an ensemble of trained models: the best tags, heads and relations of every word
with their mean probabilities, for `train.py --silver`.

  python3 label.py TEXT.txt OUT.npz MODEL.pt MODEL.pt ... [--most 1500000] [--drop 0.15] [--seconds N]

Sentences are taken in a seeded random order; the least sure share is dropped.
"""
import argparse, time
import numpy as np
import torch

from features import Features
from network import Network, pack
from train import batches

BEST = 4


def load(path):
    saved = torch.load(path)
    model = Network(saved["shape"], saved["state"]["vectors"])
    model.load_state_dict(saved["state"])
    model.eval()
    return model, Features(saved["words"]), saved


def top(p, k=BEST):
    values, index = p.topk(min(k, p.shape[-1]), -1)
    return index, values / values.sum(-1, keepdim=True)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("text")
    a.add_argument("out")
    a.add_argument("models", nargs="+")
    a.add_argument("--most", type=int, default=1500000)
    a.add_argument("--drop", type=float, default=0.1)
    a.add_argument("--seconds", type=int, default=100000)
    a.add_argument("--seed", type=int, default=3)
    a = a.parse_args()
    torch.set_num_threads(1)
    chance = np.random.default_rng(a.seed)
    lines = open(a.text, encoding="utf-8").read().split("\n")
    forms, sentences, total = {}, [], 0
    for i in chance.permutation(len(lines)):
        tokens = lines[i].split()
        if not tokens:
            continue
        sentences.append(np.array([forms.setdefault(t, len(forms)) for t in tokens]))
        total += len(tokens)
        if total >= a.most:
            break
    models = [load(path) for path in a.models]
    rows = [np.array([features.of(f) for f in forms], np.int64) for _, features, _ in models]
    print(total, "tokens", len(sentences), "sentences", flush=True)
    taken, parts, sure = [], {k: ([], []) for k in ("tag", "head", "relation")}, []
    began = time.time()
    with torch.no_grad():
        for batch in batches([len(s) for s in sentences], 4000, chance):
            if time.time() - began > a.seconds:
                break
            tag, head, encoded = 0, 0, []
            for (model, _, _), feature_rows in zip(models, rows):
                b = pack([sentences[i] for i in batch], feature_rows)
                x = model.encode(b)
                encoded.append(x)
                tag = tag + torch.softmax(model.tag(x[b["position"]]), 1) / len(models)
                head = head + torch.softmax(model.arcs(x, b)[b["inside"]], 1) / len(models)
            best = head.argmax(1)
            starts = torch.from_numpy(np.repeat(b["starts"], b["lengths"]))
            at = torch.where(best == 0, torch.tensor(b["rows"]), starts + best - 1)
            relation = 0
            for (model, _, _), x in zip(models, encoded):
                relation = relation + torch.softmax(model.relations(x, b, at), 1) / len(models)
            certainty = (head.max(1).values * relation.max(1).values).log().numpy()
            for key, p in (("tag", tag), ("head", head), ("relation", relation)):
                index, values = top(p)
                if index.shape[1] < BEST:
                    index = torch.nn.functional.pad(index, (0, BEST - index.shape[1]))
                    values = torch.nn.functional.pad(values, (0, BEST - values.shape[1]))
                parts[key][0].append(index.numpy().astype(np.uint8))
                parts[key][1].append(np.round(values.numpy() * 255).astype(np.uint8))
            at = 0
            for i in batch:
                n = len(sentences[i])
                taken.append(sentences[i])
                sure.append(certainty[at : at + n].mean())
                at += n
    bounds = np.concatenate([[0], np.cumsum([len(s) for s in taken])])
    keep = np.array(sure) >= np.quantile(sure, a.drop)
    mask = np.repeat(keep, np.diff(bounds))
    out = {}
    for key, (index, values) in parts.items():
        out[key + "_index"] = np.concatenate(index)[mask]
        out[key + "_p"] = np.concatenate(values)[mask]
    kept = [s for s, k in zip(taken, keep) if k]
    out["bounds"] = np.concatenate([[0], np.cumsum([len(s) for s in kept])])
    out["forms"] = np.concatenate(kept)
    out["names"] = np.array(list(forms))
    assert models[0][2]["tags"] == models[-1][2]["tags"] and models[0][2]["relations"] == models[-1][2]["relations"]
    np.savez(a.out, **out)
    print(out["bounds"][-1], "tokens kept", f"{time.time() - began:.0f}s")


main()
