export type {
  Actor,
  ActorKind,
  Attribution,
  Cast,
  DateBasis,
  DatedValue,
  Layout,
  Mention,
  MentionForm,
  Post,
  Sentence,
  TimeExpression,
  Token,
  Warning,
} from "./analysis.ts";
export {
  type ChoiceFile,
  type ChoiceModel,
  type ChoiceModelFault,
  choiceModelOf,
} from "./choices/index.ts";
export type { Lexicon } from "./lexicon.ts";
export {
  checkedWeights,
  createPlainKernel,
  type Kernel,
  type KernelExports,
  type KernelFactory,
  type NetworkManifest,
  type NetworkWeights,
  wasmKernel,
  wasmPages,
} from "./model/index.ts";
export type { PageStages, ReadOptions } from "./page-stages.ts";
export { createReader, type Reader, type ReaderModel } from "./reader.ts";
export type {
  AgreementFinding,
  AgreementStage,
  Auxiliary,
  Axis,
  ClaimFinding,
  ClaimMode,
  CommitmentFinding,
  CommitmentKind,
  EventFinding,
  EventType,
  LabelFinding,
  Provenance,
  Quotation,
  ReadActor,
  ReadDocument,
  Reading,
  ReadMention,
  ReadPost,
  ReadWarning,
  Role,
  Stance,
} from "./reading.ts";
export { type FindingsManifest, type FindingsModel, findingsModelOf } from "./scoring/index.ts";
export {
  conlluOf,
  createSyntax,
  type LemmaTable,
  type Syntax,
  type SyntaxModel,
} from "./syntax/index.ts";
