/** The axis of every stance (codebook, "Claims": three different questions, never one status). */
import type { Axis, Stance } from "../reading.ts";

const AXES: Readonly<Record<Stance, Axis>> = {
  done: "performance",
  "partly-done": "performance",
  "under-way": "performance",
  holding: "performance",
  "not-done": "performance",
  "done-late": "performance",
  lapsed: "performance",
  "cannot-verify": "performance",
  "denies-claim": "performance",
  "confirms-claim": "performance",
  breach: "compliance",
  justified: "compliance",
  "text-disputed": "compliance",
  "not-bound": "compliance",
  "not-in-agreement": "compliance",
  "asserts-commitment": "compliance",
  "agreed-unsigned": "compliance",
  commits: "posture",
  "will-comply": "posture",
  conditional: "posture",
  refuses: "posture",
  suspends: "posture",
  terminates: "posture",
  "moves-deadline": "posture",
  "refuses-extension": "posture",
  demands: "posture",
  threatens: "posture",
  praises: "posture",
};

export function axisOf(stance: Stance): Axis {
  return AXES[stance];
}
