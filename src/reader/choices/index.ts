export { type Candidate, type Candidates, candidates } from "./candidates.ts";
export {
  type Choice,
  type ChoiceFile,
  type ChoiceModel,
  type ChoiceModelFault,
  choiceModelOf,
  chosen,
  type Question,
  strengthOf,
} from "./choice-model.ts";
