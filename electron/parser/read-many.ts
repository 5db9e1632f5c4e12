import type { OsoFile, OsoTrouble } from '../../shared/intake/oso/model.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { MAX_FILE_BYTES } from './limits.ts';

const MOST_FILES = 500;
/** What one choice may hold in memory together; a spring round of 350 dossiers takes a fifth of it. */
const MOST_TOGETHER = 300 * 1024 * 1024;

type Source = { readonly size: () => Promise<number>; readonly read: () => Promise<Uint8Array> };
type Read = { readonly file: OsoFile } | { readonly code: OsoTrouble };

/** Each file in a process of its own, two at a time. One that cannot be read does not stop the others; what is too much together is said. */
export async function readOsoFiles(
  files: readonly Source[],
  parse: (bytes: Uint8Array) => Promise<Result<OsoFile, OsoTrouble>>,
): Promise<Read[]> {
  const read: Read[] = files.map(() => ({ code: 'TOO_MUCH_AT_ONCE' }));
  let [next, together] = [0, 0];
  const one = async (source: Source): Promise<Read> => {
    try {
      const size = await source.size();
      if (size > MAX_FILE_BYTES) return { code: 'TOO_LARGE' };
      if (together + size > MOST_TOGETHER) return { code: 'TOO_MUCH_AT_ONCE' };
      const result = await parse(await source.read());
      if (!result.ok) return { code: result.code };
      const kept = weight(result.value);
      if (together + kept > MOST_TOGETHER) return { code: 'TOO_MUCH_AT_ONCE' };
      together += kept;
      return { file: result.value };
    } catch {
      return { code: 'FILE_UNREADABLE' };
    }
  };
  const work = async (): Promise<void> => {
    while (next < Math.min(files.length, MOST_FILES)) {
      const at = next++;
      const source = files[at];
      if (source) read[at] = await one(source);
    }
  };
  await Promise.all([work(), work()]);
  return read;
}

/** What it takes: attachments and texts. */
function weight({ dossiers }: OsoFile): number {
  return dossiers.reduce(
    (sum, { attachments, parts }) =>
      sum +
      attachments.reduce((bytes, { size, bytes: kept }) => bytes + (kept === null ? 0 : size), 0) +
      parts.reduce((signs, { text }) => signs + text.length * 2, 0),
    0,
  );
}
