/** A file's bytes as text. `bom` says that a byte order mark stood at the start; it is not part of `text`. */
export type Decoded = { readonly text: string; readonly bom: boolean } | { readonly badByte: number };

/** Decodes UTF-8. `badByte` is the offset, from 0, of the first byte that is not UTF-8. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = bom ? bytes.subarray(3) : bytes;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content), bom };
  } catch {
    return { badByte: firstBadByte(bytes) };
  }
}

/** Well-formed byte sequences of UTF-8, from table 3-7 of the Unicode standard: [first byte from, to, second from, to, length]. */
const SEQUENCES = [
  [0x00, 0x7f, 0, 0, 1],
  [0xc2, 0xdf, 0x80, 0xbf, 2],
  [0xe0, 0xe0, 0xa0, 0xbf, 3],
  [0xe1, 0xec, 0x80, 0xbf, 3],
  [0xed, 0xed, 0x80, 0x9f, 3],
  [0xee, 0xef, 0x80, 0xbf, 3],
  [0xf0, 0xf0, 0x90, 0xbf, 4],
  [0xf1, 0xf3, 0x80, 0xbf, 4],
  [0xf4, 0xf4, 0x80, 0x8f, 4],
] as const;

function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] as number;
    const sequence = SEQUENCES.find(([from, to]) => first >= from && first <= to);
    if (sequence === undefined) return at;
    const [, , secondFrom, secondTo, length] = sequence;
    for (let n = 1; n < length; n++) {
      const byte = bytes[at + n] ?? -1;
      const [from, to] = n === 1 ? [secondFrom, secondTo] : [0x80, 0xbf];
      if (byte < from || byte > to) return at;
    }
    at += length;
  }
  return at;
}
