/**
 * From arc scores to one tree. The best head of every word is a tree with one root in nine of ten
 * sentences; the others get the best projective tree (Eisner 1996), or, when they are long, their
 * cycles broken one by one.
 */

/** Scores of a sentence: `scores[i * (n + 1) + j]`, head j - 1 of word i, j = 0 the root. */
export type ArcScores = { readonly scores: Float32Array; readonly n: number };

const LONGEST_EXACT = 90;

/** Makes `heads` (0 = root, j = word j - 1) a tree with one root; says whether anything changed. */
export function repairTree(heads: Int32Array, arcs: ArcScores): boolean {
  if (isTree(heads, arcs.n)) return false;
  if (arcs.n <= LONGEST_EXACT) projectiveTree(heads, arcs);
  else breakCycles(heads, arcs);
  return true;
}

/** Whether exactly one word hangs on the root and all others on it by some way. */
function isTree(heads: Int32Array, n: number): boolean {
  let roots = 0;
  for (let i = 0; i < n; i++) if (heads[i] === 0) roots++;
  return roots === 1 && firstCycle(heads, n) === -1;
}

/** A word on a cycle, or -1. */
function firstCycle(heads: Int32Array, n: number): number {
  const seen = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    let at = i;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = i;
      at = heads[at - 1] ?? 0;
    }
    if (at !== 0 && seen[at] === i) return at - 1;
  }
  return -1;
}

/** Eisner's algorithm over words 0..n with the root at 0, which takes one dependent. Cubic in n. */
function projectiveTree(heads: Int32Array, { scores, n }: ArcScores): void {
  const size = n + 1;
  const table = {
    size,
    open: new Float64Array(2 * size * size),
    shut: new Float64Array(2 * size * size),
    openAt: new Int16Array(2 * size * size),
    shutAt: new Int16Array(2 * size * size),
  };
  table.open.fill(Number.NEGATIVE_INFINITY);
  for (let span = 1; span < size; span++) {
    for (let left = 1; left + span < size; left++) fillSpan(table, scores, left, left + span);
  }
  let root = 1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let word = 1; word <= n; word++) {
    const total =
      at(table.shut, size, 1, word, LEFT) +
      at(table.shut, size, word, n, RIGHT) +
      (scores[(word - 1) * size] ?? 0);
    if (total > highest) [highest, root] = [total, word];
  }
  heads[root - 1] = 0;
  readSpans(table, heads, [
    [1, root, LEFT, SHUT],
    [root, n, RIGHT, SHUT],
  ]);
}

/** Direction of a span: its head is its last word (LEFT arcs) or its first (RIGHT arcs). */
const LEFT = 0;
const RIGHT = 1;
const OPEN = 0;
const SHUT = 1;

type Table = {
  size: number;
  open: Float64Array;
  shut: Float64Array;
  openAt: Int16Array;
  shutAt: Int16Array;
};

function at(
  values: Float64Array,
  size: number,
  left: number,
  right: number,
  direction: number,
): number {
  return values[(direction * size + left) * size + right] ?? 0;
}

function fillSpan(table: Table, scores: Float32Array, left: number, right: number): void {
  const { size, open, shut, openAt, shutAt } = table;
  let best = Number.NEGATIVE_INFINITY;
  let where = left;
  for (let k = left; k < right; k++) {
    const value = at(shut, size, left, k, RIGHT) + at(shut, size, k + 1, right, LEFT);
    if (value > best) [best, where] = [value, k];
  }
  const [toLeft, toRight] = [
    (LEFT * size + left) * size + right,
    (RIGHT * size + left) * size + right,
  ];
  open[toLeft] = best + (scores[(left - 1) * size + right] ?? 0);
  open[toRight] = best + (scores[(right - 1) * size + left] ?? 0);
  openAt[toLeft] = where;
  openAt[toRight] = where;
  let [bestLeft, bestRight] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = left; k < right; k++) {
    const value = at(shut, size, left, k, LEFT) + at(open, size, k, right, LEFT);
    if (value > bestLeft) [bestLeft, shutAt[toLeft]] = [value, k];
    const other = at(open, size, left, k + 1, RIGHT) + at(shut, size, k + 1, right, RIGHT);
    if (other > bestRight) [bestRight, shutAt[toRight]] = [other, k + 1];
  }
  shut[toLeft] = bestLeft;
  shut[toRight] = bestRight;
}

type SpanToRead = [left: number, right: number, direction: number, kind: number];

function readSpans({ size, openAt, shutAt }: Table, heads: Int32Array, stack: SpanToRead[]): void {
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [left, right, direction, kind] = span;
    if (left === right) continue;
    const cell = (direction * size + left) * size + right;
    if (kind === OPEN) {
      const k = openAt[cell] ?? left;
      if (direction === LEFT) heads[left - 1] = right;
      else heads[right - 1] = left;
      stack.push([left, k, RIGHT, SHUT], [k + 1, right, LEFT, SHUT]);
    } else {
      const k = shutAt[cell] ?? left;
      if (direction === LEFT) stack.push([left, k, LEFT, SHUT], [k, right, LEFT, OPEN]);
      else stack.push([left, k, RIGHT, OPEN], [k, right, RIGHT, SHUT]);
    }
  }
}

/** One root (the surest), then each cycle opened where it costs least: it is hung on the root word, for good. */
function breakCycles(heads: Int32Array, arcs: ArcScores): void {
  const root = surestRoot(heads, arcs);
  for (let i = 0; i < arcs.n; i++) if (heads[i] === 0) heads[i] = root + 1;
  heads[root] = 0;
  for (let word = firstCycle(heads, arcs.n); word !== -1; word = firstCycle(heads, arcs.n)) {
    heads[weakestOf(word, heads, { ...arcs, root })] = root + 1;
  }
}

/** The word that scores best as root, one that already hangs on it first. */
function surestRoot(heads: Int32Array, { scores, n }: ArcScores): number {
  let root = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const score = (scores[i * (n + 1)] ?? 0) + (heads[i] === 0 ? 1e6 : 0);
    if (score > highest) [highest, root] = [score, i];
  }
  return root;
}

/** The word of the cycle through `word` that loses least by hanging on the root word. */
function weakestOf(
  word: number,
  heads: Int32Array,
  { scores, n, root }: ArcScores & { root: number },
): number {
  let weakest = word;
  let loss = Number.POSITIVE_INFINITY;
  let on = word;
  do {
    const head = heads[on] ?? 0;
    const lost = (scores[on * (n + 1) + head] ?? 0) - (scores[on * (n + 1) + root + 1] ?? 0);
    if (lost < loss) [loss, weakest] = [lost, on];
    on = head - 1;
  } while (on !== word);
  return weakest;
}
