export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' };

/** BOM first; else strict UTF-8; what is not UTF-8 is Windows-1252, as Dutch programs still write. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
