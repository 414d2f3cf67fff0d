export { type Candidate, candidates } from "./candidates.ts";
export {
  type ChoiceFile,
  type ChoiceModel,
  type ChoiceModelFault,
  choiceModelOf,
  chosen,
  strengthOf,
} from "./choice-model.ts";
