"""Puts an exported network and its lemma table into a model folder, with the manifest.

  python3 publish.py EXPORTED_FOLDER MODEL_FOLDER --facts facts.json
"""
import argparse, hashlib, json, shutil

p = argparse.ArgumentParser()
p.add_argument("exported")
p.add_argument("model")
p.add_argument("--facts", help="JSON with what people should know: corpora, scores, known failures")
a = p.parse_args()
manifest = json.load(open(f"{a.exported}/network.json"))
facts = json.load(open(a.facts)) if a.facts else {}
lemmas = open(f"{a.exported}/lemmas.json", "rb").read()
manifest["lemmas"] = {"file": "lemmas.json", "bytes": len(lemmas), "sha256": hashlib.sha256(lemmas).hexdigest()}
head = {k: manifest.pop(k) for k in ("name", "revision", "format", "weights", "lemmas", "shape", "training", "temperatures")}
body = {**head, **facts, "tags": manifest["tags"], "relations": manifest["relations"], "tensors": manifest["tensors"]}
for file in ("weights.bin", "lemmas.json"):
    shutil.copy(f"{a.exported}/{file}", f"{a.model}/{file}")
lines = []
for key, value in body.items():
    if key == "tensors":
        rows = ",\n".join("    " + json.dumps(t) for t in value)
        lines.append(f'  "tensors": [\n{rows}\n  ]')
    else:
        lines.append(f"  {json.dumps(key)}: " + json.dumps(value, ensure_ascii=False, indent=2 if isinstance(value, (dict, list)) and key not in ("tags", "relations", "shape") else None).replace("\n", "\n  "))
open(f"{a.model}/manifest.json", "w").write("{\n" + ",\n".join(lines) + "\n}\n")
