/**
 * Bytes to text: a byte order mark decides, then the charset that an HTML page declares, then
 * UTF-8, and Windows-1252 for what is not UTF-8 (WHATWG Encoding Standard: it is meant wherever
 * Latin-1 is declared).
 */

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;
/** How far into a page a charset may be declared (WHATWG HTML, "prescan a byte stream": 1024). */
const PRESCAN_BYTES = 1024;
const DECLARED_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;
/** What Windows-1252 has where Latin-1 has the controls 0x80 to 0x9f. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text of `bytes`, without its byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);

  const declared = declaredCharset(bytes);
  for (const encoding of [...(declared === null ? [] : [declared]), "utf-8"]) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return text;
  }
  return decodeWindows1252(bytes);
}

function declaredCharset(bytes: Uint8Array): string | null {
  return DECLARED_CHARSET.exec(decodeWindows1252(bytes.subarray(0, PRESCAN_BYTES)))?.[1] ?? null;
}

/** Null when the bytes are not of this encoding, or nobody knows the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** By hand, because Node 20's own decoder leaves the controls of Latin-1 in (nodejs/node#56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? "");
}
