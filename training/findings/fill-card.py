#!/usr/bin/env python3
"""Writes the figures of a findings model's manifest into its card, between the marks "scores".

    python3 training/findings/fill-card.py models/findings-en-1
"""
import json, os, re, sys

folder = sys.argv[1]
manifest = json.load(open(os.path.join(folder, "manifest.json"), encoding="utf8"))
training = manifest["training"]
rows = ["| | threshold | printed | P | R | F1 | F1, label right |", "|---|---:|---:|---:|---:|---:|---:|"]
for kind, line in manifest["crossValidation"].items():
    figures = re.findall(r"[\d.]+", line.replace("F1", ""))
    rows.append(f"| {kind} | " + " | ".join(figures) + " |")
learned = (
    f"Learned from {training['pages']} pages that are held out fold by fold and {training['pagesThatOnlyTeach']} that only teach: "
    f"{training['predications']} predications."
)
path = os.path.join(folder, "CARD.md")
card = open(path, encoding="utf8").read()
marks = r"(<!-- scores -->\n).*?(<!-- /scores -->)"
filled, count = re.subn(marks, lambda m: m[1] + "\n".join([learned, "", *rows]) + "\n" + m[2], card, flags=re.S)
assert count == 1, f"{path} has no marks for scores"
open(path, "w", encoding="utf8").write(filled)
