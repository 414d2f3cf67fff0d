/**
 * Bytes that are no text: known signatures, NUL bytes, or many control characters.
 */

const SIGNATURES: readonly (readonly [format: string, start: string])[] = [
  ["PDF", "%PDF-"],
  ["ZIP or Word", "PK\u0003\u0004"],
  ["PNG", "\u0089PNG"],
  ["JPEG", "\u00ff\u00d8\u00ff"],
  ["GIF", "GIF8"],
  ["gzip", "\u001f\u008b"],
  ["Word", "\u00d0\u00cf\u0011\u00e0"],
];
const LOOKED_AT_BYTES = 8192;
const MOST_CONTROLS = 0.02;

/** Whether `bytes` are no text, and the format where its signature is known. */
export function binaryFormat(bytes: Uint8Array): { readonly format: string | null } | null {
  const head = bytes.subarray(0, LOOKED_AT_BYTES);
  const signature = SIGNATURES.find(([, start]) =>
    [...start].every((character, i) => head[i] === character.charCodeAt(0)),
  );
  if (signature !== undefined) return { format: signature[0] };
  if (hasUtf16Mark(head)) return null;

  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return head.includes(0) || controls > head.length * MOST_CONTROLS ? { format: null } : null;
}

function hasUtf16Mark(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** C0 controls but tab, line feed, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;
}
