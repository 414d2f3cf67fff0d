"""The network: embeddings -> [conv3, bidirectional minGRU] x layers -> tags, arcs, relations.

Sentences are packed into rows with one zero row before, between and after; convolution and
recurrence reset on it. `src/reader/syntax/network.ts` computes the same with int8 weights.
"""
import ctypes, os, subprocess, tempfile
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
DISTANCES = 33  # arcs of -16 .. +16 words, clamped


def load_scan():
    library = os.path.join(tempfile.gettempdir(), f"pactwatch-scan-{os.getuid()}.so")
    source = os.path.join(HERE, "scan.c")
    if not os.path.exists(library) or os.path.getmtime(library) < os.path.getmtime(source):
        subprocess.run(["cc", "-O3", "-march=native", "-shared", "-fPIC", source, "-o", library], check=True)
    return ctypes.CDLL(library)


LIBRARY = load_scan()


def pointer(tensor):
    return ctypes.c_void_p(tensor.data_ptr())


class Scan(torch.autograd.Function):
    @staticmethod
    def forward(context, z, g, border):
        z, g = z.contiguous(), g.contiguous()
        s = torch.empty_like(z)
        LIBRARY.scan_forward(pointer(z), pointer(g), pointer(border), pointer(s), z.shape[0], z.shape[1])
        context.save_for_backward(z, g, border, s)
        return s

    @staticmethod
    def backward(context, gradient):
        z, g, border, s = context.saved_tensors
        gradient = gradient.contiguous()
        dz, dg = torch.empty_like(z), torch.empty_like(z)
        LIBRARY.scan_backward(pointer(z), pointer(g), pointer(border), pointer(s), pointer(gradient), pointer(dz), pointer(dg), z.shape[0], z.shape[1])
        return dz, dg, None


class Layer(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.conv = nn.Linear(3 * d, d)
        self.norm1 = nn.LayerNorm(d)
        self.gates = nn.Linear(d, 2 * d)
        self.norm2 = nn.LayerNorm(d)
        with torch.no_grad():
            # Gates begin half closed, so that states reach over some words.
            self.gates.bias[:d].fill_(-0.5)

    def forward(self, x, border, mask, drop):
        zero = x.new_zeros(1, x.shape[1])
        padded = torch.cat([zero, x, zero])
        c = torch.relu(self.conv(torch.cat([padded[:-2], padded[1:-1], padded[2:]], 1)))
        x = self.norm1(x + drop(c)) * mask
        d = x.shape[1]
        zg = self.gates(x)
        s = Scan.apply(torch.sigmoid(zg[:, :d]), torch.tanh(zg[:, d:]), border)
        return self.norm2(x + drop(s)) * mask


class Network(nn.Module):
    def __init__(self, shape, vectors):
        """`shape`: rows, d, layers, a, r, tags, relations. `vectors`: [rows of words, k], zero where there is none."""
        super().__init__()
        self.shape = shape
        d, a, r = shape["d"], shape["a"], shape["r"]
        self.table = nn.EmbeddingBag(shape["rows"], d, mode="sum", sparse=True, padding_idx=0)
        nn.init.normal_(self.table.weight, std=0.1)
        with torch.no_grad():
            self.table.weight[0] = 0
            self.table.weight[2 : 2 + shape["words"]] *= 0.3
        self.register_buffer("vectors", vectors)
        self.project = nn.Linear(vectors.shape[1], d, bias=False)
        self.norm = nn.LayerNorm(d)
        self.layers = nn.ModuleList(Layer(d) for _ in range(shape["layers"]))
        self.tag = nn.Linear(d, shape["tags"])
        self.arc_dep, self.arc_head = nn.Linear(d, a), nn.Linear(d, a)
        self.arc = nn.Linear(a, a, bias=False)
        self.arc_bias = nn.Linear(a, 1, bias=False)
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.root_arc = nn.Parameter(torch.randn(a) * 0.1)
        self.root_bias = nn.Parameter(torch.zeros(1))
        self.rel_dep, self.rel_head = nn.Linear(d, r), nn.Linear(d, r)
        self.root_rel = nn.Parameter(torch.randn(r) * 0.1)
        self.rel = nn.Linear(3 * r, shape["relations"])

    def embed(self, features, residual_keep):
        """`residual_keep` is 0 where the word's own row is left out, so that its vector must do."""
        keep = torch.ones(features.shape, dtype=torch.float32)
        keep[:, 0] = residual_keep
        own = self.table(features, per_sample_weights=keep)
        return own + self.project(self.vectors[features[:, 0].clamp(max=self.vectors.shape[0] - 1)])

    def encode(self, batch, dropout=0.0):
        drop = lambda x: F.dropout(x, dropout, self.training)
        features, keep = batch["features"], batch["keep"]
        x = drop(self.norm(self.embed(features, keep)))
        rows = x.new_zeros(batch["rows"], x.shape[1])
        rows = rows.index_copy(0, batch["position"], x)
        for layer in self.layers:
            rows = layer(rows, batch["border"], batch["mask"], drop)
        return drop(rows)

    def arcs(self, rows, batch):
        """Scores [sentence, dependent, head]; head 0 is the root."""
        grid = batch["grid"]
        n, length = grid.shape
        dep = self.arc(torch.relu(self.arc_dep(rows)))[grid]
        head = torch.relu(self.arc_head(rows))
        bias = self.arc_bias(head)[grid].squeeze(2)
        root = torch.relu(self.root_arc)
        scores = torch.bmm(dep, head[grid].transpose(1, 2)) + bias.unsqueeze(1)
        step = torch.arange(length)
        scores = scores + self.distance[(step.unsqueeze(0) - step.unsqueeze(1)).clamp(-16, 16) + 16]
        to_root = (dep @ root + self.root_bias).unsqueeze(2)
        scores = torch.cat([to_root, scores], 2)
        valid = torch.cat([torch.ones(n, 1, dtype=torch.bool), batch["inside"]], 1)
        scores = scores.masked_fill(~valid.unsqueeze(1), -1e4)
        self_arc = F.pad(torch.eye(length, dtype=torch.bool), (1, 0))
        return scores.masked_fill(self_arc.unsqueeze(0), -1e4)

    def relations(self, rows, batch, heads):
        """Logits [token, relation] for the given heads (row positions; -1 is the root)."""
        d = torch.relu(self.rel_dep(rows))[batch["position"]]
        all_heads = torch.cat([torch.relu(self.rel_head(rows)), torch.relu(self.root_rel).unsqueeze(0)])
        h = all_heads[heads]
        return self.rel(torch.cat([d, h, d * h], 1))


def pack(sentences, feature_rows, keep=None):
    """Index tensors of a batch. `sentences`: arrays of form numbers; `feature_rows`: [forms, features]."""
    lengths = np.array([len(s) for s in sentences])
    longest = lengths.max()
    starts = np.concatenate([[0], np.cumsum(lengths + 1)[:-1]]) + 1
    rows = int(lengths.sum() + len(lengths) + 1)
    grid = np.zeros((len(lengths), longest), np.int64)
    inside = np.arange(longest)[None, :] < lengths[:, None]
    grid = np.where(inside, starts[:, None] + np.arange(longest)[None, :], 0)
    position = grid[inside]
    border = np.ones(rows, np.uint8)
    border[position] = 0
    features = feature_rows[np.concatenate(sentences)]
    return {
        "features": torch.from_numpy(features.astype(np.int64)),
        "keep": torch.ones(len(features)) if keep is None else keep,
        "rows": rows,
        "position": torch.from_numpy(position),
        "border": torch.from_numpy(border),
        "mask": torch.from_numpy(1.0 - border.astype(np.float32)).unsqueeze(1),
        "grid": torch.from_numpy(grid),
        "inside": torch.from_numpy(inside),
        "starts": starts,
        "lengths": lengths,
    }
