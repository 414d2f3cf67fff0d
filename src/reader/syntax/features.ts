/**
 * What the network sees of a word form: rows of the embedding table for the word, its last 2, 3, 4
 * and first 2, 3 letters (hashed), and its shape. The same as `training/syntax/features.py`, bit
 * for bit: change both or neither.
 */
export const FEATURES = 7;
const AFFIX_ROWS = 12288;
const SHAPE_ROWS = 512;
const SHAPE_MARKS = 10;
const UNKNOWN_WORD = 1;
const FIRST_WORD = 2;
const LONGEST_KEY = 64;

/** Looks up the rows of forms; each form is worked out once. */
export class FeatureRows {
  private readonly hashes: Uint32Array;
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly known = new Map<string, Int32Array>();
  private readonly affixes: number;
  private readonly shapes: number;
  private readonly key = new Uint16Array(LONGEST_KEY);
  private readonly shape = new Uint16Array(SHAPE_MARKS);

  /** `hashes[i]` is the hash of word `i`. */
  constructor(hashes: Uint32Array) {
    this.hashes = hashes;
    let size = 1024;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (const [word, hash] of hashes.entries()) {
      let slot = hash & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = word;
    }
    this.affixes = hashes.length + FIRST_WORD;
    this.shapes = this.affixes + AFFIX_ROWS;
  }

  /** The rows of `form`: word, last 2, last 3, last 4, first 2, first 3, shape. */
  of(form: string): Int32Array {
    const found = this.known.get(form);
    if (found !== undefined) return found;
    // Bounded, so that a long-lived reader does not grow with what it has read.
    if (this.known.size > 60000) this.known.clear();
    const rows = this.compute(form);
    this.known.set(form, rows);
    return rows;
  }

  private compute(form: string): Int32Array {
    const key = form.length <= LONGEST_KEY ? this.key : new Uint16Array(form.length);
    const n = keyUnits(form, key);
    const rows = new Int32Array(FEATURES);
    rows[0] = this.wordRow(hashOf(key, 0, n, 0));
    rows[1] = n >= 2 ? this.affix(hashOf(key, n - 2, n, 1)) : 0;
    rows[2] = n >= 3 ? this.affix(hashOf(key, n - 3, n, 2)) : 0;
    rows[3] = n >= 4 ? this.affix(hashOf(key, n - 4, n, 3)) : 0;
    rows[4] = n >= 2 ? this.affix(hashOf(key, 0, 2, 4)) : 0;
    rows[5] = n >= 3 ? this.affix(hashOf(key, 0, 3, 5)) : 0;
    rows[6] = this.shapes + (hashOf(this.shape, 0, shapeUnits(form, this.shape), 6) % SHAPE_ROWS);
    return rows;
  }

  private affix(hash: number): number {
    return this.affixes + (hash % AFFIX_ROWS);
  }

  private wordRow(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const word = this.slots[slot] ?? -1;
      if (word === -1) return UNKNOWN_WORD;
      if (this.hashes[word] === hash) return word + FIRST_WORD;
      slot = (slot + 1) & this.mask;
    }
  }
}

/** Lower case, digits as 0, straight quotes, into `out`; returns the length. */
function keyUnits(form: string, out: Uint16Array): number {
  for (let i = 0; i < form.length; i++) out[i] = keyUnit(form, i);
  return form.length;
}

function keyUnit(form: string, at: number): number {
  const code = form.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return code;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return code < 0x80 ? (code === 0x60 ? 0x27 : code) : wideKeyUnit(code);
}

function wideKeyUnit(code: number): number {
  if (code === 0x2019 || code === 0x2bc) return 0x27;
  if (code === 0x201c || code === 0x201d) return 0x22;
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Letters to X and x, digits to d, the rest as it is; runs cut at two; at most ten marks. */
function shapeUnits(form: string, out: Uint16Array): number {
  let n = 0;
  for (let i = 0; i < form.length && n < SHAPE_MARKS; i++) {
    const code = form.charCodeAt(i);
    const mark = shapeMark(code);
    if (n >= 2 && out[n - 1] === mark && out[n - 2] === mark) continue;
    out[n++] = mark;
  }
  return n;
}

function shapeMark(code: number): number {
  if (code < 0xc0) return asciiMark(code);
  if (code === 0xd7 || code === 0xf7 || (code >= 0x200c && code <= 0x303f)) return code;
  return code <= 0xde ? 0x58 : 0x78;
}

function asciiMark(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return 0x78;
  if (code >= 0x41 && code <= 0x5a) return 0x58;
  return code >= 0x30 && code <= 0x39 ? 0x64 : code;
}

/** FNV-1a over code units, mixed at the end (murmur3's finisher). */
export function hashOf(units: Uint16Array, start: number, end: number, salt: number): number {
  let h = 2166136261 ^ Math.imul(salt, 0x9e3779b1);
  for (let i = start; i < end; i++) h = Math.imul(h ^ (units[i] ?? 0), 16777619);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
