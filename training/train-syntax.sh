#!/bin/sh
# Makes models/syntax-en-1 from open text and treebanks; see training/README.md.
#   training/train-syntax.sh WORK_FOLDER TEXT_FOLDER SYNTAX_FOLDER
set -e
mkdir -p "$1"
work=$(realpath "$1") text=$(realpath "$2") syntax=$(realpath "$3")
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
gold="$syntax/ewt-train.conllu $syntax/gum_ok-train.conllu"
dev="$syntax/gum_ok-dev.conllu $syntax/ewt-dev.conllu"
cd "$here/.."

"$python" training/vectors/corpus.py "$work" "$text"/news-open-*.jsonl.gz
cc -O3 -march=native -ffast-math training/vectors/skipgram.c -o "$work/skipgram" -lm
words=$(wc -l < "$work/words.txt")
"$work/skipgram" "$work/ids.bin" "$words" 96 5 4 0 1 "$work/vectors.f32"
"$work/skipgram" "$work/ids.bin" "$words" 96 3 4 1 2 "$work/structured.f32"
"$python" training/vectors/to-numpy.py "$work/vectors.f32" "$work/structured.f32" 96

"$python" training/syntax/train.py --gold $gold --dev $dev --vectors "$work" --out "$work/teacher.pt" \
  --d 192 --a 80 --epochs 12 --dropout 0.33 --seed 11
npx tsx training/syntax/cut-text.ts "$work/open.txt" 1600000 "$text"/news-open-gmb-voa.jsonl.gz \
  "$text"/news-open-wikinews.jsonl.gz "$text"/news-open-wikipedia-current-events.jsonl.gz \
  "$text"/news-open-usgov-state-whitehouse.jsonl.gz "$text"/news-open-usgov-history.jsonl.gz \
  "$text"/news-open-usgov-human-rights.jsonl.gz "$text"/news-open-usgov-senate.jsonl.gz
"$python" training/syntax/label.py "$work/open.txt" "$work/silver.npz" "$work/teacher.pt" --most 1100000 --drop 0.12
"$python" training/syntax/train.py --gold $gold --dev $dev --vectors "$work" --silver "$work/silver.npz" \
  --silver-share 1.2 --out "$work/student.pt" --d 128 --epochs 7 --dropout 0.2 --seed 21 --threads 2

"$python" training/syntax/export.py "$work/student.pt" "$work/exported" --calibrate $dev --revision 2
"$python" training/syntax/lemmas.py "$work/exported/lemmas.json" --words "$work/words.txt" --text "$work/open.txt" $gold
"$python" training/syntax/publish.py "$work/exported" models/syntax-en-1 --facts training/syntax/facts.json
