/**
 * Bytes to text: a byte order mark decides, then the charset that an HTML page declares, then
 * UTF-8, and Windows-1252 for what is not UTF-8 (a superset of Latin-1, as the WHATWG Encoding
 * Standard treats it).
 */

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;
/** How far into a page a charset may be declared (WHATWG HTML, "prescan a byte stream": 1024). */
const PRESCAN_BYTES = 1024;
const DECLARED_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;

/** The text of `bytes`, without its byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);

  const declared = declaredCharset(bytes);
  for (const encoding of [...(declared === null ? [] : [declared]), "utf-8"]) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return text;
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN_BYTES));
  return DECLARED_CHARSET.exec(start)?.[1] ?? null;
}

/** Null when the bytes are not of this encoding, or nobody knows the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
