"""Turns model.pt into `weights.bin` and the tensor directory of `manifest.json`.

  python3 export.py model.pt OUT_FOLDER --gold A-train.conllu ... --calibrate A-dev.conllu ... [--revision R]

Dense weights become int8 with one scale a column, the table int8 with one scale in all. A word's
row is its own row plus its projected vector. Temperatures are fitted on the calibration files
and folded into the scales.
"""
import argparse, hashlib, json, os
import numpy as np
import torch
from torch.nn import functional as F

import conllu
from features import Features, hash_of, units_of
from network import Network, pack
from train import Data, batches

ACTIVATION = 1024  # int16 activations are value * 1024


class Blob:
    def __init__(self):
        self.parts, self.at, self.directory = [], 0, []

    def add(self, name, array, **more):
        raw = array.tobytes()
        pad = -len(raw) % 16
        self.directory.append({"name": name, "type": array.dtype.name, "shape": list(array.shape), "offset": self.at, **more})
        self.parts.append(raw + b"\0" * pad)
        self.at += len(raw) + pad


def quantise(weight):
    """int8 [columns, inputs] and a scale per column."""
    scale = np.maximum(np.abs(weight).max(1), 1e-8) / 127
    return np.round(weight / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def add_dense(blob, name, weight, bias, temperature=1.0, in_scale=ACTIVATION):
    q, scale = quantise(weight)
    blob.add(f"{name}.weight", q)
    blob.add(f"{name}.scale", (scale / in_scale / temperature).astype(np.float32))
    blob.add(f"{name}.bias", (bias / temperature).astype(np.float32))


def folded_table(model, words):
    table = model.table.weight.detach().numpy().copy()
    vectors = model.project(model.vectors).detach().numpy()
    table[: len(words) + 2] += vectors
    table[0] = 0
    return table


def temperatures(model, data, feature_rows):
    """Temperatures that make the probabilities of the best tag, head and relation true on held-out gold."""
    logits = {"tag": [], "head": [], "relation": []}
    gold = {"tag": [], "head": [], "relation": []}
    with torch.no_grad():
        for batch in batches([len(f) for f in data.forms], 4000, np.random.default_rng(0)):
            b = pack([data.forms[i] for i in batch], feature_rows)
            rows = model.encode(b)
            heads = np.concatenate([data.heads[i] for i in batch])
            starts = np.repeat(b["starts"], b["lengths"])
            at = torch.from_numpy(np.where(heads == 0, b["rows"], starts + heads - 1))
            logits["tag"].append(model.tag(rows[b["position"]]))
            arcs = model.arcs(rows, b)[b["inside"]]
            logits["head"].append(F.pad(arcs, (0, 300 - arcs.shape[1]), value=-1e4))
            logits["relation"].append(model.relations(rows, b, at))
            gold["tag"].append(torch.from_numpy(np.concatenate([data.tags[i] for i in batch])))
            gold["head"].append(torch.from_numpy(heads))
            gold["relation"].append(torch.from_numpy(np.concatenate([data.relations[i] for i in batch])))
    out = {}
    for k in logits:
        x, y = torch.cat(logits[k]), torch.cat(gold[k])
        losses = [(F.cross_entropy(x / t, y).item(), t) for t in np.arange(0.7, 2.6, 0.05)]
        out[k] = round(float(min(losses)[1]), 3)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("model")
    p.add_argument("out")
    p.add_argument("--calibrate", nargs="+", required=True)
    p.add_argument("--name", default="syntax-en-1")
    p.add_argument("--revision", default="1")
    a = p.parse_args()
    saved = torch.load(a.model)
    words, tags, relations, shape = saved["words"], saved["tags"], saved["relations"], saved["shape"]
    model = Network(shape, saved["state"]["vectors"])
    model.load_state_dict(saved["state"])
    model.eval()
    features = Features(words)
    forms = {}
    data = Data([s for path in a.calibrate for s in conllu.sentences(path)], forms, {t: i for i, t in enumerate(tags)}, {r: i for i, r in enumerate(relations)})
    feature_rows = np.array([features.of(f) for f in forms], np.int64)
    t = temperatures(model, data, feature_rows)
    print("temperatures", t)
    blob = Blob()
    w = {k: v.detach().numpy() for k, v in model.state_dict().items()}
    blob.add("vocabulary", np.array([hash_of(units_of(word), 0) for word in words], np.uint32))
    table = folded_table(model, words)
    scale = np.abs(table).max() / 127
    # A few long rows must not cost the many their precision: clip at the 99.99th percentile.
    scale = min(scale, np.quantile(np.abs(table), 0.9999) / 127)
    blob.add("table", np.clip(np.round(table / scale), -127, 127).astype(np.int8), scale=float(np.float32(scale)))
    blob.add("norm.gain", w["norm.weight"])
    blob.add("norm.bias", w["norm.bias"])
    for i in range(shape["layers"]):
        add_dense(blob, f"layer{i}.conv", w[f"layers.{i}.conv.weight"], w[f"layers.{i}.conv.bias"])
        add_dense(blob, f"layer{i}.gates", w[f"layers.{i}.gates.weight"], w[f"layers.{i}.gates.bias"])
        for j in (1, 2):
            blob.add(f"layer{i}.norm{j}.gain", w[f"layers.{i}.norm{j}.weight"])
            blob.add(f"layer{i}.norm{j}.bias", w[f"layers.{i}.norm{j}.bias"])
    add_dense(blob, "tag", w["tag.weight"], w["tag.bias"], t["tag"])
    relu_in = np.concatenate([w["arc_dep.weight"], w["arc_head.weight"], w["rel_dep.weight"], w["rel_head.weight"]])
    relu_bias = np.concatenate([w["arc_dep.bias"], w["arc_head.bias"], w["rel_dep.bias"], w["rel_head.bias"]])
    add_dense(blob, "parts", relu_in, relu_bias)
    add_dense(blob, "arc", w["arc.weight"], np.zeros(shape["a"], np.float32), t["head"])
    blob.add("arc.head_bias", (w["arc_bias.weight"][0] / t["head"]).astype(np.float32))
    quantised = lambda x: np.clip(np.round(x * ACTIVATION), -32767, 32767).astype(np.int16)
    blob.add("root.arc", np.maximum(w["root_arc"], 0).astype(np.float32))
    blob.add("root.rel", quantised(np.maximum(w["root_rel"], 0)))
    blob.add("distance", (np.concatenate([w["distance"], w["root_bias"]]) / t["head"]).astype(np.float32))
    add_dense(blob, "relation", w["rel.weight"], w["rel.bias"], t["relation"])
    raw = b"".join(blob.parts)
    os.makedirs(a.out, exist_ok=True)
    open(f"{a.out}/weights.bin", "wb").write(raw)
    manifest = {
        "name": a.name,
        "revision": a.revision,
        "format": 1,
        "weights": {"file": "weights.bin", "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()},
        "shape": {k: shape[k] for k in ("rows", "words", "d", "layers", "a", "r")},
        "activation": ACTIVATION,
        "temperatures": t,
        "tags": tags,
        "relations": relations,
        "tensors": blob.directory,
        "training": {k: v for k, v in saved["arguments"].items() if k in ("seed", "epochs", "d", "layers", "a", "r", "words", "batch", "rate", "dropout", "silver_share")},
    }
    json.dump(manifest, open(f"{a.out}/network.json", "w"), indent=1, ensure_ascii=False)
    print(len(raw), "bytes")


if __name__ == "__main__":
    main()
