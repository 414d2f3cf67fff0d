"""Learns the lemma table: suffix rules per Penn tag, counted by type, and exceptions.

  python3 lemmas.py OUT.json A-train.conllu B-train.conllu
"""
import collections, json, sys

import conllu

LONGEST = 5


def change(form, lemma):
    """How many letters go and which come: ("ies" -> "y") is (3, "y")."""
    common = 0
    while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
        common += 1
    return len(form) - common, lemma[common:]


def main():
    out, *paths = sys.argv[1:]
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
            op = next((rules[form[i:]] for i in range(max(0, len(form) - LONGEST), len(form) + 1) if form[i:] in rules), (0, ""))
            if form[: len(form) - op[0]] + op[1] != lemma:
                exceptions[form] = lemma
        keep = kept[xpos][True] > kept[xpos][False]
        table[xpos] = {"keepsCase": keep or xpos in ("NNP", "NNPS"), "rules": {s: list(o) for s, o in sorted(rules.items())}, "exceptions": dict(sorted(exceptions.items()))}
    json.dump(table, open(out, "w"), ensure_ascii=False, separators=(",", ":"))
    print(sum(len(t["rules"]) for t in table.values()), "rules", sum(len(t["exceptions"]) for t in table.values()), "exceptions", {k: v["keepsCase"] for k, v in table.items() if v["keepsCase"]})


main()
