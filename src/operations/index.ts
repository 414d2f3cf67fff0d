export { type AnnotationRequest, annotation } from "./annotate/annotation.ts";
export { LAYERS, type Layer } from "./annotate/layers.ts";
export { parseRecord } from "./annotate/record.ts";
export { type ReadPageRequest, readPage } from "./read-page.ts";
