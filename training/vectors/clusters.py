"""K-means classes of the word vectors, 400 and 64, on the unit sphere.

  python3 clusters.py FOLDER      (reads words.txt and vectors.npy, structured.npy; writes clusters.tsv)
"""
import sys
import numpy as np


def k_means(x, k, rounds, seed):
    chance = np.random.default_rng(seed)
    centres = x[chance.choice(len(x), k, replace=False)]
    for _ in range(rounds):
        nearest = (x @ centres.T).argmax(1)
        for c in range(k):
            members = x[nearest == c]
            if len(members):
                centres[c] = members.mean(0)
        centres /= np.linalg.norm(centres, axis=1, keepdims=True) + 1e-9
    return nearest


folder = sys.argv[1]
words = open(f"{folder}/words.txt", encoding="utf-8").read().split("\n")[:-1]
parts = [np.load(f"{folder}/{name}.npy") for name in ("vectors", "structured")]
x = np.concatenate([p / (np.linalg.norm(p, axis=1, keepdims=True) + 1e-9) for p in parts], 1)
x /= np.linalg.norm(x, axis=1, keepdims=True) + 1e-9
fine, coarse = k_means(x, 400, 12, 1), k_means(x, 64, 12, 2)
with open(f"{folder}/clusters.tsv", "w", encoding="utf-8") as out:
    for word, f, c in zip(words, fine, coarse):
        out.write(f"{word}\t{f}\t{c}\n")
