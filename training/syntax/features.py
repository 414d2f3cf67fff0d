"""What the network sees of a word form. The same in `src/reader/syntax/features.ts`, bit for bit.

A token has seven rows of one embedding table: its word, its last 2, 3, 4 and first 2, 3 letters
(hashed), and its shape.
"""
import numpy as np

AFFIX_ROWS = 12288
SHAPE_ROWS = 512
FEATURES = 7


def key_of(form):
    """The form as the vocabulary knows it: lower case, digits as 0, straight apostrophes."""
    out = []
    for c in form:
        if "0" <= c <= "9":
            out.append("0")
        elif c in "’`ʼ":
            out.append("'")
        elif c in "“”":
            out.append('"')
        else:
            low = c.lower()
            out.append(low if len(low) == 1 else c)
    return "".join(out)


def units_of(text):
    """UTF-16 code units."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2").tolist()


def hash_of(units, salt):
    """FNV-1a over code units, mixed at the end (murmur3's finisher)."""
    h = 2166136261 ^ (salt * 0x9E3779B1 & 0xFFFFFFFF)
    for unit in units:
        h = (h ^ unit) * 16777619 & 0xFFFFFFFF
    h ^= h >> 16
    h = h * 0x85EBCA6B & 0xFFFFFFFF
    h ^= h >> 13
    h = h * 0xC2B2AE35 & 0xFFFFFFFF
    return h ^ h >> 16


def shape_of(form):
    """Letters to X and x, digits to d, the rest as it is; runs cut at two; at most ten marks."""
    out = []
    for c in form:
        if "0" <= c <= "9":
            mark = "d"
        elif "A" <= c <= "Z" or "À" <= c <= "Þ" and c != "×":
            mark = "X"
        elif "a" <= c <= "z" or c >= "À" and (c < "\u200c" or c > "\u303f") and c != "÷" and c != "×":
            mark = "x"
        else:
            mark = c
        if len(out) >= 2 and out[-1] == mark and out[-2] == mark:
            continue
        out.append(mark)
        if len(out) == 10:
            break
    return "".join(out)


class Features:
    """Rows of forms: [word, last2, last3, last4, first2, first3, shape].

    Row 0 is nothing, row 1 the unknown word, then the vocabulary, then affixes, then shapes.
    """

    def __init__(self, words):
        self.words = words
        self.row = {word: i + 2 for i, word in enumerate(words)}
        self.affix = len(words) + 2
        self.shape = self.affix + AFFIX_ROWS
        self.rows = self.shape + SHAPE_ROWS
        self.cache = {}

    def of(self, form):
        found = self.cache.get(form)
        if found is None:
            found = self.cache[form] = self.compute(form)
        return found

    def compute(self, form):
        key = key_of(form)
        units = units_of(key)
        n = len(units)
        rows = [self.row.get(key, 1)]
        for salt, size, part in ((1, 2, units[-2:]), (2, 3, units[-3:]), (3, 4, units[-4:]), (4, 2, units[:2]), (5, 3, units[:3])):
            rows.append(self.affix + hash_of(part, salt) % AFFIX_ROWS if n >= size else 0)
        rows.append(self.shape + hash_of(units_of(shape_of(form)), 6) % SHAPE_ROWS)
        return rows
