/**
 * `createReader(model, lexicon)` and the ordered list of stages, on one screen.
 *
 * Every stage is a pure function of the text and of what the stages above it found; each lives in
 * the folder that bears its name and can be run alone (`annotate --layer`).
 */
