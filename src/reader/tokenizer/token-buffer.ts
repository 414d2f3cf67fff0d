/**
 * Tokens of a text as parallel arrays, grown while it is scanned: the form that the network's
 * feature pass reads without making objects (`npm run bench syntax`).
 */
export class TokenBuffer {
  count = 0;
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where a token belongs to the same orthographic word as the one before it. */
  glued: Uint8Array;

  constructor(capacity: number) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.glued = new Uint8Array(capacity);
  }

  push(start: number, end: number, glued = 0): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.glued[this.count] = glued;
    this.count++;
  }

  startAt(token: number): number {
    return this.starts[token] ?? 0;
  }

  endAt(token: number): number {
    return this.ends[token] ?? 0;
  }

  private grow(): void {
    const capacity = Math.max(64, this.starts.length * 2);
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    const glued = new Uint8Array(capacity);
    starts.set(this.starts);
    ends.set(this.ends);
    glued.set(this.glued);
    this.starts = starts;
    this.ends = ends;
    this.glued = glued;
  }
}
