"""Token ids of open text, for the word vectors.

Reads jsonl or jsonl.gz files with a `text` field (other files are skipped), cuts words as the
reader's tokenizer does in the main (hyphens and clitics apart), lower-cases, writes every digit as 0.
Words seen less than --min-count times become <unk>.

Writes OUT/words.txt (a word a line, most frequent first, "<unk>" is line 0) and
OUT/ids.bin (int32; -1 ends a sentence or paragraph).
"""
import argparse, collections, gzip, json, os, re
import numpy as np

TOKEN = re.compile(
    r"(?:[A-Za-z]\.)+(?=[A-Za-z]\.|\s)|[A-Za-z]\.(?:[A-Za-z]\.)+|\d[\d,.:/]*\d|\d+|"
    r"[A-Za-zÀ-ɏ]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[A-Za-zÀ-ɏḀ-ỿ]+|\S"
)
BREAK = re.compile(r"[.!?]")


def texts(paths):
    for path in paths:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line).get("text", "")


def words_of(text):
    """Lower-cased words of a text, with None at the end of each sentence."""
    for paragraph in text.split("\n"):
        for word in TOKEN.findall(paragraph):
            yield re.sub(r"\d", "0", word.lower().replace("’", "'"))
            if BREAK.fullmatch(word):
                yield None
        yield None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--min-count", type=int, default=6)
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    raw, index, counts = [], {}, collections.Counter()
    chunk = []
    for text in texts(arguments.texts):
        for word in words_of(text):
            if word is None:
                chunk.append(-1)
            else:
                i = index.get(word)
                if i is None:
                    i = index[word] = len(index)
                chunk.append(i)
        if len(chunk) > 1 << 20:
            raw.append(np.array(chunk, np.int32))
            chunk = []
    raw.append(np.array(chunk, np.int32))
    ids = np.concatenate(raw)
    frequency = np.bincount(ids[ids >= 0], minlength=len(index))
    names = list(index)
    order = sorted((i for i in range(len(names)) if frequency[i] >= arguments.min_count), key=lambda i: (-frequency[i], names[i]))
    renumber = np.zeros(len(names) + 1, np.int32)
    for new, old in enumerate(order):
        renumber[old] = new + 1
    renumber[-1] = -1
    ids = renumber[ids]
    ids = ids[(ids != -1) | (np.roll(ids, 1) != -1)]
    ids.tofile(f"{arguments.out}/ids.bin")
    with open(f"{arguments.out}/words.txt", "w", encoding="utf-8") as out:
        out.write("<unk>\n" + "".join(names[i] + "\n" for i in order))
    print(f"{(ids >= 0).sum()} words, {len(order) + 1} kinds")


main()
