/** What the command's exit code says (`docs/reference/command-line.md`). */
export const EXIT = {
  /** Everything asked for was done. */
  done: 0,
  /** Some input could not be read; the rest was. */
  inputRefused: 1,
  /** The command line itself is wrong: nothing was read. */
  usage: 2,
  /** A mistake of the program. */
  internal: 70,
} as const;
