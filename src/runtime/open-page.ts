/**
 * A page from a file or from standard input, as a document.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

import { fault, ok, type Result } from "../result/index.ts";
import {
  PAGE_LIMIT_BYTES,
  type PageFault,
  pageDocument,
  type SourceDocument,
} from "../sources/index.ts";

export type FileFault =
  | { readonly kind: "missing-file" }
  | { readonly kind: "is-folder" }
  | { readonly kind: "not-readable"; readonly code: string };

export type OpenPageFault = FileFault | PageFault;

/** How standard input is named on the command line. */
export const STANDARD_INPUT = "-";

/** The document at `path`, or why there is none. Never holds more than the limit in memory. */
export async function openPage(path: string): Promise<Result<SourceDocument, OpenPageFault>> {
  const bytes = path === STANDARD_INPUT ? await bytesOf(process.stdin) : await bytesOfFile(path);
  return bytes.ok ? pageDocument(bytes.value) : bytes;
}

async function bytesOfFile(path: string): Promise<Result<Uint8Array, OpenPageFault>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return fault({ kind: "is-folder" });
    return await bytesOf(createReadStream(path));
  } catch (error) {
    return fault(fileFaultOf(error));
  }
}

async function bytesOf(
  stream: AsyncIterable<Uint8Array | string>,
): Promise<Result<Uint8Array, OpenPageFault>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > PAGE_LIMIT_BYTES) {
      return fault({ kind: "page-too-large", limitBytes: PAGE_LIMIT_BYTES });
    }
  }
  return ok(Buffer.concat(chunks, length));
}

/** What the operating system said, in our words. */
export function fileFaultOf(error: unknown): FileFault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing-file" };
  return code === "EISDIR" ? { kind: "is-folder" } : { kind: "not-readable", code };
}
