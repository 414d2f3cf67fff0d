#!/usr/bin/env python3
"""Trains the findings model: which predication carries a claim or a commitment, of which stance or kind.

    python3 training/findings/train.py --pages PAGES.jsonl --extra EXTRA.jsonl --words words.txt --vectors vectors.npy --out models/findings-en-1

Inputs are the lines that `export-examples.ts` writes and the word vectors of `training/vectors`. Logistic
regressions (L2, liblinear), one per outcome, and a network with one hidden layer, averaged; cross-validated by page, never by sentence. `--pages` are
held out fold by fold, `--extra` only teaches. Without `--out` it only measures. Seeded; needs numpy, scipy, scikit-learn, torch.
"""
import argparse, collections, hashlib, json, multiprocessing, os, random, re, subprocess, sys, time
import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

FEATURE_SCALE, PARTS = 3.0, (1.0, 1.0, 0.7, 0.4)
HERE = os.path.dirname(os.path.abspath(__file__))
LISTS = json.load(open(os.path.join(HERE, "outcomes.json")))
AXES = list(LISTS["stances"])
STANCES = [s for a in AXES for s in LISTS["stances"][a]]
AXIS_OF = {s: a for a in AXES for s in LISTS["stances"][a]}
KINDS = LISTS["commitmentKinds"]
TYPES = LISTS["eventTypes"]
FAMILIES = {"claims": ("stance", STANCES), "commitments": ("kind", KINDS), "events": ("type", TYPES)}


def fnv(text):
    h = 0x811C9DC5
    units = text.encode("utf-16-le")
    for i in range(0, len(units), 2):
        h = ((h ^ (units[i] | units[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return h


def load(path, sibling_weight):
    pages = [json.loads(line) for line in open(path, encoding="utf8")]
    for page in pages:
        for q in page["predications"]:
            tokens = page["sentences"][q["sentence"]]
            q["spans"] = [(tokens[t][1], tokens[t][2]) for t in q["tokens"]]
            q["head_span"] = tuple(tokens[q["head"]][1:3])
        for kind, (field, labels) in FAMILIES.items():
            assign(page, kind, field, labels, sibling_weight)
    return pages


def assign(page, kind, field, labels, sibling_weight):
    """Each gold row goes to the one predication that carries most of its quotation; what else touches it weighs little."""
    answers, weights = kind, kind + " weight"
    for q in page["predications"]:
        q[answers], q[weights] = set(), 1.0
    for row in page["gold"][kind]:
        best = None
        for q in page["predications"]:
            if not can_carry(kind, q):
                continue
            shared = sum(max(0, min(end, row["end"]) - max(start, row["start"])) for start, end in q["spans"])
            if shared > 0:
                q[weights] = min(q[weights], sibling_weight)
                has_head = q["head_span"][0] < row["end"] and q["head_span"][1] > row["start"]
                if best is None or shared + 8 * has_head > best[0]:
                    best = (shared + 8 * has_head, q)
        if best is not None:
            q = best[1]
            q[answers] |= {labels.index(label) + 1 for label in row[field] if label in labels}
            if row.get("optional"):
                q[answers].add(0)
    for q in page["predications"]:
        if q[answers]:
            q[weights] = 1.0
        else:
            q[answers] = {0}


def can_carry(kind, q):
    """A claim is read from a chain of verbs as a whole, the others from each of its links; no claim from an act named by a noun."""
    return q["form"] != "nominal" and not q["chained"] if kind == "claims" else q["form"] != "chain"


class Inputs:
    def __init__(self, pages, words, vectors, vector_scale, least):
        self.vectors = vectors
        self.rows = {w: i for i, w in enumerate(words)}
        self.word_weights = (1e-3 / (1e-3 + 1.0 / (np.arange(len(words)) + 3.0))).astype(np.float32)
        self.word_weights[0] = 0
        counts = collections.Counter(f for p in pages for q in p["predications"] for f in q["features"])
        kept = sorted(f for f, n in counts.items() if n >= least)
        self.keys, self.column = [], {}
        for f in kept:
            key = fnv(f)
            if key not in self.column:
                self.column[key] = len(self.keys)
                self.keys.append(key)
        cache = {f: self.column[fnv(f)] for f in kept}
        self.queries, self.page_of = [], []
        rows, cols, vals, dense = [], [], [], []
        for number, page in enumerate(pages):
            words_of = [[self.rows.get(re.sub("[0-9]", "0", t[0].lower()), 0) for t in s] for s in page["sentences"]]
            whole = [self.mean(ids) for ids in words_of]
            for q in page["predications"]:
                cols_of = sorted({cache[f] for f in q["features"] if f in cache})
                rows += [len(self.queries)] * len(cols_of)
                cols += cols_of
                vals += [FEATURE_SCALE / max(1, len(cols_of)) ** 0.5] * len(cols_of)
                s = q["sentence"]
                own = self.mean([words_of[s][t] for t in q["tokens"]])
                head = self.mean([words_of[s][q["head"]]])
                previous = whole[s - 1] if s else np.zeros(vectors.shape[1])
                dense.append(np.concatenate([w * v for w, v in zip(PARTS, (own, head, whole[s], previous))]) * vector_scale)
                self.queries.append(q)
                self.page_of.append(number)
        sparse = csr_matrix((vals, (rows, cols)), shape=(len(self.queries), len(self.keys)))
        self.matrix = hstack([sparse, csr_matrix(np.array(dense, dtype=np.float32))]).tocsr()
        self.page_of = np.array(self.page_of)

    def mean(self, ids):
        ids = [i for i in ids if i]
        if not ids:
            return np.zeros(self.vectors.shape[1])
        v = (self.vectors[ids] * self.word_weights[ids][:, None]).sum(0)
        norm = np.linalg.norm(v)
        return v / norm if norm else v


def outcomes():
    return ["claim"] + [f"axis:{a}" for a in AXES] + [f"stance:{s}" for s in STANCES] + ["commitment"] + [f"kind:{k}" for k in KINDS] + ["event"] + [f"type:{t}" for t in TYPES]


def network_outcomes():
    return [name for kind, (field, labels) in FAMILIES.items() for name in (f"no {kind[:-1]}", *(f"{field}:{label}" for label in labels))]


def fit(inputs, indices, strength, stance_strength):
    """Weights [inputs x outcomes] and biases of all outcomes."""
    width = inputs.matrix.shape[1]
    weights, biases, names = np.zeros((width, len(outcomes()))), np.full(len(outcomes()), -30.0), outcomes()

    def regress(name, X, y, w, c):
        if len(set(y)) < 2:
            return
        model = LogisticRegression(C=c, solver="liblinear", max_iter=200).fit(X, y, sample_weight=w)
        weights[:, names.index(name)], biases[names.index(name)] = model.coef_[0], model.intercept_[0]

    for kind, (field, labels) in FAMILIES.items():
        rows, answers, sample = [], [], []
        for i in indices:
            q = inputs.queries[i]
            if not can_carry(kind, q):
                continue
            found = sorted(a for a in q[kind] if a) or [0]
            for a in found:
                rows.append(i)
                answers.append(a)
                sample.append(q[kind + " weight"] / len(found) * (0.5 if 0 in q[kind] and found != [0] else 1))
        X, y, w = inputs.matrix[rows], np.array(answers), np.array(sample)
        regress(kind[:-1], X, y > 0, w, strength)
        if kind == "claims":
            axis = np.array([AXES.index(AXIS_OF[STANCES[a - 1]]) if a else -1 for a in y])
            for k, a in enumerate(AXES):
                regress(f"axis:{a}", X, axis == k, w, strength)
                inside = axis == k
                for s in LISTS["stances"][a]:
                    regress(f"stance:{s}", X[inside], y[inside] == STANCES.index(s) + 1, w[inside], stance_strength)
        else:
            inside = y > 0
            for k, name in enumerate(labels):
                regress(f"{field}:{name}", X[inside], y[inside] == k + 1, w[inside], stance_strength)
    return weights, biases


class Network:
    """One hidden layer over the same inputs; a softmax over no claim and the stances, one over no commitment and the kinds, one over no event and the types.

    It learns what combinations mean, the regressions what single features mean; their mean beats both."""

    HIDDEN, DROPOUT, FEATURE_DROPOUT, DENSE_GAIN = 96, 0.4, 0.25, 1.5

    def __init__(self, inputs, indices, epochs, seed):
        import torch
        import torch.nn.functional as F

        torch.manual_seed(seed)
        rng = np.random.default_rng(seed)
        self.count, self.width = len(inputs.keys), len(network_outcomes())
        dims = inputs.matrix.shape[1] - self.count
        embed = torch.nn.EmbeddingBag(self.count, self.HIDDEN, mode="sum", sparse=True)
        torch.nn.init.normal_(embed.weight, 0, 0.01)
        dense, out = torch.nn.Linear(dims, self.HIDDEN), torch.nn.Linear(self.HIDDEN, self.width)
        rest = [*dense.parameters(), *out.parameters()]
        sparse_optimizer = torch.optim.SparseAdam([embed.weight], lr=1e-3)
        optimizer = torch.optim.AdamW(rest, lr=1e-3, weight_decay=0.02)
        accepted, weights = self.targets(inputs)
        indices, step, batch = np.array(indices), 0, 64
        steps = epochs * (len(indices) // batch)
        for _ in range(epochs):
            rng.shuffle(indices)
            for b in range(0, len(indices) - batch + 1, batch):
                some = indices[b : b + batch]
                rate = 2e-3 * min(1, (step + 1) / 100) * max(0.03, 1 - step / steps)
                for group in (*optimizer.param_groups, *sparse_optimizer.param_groups):
                    group["lr"] = rate
                features, values = self.split(inputs, some)
                features = [f[rng.random(len(f)) > self.FEATURE_DROPOUT] for f in features]
                offsets = torch.tensor(np.cumsum([0] + [len(f) for f in features])[:-1])
                norm = torch.tensor([max(1, len(f)) ** 0.5 for f in features])[:, None]
                hidden = embed(torch.tensor(np.concatenate(features)).long(), offsets) * FEATURE_SCALE / norm
                hidden = hidden + dense(F.dropout(torch.tensor(values), self.DROPOUT) * self.DENSE_GAIN)
                scores = out(F.dropout(torch.relu(hidden), self.DROPOUT))
                loss = 0
                for k, (start, end) in enumerate(self.blocks()):
                    log = F.log_softmax(scores[:, start:end], 1) + torch.tensor(accepted[some][:, start:end])
                    loss = loss - (torch.logsumexp(log, 1) * torch.tensor(weights[some, k])).mean()
                optimizer.zero_grad()
                sparse_optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                sparse_optimizer.step()
                step += 1
        array = lambda t: t.detach().numpy()
        self.embed, self.dense, self.dense_bias = array(embed.weight), array(dense.weight).T * self.DENSE_GAIN, array(dense.bias)
        self.out, self.out_bias = array(out.weight).T, array(out.bias)

    @staticmethod
    def blocks():
        """First and end of each softmax among the outcomes."""
        ends = np.cumsum([0] + [len(labels) + 1 for _, labels in FAMILIES.values()])
        return list(zip(ends[:-1], ends[1:]))

    def blobs(self):
        hidden, scales = np.zeros(self.embed.shape, dtype=np.int8), np.zeros(self.embed.shape[1], dtype=np.float32)
        for k in range(self.embed.shape[1]):
            hidden[:, k], scales[k] = quantised(self.embed[:, k])
        return {"weights": hidden, "scales": scales, "vectorWeights": self.dense.astype(np.float32), "biases": self.dense_bias,
                "outputWeights": self.out.astype(np.float32), "outputBiases": self.out_bias}

    def targets(self, inputs):
        accepted = np.full((len(inputs.queries), self.width), -1e9, dtype=np.float32)
        weights = np.ones((len(inputs.queries), len(FAMILIES)), dtype=np.float32)
        for i, q in enumerate(inputs.queries):
            for k, kind in enumerate(FAMILIES):
                start = self.blocks()[k][0]
                for a in q[kind]:
                    accepted[i, start + a] = 0 if a or len(q[kind]) == 1 else -0.7
                weights[i, k] = q[kind + " weight"] if can_carry(kind, q) else 0
        return accepted, weights

    def split(self, inputs, some):
        m = inputs.matrix
        rows = [m.indices[m.indptr[i] : m.indptr[i + 1]] for i in some]
        return [r[r < self.count] for r in rows], m[some][:, self.count :].toarray().astype(np.float32)

    def probabilities(self, inputs, some):
        features, values = self.split(inputs, some)
        hidden = np.array([self.embed[f].sum(0) * FEATURE_SCALE / max(1, len(f)) ** 0.5 for f in features]) + values @ self.dense + self.dense_bias
        scores = np.maximum(hidden, 0) @ self.out + self.out_bias
        for start, end in self.blocks():
            e = np.exp(scores[:, start:end] - scores[:, start:end].max(1, keepdims=True))
            scores[:, start:end] = e / e.sum(1, keepdims=True)
        return scores


def trained(inputs, indices, a):
    """Networks that differ in their seed only: their mean wavers less than one."""
    return [Network(inputs, indices, a.epochs, a.seed + k) for k in range(a.networks)]


def mean_of(networks, inputs, some):
    return sum(network.probabilities(inputs, some) for network in networks) / len(networks)


def decide(scores, network):
    """For each family how likely a predication carries one and which label then, from log-odds of the regressions and the network's probabilities."""
    names, learned = outcomes(), dict(zip(network_outcomes(), network))
    chance = lambda name: 1 / (1 + np.exp(-scores[names.index(name)]))
    axes = {a: (chance(f"axis:{a}") + sum(learned[f"stance:{s}"] for s in LISTS["stances"][a])) / 2 for a in AXES}
    axis = max(AXES, key=lambda a: axes[a])
    decided = {"claims": (axes[axis], best_of("stance", LISTS["stances"][axis], chance, learned))}
    for kind in ("commitments", "events"):
        field, labels = FAMILIES[kind]
        total = sum(learned[f"{field}:{label}"] for label in labels)
        decided[kind] = ((chance(kind[:-1]) + total) / 2, best_of(field, labels, chance, learned))
    return decided


def best_of(field, labels, chance, learned):
    one = {label: chance(f"{field}:{label}") for label in labels}
    other = {label: learned[f"{field}:{label}"] for label in labels}
    total_one, total_other = sum(one.values()) + 1e-9, sum(other.values()) + 1e-9
    return max(labels, key=lambda label: one[label] / total_one + other[label] / total_other)


def measure(pages, kind, threshold):
    gold = system = found = right = 0
    for page in pages:
        printed = []
        for q in page["predications"]:
            p, label = q["decided"][kind]
            if p > threshold and can_carry(kind, q):
                printed.append((p, q, label))
        printed.sort(key=lambda row: -row[0])
        kept = []
        for row in printed:
            if not any(repeats(kind, other, row) for other in kept):
                kept.append(row)
        printed = kept
        field = FAMILIES[kind][0]
        pairs = []
        for g, row in enumerate(page["gold"][kind]):
            for n, (_, q, label) in enumerate(printed):
                shared = min(q["spans"][-1][1], row["end"]) - max(q["spans"][0][0], row["start"])
                same = AXIS_OF[label] in {AXIS_OF[s] for s in row[field] if s in AXIS_OF} if kind == "claims" else label in row[field]
                if shared > 0 and same:
                    pairs.append((-(label in row[field]), -shared, g, n))
        used_gold, used = set(), set()
        ignored = 0
        for exact, _, g, n in sorted(pairs):
            if g in used_gold or n in used:
                continue
            used_gold.add(g)
            used.add(n)
            if page["gold"][kind][g].get("optional"):
                ignored += 1
            else:
                found += 1
                right -= exact
        system += len(printed) - ignored
        gold += sum(1 for row in page["gold"][kind] if not row.get("optional"))
    f1 = lambda n: 200 * n / max(1, system + gold)
    return f1(found), f"printed {system} P {100 * found / max(1, system):.1f} R {100 * found / max(1, gold):.1f} F1 {f1(found):.1f} label right {f1(right):.1f}"


def repeats(kind, likelier, row):
    """Whether a likelier finding of the same sentence already says it: a claim of the same axis in words that enclose or cross, a commitment or an event in shared words."""
    a, b = likelier[1], row[1]
    if a["sentence"] != b["sentence"]:
        return False
    if kind != "claims":
        return bool(set(a["tokens"]) & set(b["tokens"]))
    return AXIS_OF[likelier[2]] == AXIS_OF[row[2]] and a["spans"][0][0] < b["spans"][-1][1] and b["spans"][0][0] < a["spans"][-1][1]


def best_threshold(pages, kind):
    """The highest threshold whose F1 is within a point of the best: a wrong line costs a reader's trust, a missing one a look."""
    measured = [(t, measure(pages, kind, t)[0]) for t in np.arange(0.12, 0.6, 0.02)]
    best = max(f1 for _, f1 in measured)
    return max(t for t, f1 in measured if f1 >= best - 1)


def quantised(column):
    scale = max(1e-9, float(np.abs(column).max()) / 127)
    return np.round(column / scale).astype(np.int8), scale


def write(folder, inputs, words, weights, biases, networks, thresholds, dims, about, vector_scale):
    os.makedirs(folder, exist_ok=True)
    keys = np.array(inputs.keys, dtype=np.uint32)
    features = np.zeros((len(keys), weights.shape[1]), dtype=np.int8)
    scales = np.zeros(weights.shape[1], dtype=np.float32)
    for k in range(weights.shape[1]):
        features[:, k], scales[k] = quantised(weights[: len(keys), k])
    vector_scale_8 = float(np.abs(inputs.vectors).max()) / 127
    vectors = np.round(inputs.vectors / vector_scale_8).astype(np.int8)
    blobs = {
        "featureKeys": keys, "featureWeights": features, "featureScales": scales,
        "wordKeys": np.array([fnv(w) for w in words], dtype=np.uint32), "wordVectors": vectors, "wordWeights": inputs.word_weights,
        "vectorWeights": weights[len(keys):].astype(np.float32), "biases": biases.astype(np.float32),
    }
    body = b""

    def entries(blobs):
        nonlocal body
        found = {}
        for name, array in blobs.items():
            body += b"\0" * (-len(body) % 16)
            found[name] = {"offset": len(body), "length": int(array.size)}
            body += array.tobytes()
        return found

    arrays = entries(blobs)
    layers = [entries(network.blobs()) for network in networks]
    open(os.path.join(folder, "weights.bin"), "wb").write(body)
    manifest = {"name": os.path.basename(folder), "revision": "1", "format": 1, "weights": {"file": "weights.bin", "bytes": len(body), "sha256": hashlib.sha256(body).hexdigest()},
                "outcomes": outcomes(), "networkOutcomes": network_outcomes(), "dimensions": dims, "featureScale": FEATURE_SCALE, "vectorScale": vector_scale, "thresholds": thresholds, "arrays": arrays, "networks": layers, **about}
    open(os.path.join(folder, "manifest.json"), "w").write(json.dumps(manifest, indent=1) + "\n")
    print("wrote", folder, len(body), "bytes")


def side_by_side(work, jobs, processes):
    """`work` of every job, in processes that share what is in memory; in the order of the jobs."""
    global _work
    _work = work
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        return pool.map(_run, jobs, chunksize=1)


def _run(job):
    return _work(job)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--pages", nargs="+", required=True)
    ap.add_argument("--extra", nargs="*", default=[])
    ap.add_argument("--words", required=True)
    ap.add_argument("--vectors", required=True)
    ap.add_argument("--out")
    ap.add_argument("--vector-scale", type=float, default=1.0)
    ap.add_argument("--strength", type=float, default=0.5)
    ap.add_argument("--stance-strength", type=float, default=1.0)
    ap.add_argument("--sibling-weight", type=float, default=0.3)
    ap.add_argument("--least", type=int, default=7)
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--networks", type=int, default=1)
    ap.add_argument("--folds", type=int, default=2)
    ap.add_argument("--seed", type=int, default=5)
    ap.add_argument("--thresholds", type=float, nargs=3, help="of claims, commitments and events; without them chosen on the held-out folds")
    ap.add_argument("--processes", type=int, default=2)
    a = ap.parse_args()
    words = [line.rstrip("\n") for line in open(a.words, encoding="utf8")]
    vectors = np.load(a.vectors).astype(np.float32)
    vectors = vectors - vectors[1:8000].mean(0)
    vectors[0] = 0
    pages = [p for f in a.pages for p in load(f, a.sibling_weight)]
    extra = [p for f in a.extra for p in load(f, a.sibling_weight)]
    inputs = Inputs(pages + extra, words, vectors, a.vector_scale, a.least)
    print(f"{len(pages)} pages, {len(extra)} that only teach, {len(inputs.queries)} predications, {len(inputs.keys)} features")
    order = list(range(len(pages)))
    random.Random(a.seed).shuffle(order)
    fold = {page: position % a.folds for position, page in enumerate(order)}
    held_out = lambda i, f: inputs.page_of[i] < len(pages) and fold[inputs.page_of[i]] == f
    everything = range(len(inputs.queries))
    started = time.time()

    def learn(f):
        """Learned without the pages of fold `f` (None: from all), and what it decides on these."""
        taught = [i for i in everything if f is None or not held_out(i, f)]
        weights, biases = fit(inputs, taught, a.strength, a.stance_strength)
        networks = trained(inputs, taught, a)
        if f is None:
            return weights, biases, networks
        test = [i for i in everything if held_out(i, f)]
        scores = inputs.matrix[test] @ weights + biases
        return [(i, decide(row, learned)) for i, row, learned in zip(test, scores, mean_of(networks, inputs, test))]

    jobs = [*range(a.folds), *([None] if a.out else [])]
    results = side_by_side(learn, jobs, a.processes)
    for i, decided in (pair for f, result in zip(jobs, results) if f is not None for pair in result):
        inputs.queries[i]["decided"] = decided
    given = a.thresholds or [best_threshold(pages, kind) for kind in FAMILIES]
    thresholds = {kind[:-1]: round(float(t), 2) for kind, t in zip(FAMILIES, given)}
    report = {kind: f"over {thresholds[kind[:-1]]} {measure(pages, kind, thresholds[kind[:-1]])[1]}" for kind in FAMILIES}
    print(f"{time.time() - started:.0f} s, cross-validated by page: {thresholds}")
    for kind, line in report.items():
        print(f"  {kind:12} {line}")
    if a.out:
        weights, biases, networks = results[-1]
        about = {"training": {"pages": len(pages), "pagesThatOnlyTeach": len(extra), "predications": len(inputs.queries), "seed": a.seed, "strength": a.strength, "leastCount": a.least}, "crossValidation": report}
        write(a.out, inputs, words, weights, biases, networks, thresholds, vectors.shape[1], about, a.vector_scale)
        if os.path.exists(os.path.join(a.out, "CARD.md")):
            subprocess.run([sys.executable, os.path.join(HERE, "fill-card.py"), a.out], check=True)


main()
