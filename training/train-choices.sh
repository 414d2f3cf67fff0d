#!/bin/sh
# Makes models/choices-en-1 from marked pages; see training/README.md.
#   training/train-choices.sh WORK_FOLDER [PAGES.jsonl ...]
# Learns from PAGES, from corpora/train and, where WORK_FOLDER holds it, from open-pages.jsonl. Who could be bound
# depends on who is taken for a party, so candidates are exported twice: the second time with the parties learned.
set -e
work=$(realpath "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
for pages in "$@"; do
  set -- "$@" "$(realpath "$pages")"
  shift
done
cd "$here/.."
[ -f "$work/open-pages.jsonl" ] && set -- "$@" "$work/open-pages.jsonl"

npx tsx tools/compile-lexicons.ts
for round in parties all; do
  npx tsx training/choices/export-candidates.ts "$work/candidates.jsonl" "$@" corpora/train
  "$python" training/choices/train.py "$work/candidates.jsonl" --out models/choices-en-1
done
