"""Learns the lemma table: suffix rules per Penn tag, counted by type, and exceptions.

  python3 lemmas.py OUT.json --words words.txt A-train.conllu B-train.conllu

Forms of the open text (`words.txt`, most frequent first) that the rules would make into no word
become exceptions, when another usual cut gives one; irregular verbs come from their list.
"""
import argparse, collections, json, os

import conllu

LONGEST = 5


def change(form, lemma):
    """How many letters go and which come: ("ies" -> "y") is (3, "y")."""
    common = 0
    while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
        common += 1
    return len(form) - common, lemma[common:]


def candidates(form, xpos):
    """Usual lemmas of a form, by spelling alone."""
    if form.endswith("eed"):
        return [form[:-1]]
    if form.endswith("ied") and len(form) == 4:
        return [form[:-1]]
    doubled = lambda stem: [stem[:-1]] if len(stem) > 3 and stem[-1] == stem[-2] else []
    if xpos in ("VBD", "VBN") and form.endswith("ed"):
        return [form[:-1], form[:-2], *doubled(form[:-2]), *([form[:-3] + "y"] if form.endswith("ied") else [])]
    if xpos == "VBG" and form.endswith("ing"):
        return [form[:-3] + "e", form[:-3], *doubled(form[:-3])]
    if xpos in ("VBZ", "NNS") and form.endswith("s"):
        return [form[:-1], *([form[:-2]] if form[:-2].endswith(("s", "x", "z", "ch", "sh", "o")) and form.endswith("es") else []), *([form[:-3] + "y"] if form.endswith("ies") else [])]
    return []


def ruled(form, rules):
    op = next((rules[form[i:]] for i in range(max(0, len(form) - LONGEST), len(form) + 1) if form[i:] in rules), (0, ""))
    return form[: len(form) - op[0]] + op[1]


def irregular_verbs():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "irregular-verbs.txt")
    for line in open(path, encoding="utf-8"):
        if line[0] != "#":
            base, past, participle, *progressive = line.split()
            yield from (("VBG", form, base) for form in progressive)
            yield from (("VBD", form, base) for form in past.split("/"))
            yield from (("VBN", form, base) for form in participle.split("/"))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("out")
    p.add_argument("--words", required=True)
    p.add_argument("--text", help="cut open text, for the words that are rarer than those of --words")
    p.add_argument("paths", nargs="+")
    a = p.parse_args()
    out, paths = a.out, a.paths
    words = open(a.words, encoding="utf-8").read().split("\n")[1:-1]
    if a.text:
        counts = collections.Counter(t.lower() for line in open(a.text, encoding="utf-8") for t in line.split())
        known = set(words)
        words += sorted((w for w, n in counts.items() if n >= 2 and w not in known and w.isalpha()), key=lambda w: (-counts[w], w))
    rank = {w: i for i, w in enumerate(words)}
    seen = collections.defaultdict(collections.Counter)
    kept = collections.defaultdict(collections.Counter)
    for path in paths:
        for sentence in conllu.sentences(path):
            for i, (form, lemma, upos, xpos, _, _) in enumerate(sentence):
                proper = xpos in ("NNP", "NNPS")
                form = form.replace("’", "'")
                if lemma == "_" or proper and (form.isupper() and len(form) > 3 or form.islower()):
                    continue
                seen[xpos][(form if proper else form.lower(), lemma)] += 1
                if not proper and i > 0 and form[:1].isupper() and not form.isupper():
                    kept[xpos][lemma[:1].isupper()] += 1
    table = {}
    for xpos, counts in seen.items():
        best = {}
        for (form, lemma), n in counts.items():
            if form not in best or n > best[form][1]:
                best[form] = (lemma, n)
        rules, ops = {}, collections.defaultdict(collections.Counter)
        for form, (lemma, _) in best.items():
            op = change(form, lemma)
            for size in range(0, LONGEST + 1):
                if size <= len(form) and op[0] <= size:
                    ops[form[len(form) - size :]][op] += 1
        for suffix in sorted(ops, key=len):
            (op, n) = ops[suffix].most_common(1)[0]
            shorter = next((rules[suffix[i:]] for i in range(1, len(suffix) + 1) if suffix[i:] in rules), (0, ""))
            if op != shorter and n >= (2 if len(suffix) < LONGEST else 2):
                rules[suffix] = op
        exceptions = {}
        for form, (lemma, n) in best.items():
            if ruled(form, rules) != lemma:
                exceptions[form] = lemma
        for form in words:
            if form in best or len(form) < 4 or not form.isalpha():
                continue
            now = ruled(form, rules)
            known = [c for c in candidates(form, xpos) if c in rank]
            if known and now not in rank:
                exceptions[form] = min(known, key=rank.get)
            elif form[:-1] in known and form[:-1] != now and form.endswith("ed") and rank[form[:-1]] * 4 < rank[now]:
                # "owed" is of "owe", though "ow" is written too.
                exceptions[form] = form[:-1]
        for tag, form, base in irregular_verbs():
            # A lemma that is no word is a slip of the gold data.
            if tag == xpos and (form not in best or best[form][0] == base or best[form][0] not in rank):
                exceptions[form] = base
        keep = kept[xpos][True] > kept[xpos][False]
        table[xpos] = {"keepsCase": keep or xpos in ("NNP", "NNPS"), "rules": {s: list(o) for s, o in sorted(rules.items())}, "exceptions": dict(sorted(exceptions.items()))}
    json.dump(table, open(out, "w"), ensure_ascii=False, separators=(",", ":"))
    print(sum(len(t["rules"]) for t in table.values()), "rules", sum(len(t["exceptions"]) for t in table.values()), "exceptions", {k: v["keepsCase"] for k, v in table.items() if v["keepsCase"]})


main()
