export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' };

/** BOM first; else strict UTF-8; what is not UTF-8 is Windows-1252, as Dutch programs still write. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** A text has no NUL in it, wherever; what has one is some other kind of file. */
export function isText({ text }: Decoded): boolean {
  return !text.includes('\0');
}
