#!/usr/bin/env python3
"""Trains the choice model: which candidate is the speaker, the day, the obligor of a finding, which actors are parties.

    python3 training/choices/train.py EXAMPLES.jsonl [--out models/choices-en-1]

Input are the lines that `export-candidates.ts` writes. Conditional logits (McFadden 1974; several right candidates share
the likelihood), for parties a logistic regression for each actor; L2, L-BFGS, no randomness but the folds.
Cross-validated by page. Needs numpy and scipy.
"""
import argparse, collections, json, os, random, re
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

EACH = {"party", "pact", "event"}


def load(paths):
    questions = collections.defaultdict(list)
    for path in paths:
        for line in open(path, encoding="utf8"):
            example = json.loads(line)
            questions[example["question"]].append(example)
    return questions


class Question:
    def __init__(self, examples, least):
        pages_of = collections.defaultdict(set)
        for example in examples:
            for candidate in example["candidates"]:
                for feature in candidate["features"]:
                    pages_of[feature].add(example["page"])
        self.features = sorted(f for f, pages in pages_of.items() if len(pages) >= least)
        column = {f: i for i, f in enumerate(self.features)}
        rows, cols, self.group, self.right, self.page = [], [], [], [], []
        for number, example in enumerate(examples):
            for candidate in example["candidates"]:
                row = len(self.group)
                own = [column[f] for f in candidate["features"] if f in column]
                rows += [row] * len(own)
                cols += own
                self.group.append(number)
                self.right.append(candidate["right"])
            self.page.append(example["page"])
        self.matrix = csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(self.group), len(self.features)))
        self.group, self.right = np.array(self.group), np.array(self.right)


def starts(group):
    return np.flatnonzero(np.concatenate(([True], group[1:] != group[:-1])))


def fit(question, rows, each, strength):
    matrix, right = question.matrix[rows], question.right[rows]
    if each:
        def loss(weights):
            score = matrix @ weights
            chance = 1 / (1 + np.exp(-score))
            value = np.logaddexp(0, np.where(right, -score, score)).sum()
            return value + strength / 2 * weights @ weights, matrix.T @ (chance - right) + strength * weights
    else:
        group = question.group[rows]
        first = starts(group)
        sizes = np.diff(np.append(first, len(group)))
        answered = np.repeat(np.add.reduceat(right.astype(float), first) > 0, sizes)
        matrix, right, group = matrix[answered], right[answered], group[answered]
        first = starts(group)
        sizes = np.diff(np.append(first, len(group)))

        def loss(weights):
            score = matrix @ weights
            score = score - np.repeat(np.maximum.reduceat(score, first), sizes)
            e = np.exp(score)
            total = np.add.reduceat(e, first)
            good = np.add.reduceat(e * right, first) + 1e-12
            value = (np.log(total) - np.log(good)).sum()
            gradient = e / np.repeat(total, sizes) - e * right / np.repeat(good, sizes)
            return value + strength / 2 * weights @ weights, matrix.T @ gradient + strength * weights

    return minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x


def told_errors(name, examples, question, rows, score):
    """Lines that show each wrong choice beside what was wanted."""
    first = starts(question.group[rows])
    for start, end in zip(first, np.append(first[1:], len(rows))):
        example, good = examples[question.group[rows[start]]], question.right[rows[start:end]]
        order = np.argsort(-score[start:end], kind="stable")
        if name in EACH:
            took = [example["candidates"][i]["name"] for i in order[:3]]
            if good[order[:2]].sum() >= min(2, good.sum()) and good.any():
                continue
        elif good[order[0]]:
            continue
        else:
            took = [example["candidates"][i]["name"] for i in order[:2]]
        rest = [c["name"] for c, right in zip(example["candidates"], good) if right]
        print("|".join([name, example["page"], example["words"], "took " + "; ".join(took), "right " + ("; ".join(rest) or f"none, wanted {example['wanted']}")]))


def accuracy(question, rows, score, each):
    """Right choices of all examples, and how many have a right candidate at all; for parties, pages whose two likeliest actors are right."""
    right = total = possible = 0
    group = question.group[rows]
    first = starts(group)
    for start, end in zip(first, np.append(first[1:], len(rows))):
        good = question.right[rows[start:end]]
        total += 1
        possible += good.any()
        if each:
            best = np.argsort(-score[start:end], kind="stable")[:2]
            right += good[best].sum() >= min(2, good.sum()) and good.any()
        else:
            right += good[np.argmax(score[start:end])]
    return right, possible, total


def fill_card(path, report):
    """Writes the figures between the marks "scores" of the model's card."""
    if not os.path.exists(path):
        return
    rows = ["| question | marked | on pages | right | a right candidate is there |", "|---|---:|---:|---:|---:|"]
    for name, r in report.items():
        if name in EACH and name != "party":
            rows.append(f"| {name} (each at odds of 1) | {r['marked']} | {r['pages']} | {100 * r['precision']:.1f} % of those kept | kept {100 * r['recall']:.1f} % of the right ones |")
        else:
            rows.append(f"| {name} | {r['examples']} | {r['pages']} | {100 * r['right'] / r['examples']:.1f} % | {100 * r['possible'] / r['examples']:.1f} % |")
    card = open(path, encoding="utf8").read()
    filled = re.sub(r"(<!-- scores -->\n).*?(<!-- /scores -->)", lambda m: m[1] + "\n".join(rows) + "\n" + m[2], card, flags=re.S)
    open(path, "w", encoding="utf8").write(filled)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("examples", nargs="+")
    ap.add_argument("--out")
    ap.add_argument("--errors", action="store_true", help="print every wrong choice of the held-out folds")
    ap.add_argument("--strength", type=float, default=4)
    ap.add_argument("--least", type=int, default=3)
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("--seed", type=int, default=5)
    a = ap.parse_args()
    weights, report = {}, {}
    for name, examples in sorted(load(a.examples).items()):
        question, each = Question(examples, a.least), name in EACH
        pages = sorted(set(question.page))
        random.Random(a.seed).shuffle(pages)
        fold = {page: i % a.folds for i, page in enumerate(pages)}
        fold_of = np.array([fold[question.page[g]] for g in question.group])
        sums, all_scores = np.zeros(3, dtype=int), np.zeros(len(question.group))
        for f in range(a.folds):
            learned = fit(question, np.flatnonzero(fold_of != f), each, a.strength)
            test = np.flatnonzero(fold_of == f)
            all_scores[test] = question.matrix[test] @ learned
            if a.errors:
                told_errors(name, examples, question, test, question.matrix[test] @ learned)
            sums += accuracy(question, test, question.matrix[test] @ learned, each)
        right, possible, total = map(int, sums)
        print(f"{name:9} {total} examples of {len(pages)} pages, {len(question.features)} features", flush=True)
        if name not in EACH or name == "party":
            print(f"  right {100 * right / total:.1f} %, possible {100 * possible / total:.1f} %", flush=True)
            report[name] = {"examples": total, "pages": len(pages), "right": right, "possible": possible}
        else:
            for odds in (-1.2, -0.8, -0.4, 0, 0.4):
                kept = all_scores > odds
                good = (kept & question.right).sum()
                precision, recall = good / max(1, kept.sum()), good / max(1, question.right.sum())
                print(f"  odds over {odds}: kept {kept.sum()} of {len(kept)}, right {100 * precision:.1f} %, of the right ones {100 * recall:.1f} %")
                if odds == 0:
                    report[name] = {"pages": len(pages), "marked": int(question.right.sum()), "precision": round(float(precision), 3), "recall": round(float(recall), 3)}
        if a.out:
            learned = fit(question, np.arange(len(question.group)), each, a.strength)
            weights[name] = {f: round(float(w), 3) for f, w in zip(question.features, learned) if abs(w) >= 0.02}
    if a.out:
        os.makedirs(a.out, exist_ok=True)
        model = {"format": 1, "crossValidation": report, "strength": a.strength, "leastPages": a.least, "weights": weights}
        with open(os.path.join(a.out, "choices.json"), "w", encoding="utf8") as file:
            file.write(json.dumps(model, indent=1, ensure_ascii=False) + "\n")
        fill_card(os.path.join(a.out, "CARD.md"), report)


main()
