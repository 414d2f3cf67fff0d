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

/** Eisner's algorithm over words 1..n; the root word is chosen at the end. Cubic in n. */
function projectiveTree(heads: Int32Array, { scores, n }: ArcScores): void {
  const table = SPANS;
  const { size } = table;
  for (let span = 1; span <= n; span++) {
    for (let left = 1; left + span <= n; left++) fillSpan(table, { scores, n }, left, left + span);
  }
  let root = 1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let word = 1; word <= n; word++) {
    const below = valueAt(table.shutLeft, size + word) + valueAt(table.shutRight, word * size + n);
    const total = below + valueAt(scores, (word - 1) * (n + 1));
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

/**
 * Scores of spans `[left * size + right]`; those ending in "At" hold where the best span parts,
 * those called "turned" the same scores at `[right * size + left]`, so that inner loops read on.
 */
type Table = {
  readonly size: number;
  readonly shutLeft: Float64Array;
  readonly shutLeftTurned: Float64Array;
  readonly shutRight: Float64Array;
  readonly shutRightTurned: Float64Array;
  readonly openLeftTurned: Float64Array;
  readonly openRight: Float64Array;
  readonly openAt: Int16Array;
  readonly shutLeftAt: Int16Array;
  readonly shutRightAt: Int16Array;
};

function tableOf(size: number): Table {
  const cells = size * size;
  return {
    size,
    shutLeft: new Float64Array(cells),
    shutLeftTurned: new Float64Array(cells),
    shutRight: new Float64Array(cells),
    shutRightTurned: new Float64Array(cells),
    openLeftTurned: new Float64Array(cells),
    openRight: new Float64Array(cells),
    openAt: new Int16Array(cells),
    shutLeftAt: new Int16Array(cells),
    shutRightAt: new Int16Array(cells),
  };
}

/**
 * One table for all sentences: spans of one word, which score 0, are never written, and every other
 * cell is written before it is read.
 */
const SPANS: Table = tableOf(LONGEST_EXACT + 1);

function valueAt(values: Float64Array | Float32Array, cell: number): number {
  return values[cell] ?? 0;
}

function fillSpan(table: Table, { scores, n }: ArcScores, left: number, right: number): void {
  const { size } = table;
  const cell = left * size + right;
  const turned = right * size + left;
  const open = bestSplit(
    table.shutRight,
    left * size + left,
    table.shutLeftTurned,
    turned + 1,
    right - left,
  );
  table.openAt[cell] = left + open.at;
  table.openLeftTurned[turned] = open.best + valueAt(scores, (left - 1) * (n + 1) + right);
  table.openRight[cell] = open.best + valueAt(scores, (right - 1) * (n + 1) + left);
  const toLeft = bestSplit(
    table.shutLeft,
    left * size + left,
    table.openLeftTurned,
    turned,
    right - left,
  );
  table.shutLeftAt[cell] = left + toLeft.at;
  table.shutLeft[cell] = toLeft.best;
  table.shutLeftTurned[turned] = toLeft.best;
  const toRight = bestSplit(
    table.openRight,
    left * size + left + 1,
    table.shutRightTurned,
    turned + 1,
    right - left,
  );
  table.shutRightAt[cell] = left + 1 + toRight.at;
  table.shutRight[cell] = toRight.best;
  table.shutRightTurned[turned] = toRight.best;
}

/** The highest sum of `count` values of two arrays read side by side, and where it is. */
function bestSplit(
  first: Float64Array,
  from: number,
  second: Float64Array,
  also: number,
  count: number,
): { best: number; at: number } {
  let best = Number.NEGATIVE_INFINITY;
  let at = 0;
  for (let k = 0; k < count; k++) {
    const value = valueAt(first, from + k) + valueAt(second, also + k);
    if (value > best) {
      best = value;
      at = k;
    }
  }
  return { best, at };
}

type SpanToRead = [left: number, right: number, direction: number, kind: number];

function readSpans(table: Table, heads: Int32Array, stack: SpanToRead[]): void {
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [left, right, direction, kind] = span;
    if (left === right) continue;
    const cell = left * table.size + right;
    if (kind === OPEN) {
      const k = table.openAt[cell] ?? left;
      if (direction === LEFT) heads[left - 1] = right;
      else heads[right - 1] = left;
      stack.push([left, k, RIGHT, SHUT], [k + 1, right, LEFT, SHUT]);
    } else if (direction === LEFT) {
      const k = table.shutLeftAt[cell] ?? left;
      stack.push([left, k, LEFT, SHUT], [k, right, LEFT, OPEN]);
    } else {
      const k = table.shutRightAt[cell] ?? right;
      stack.push([left, k, RIGHT, OPEN], [k, right, RIGHT, SHUT]);
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
