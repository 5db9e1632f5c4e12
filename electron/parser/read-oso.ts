import type { OsoDossier, OsoFile, OsoTrouble } from '../../shared/intake/oso/model.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { decodeText, isText } from './decode-text.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { newBudget } from './oso/attachment.ts';
import { mapDossier } from './oso/map-dossier.ts';
import { readXml, XmlStop } from './oso/xml-tree.ts';

const MOST_DOSSIERS = 500;
/** Years whose schema is public; a later one is read by the same names and said to be unknown. */
const KNOWN_YEARS = ['1.1', '1.2', '2016', '2017', '2018', '2019'];

/** OSO dossiers of every namespace year by local names, also containers with several pupils. Nothing of it is trusted. */
export function readOso(bytes: Uint8Array): Result<OsoFile, OsoTrouble> {
  if (bytes.length === 0) return refuse('EMPTY_FILE');
  if (bytes.length > MAX_FILE_BYTES) return refuse('TOO_LARGE');
  const decoded = decodeText(bytes);
  if (!isText(decoded)) return refuse('BINARY_FILE');
  const { text, encoding } = decoded;
  if (text.trim() === '') return refuse('EMPTY_FILE');
  if (!/^\uFEFF?\s*</.test(text.slice(0, 200))) return refuse('NOT_OSO');
  const dossiers: OsoDossier[] = [];
  const refused: OsoFile['refused'] = [];
  const budget = newBudget();
  let feedbackCount = 0;
  let year = '';
  let place = 0;
  try {
    readXml(text, {
      root(name, namespace) {
        if (name !== 'dossier' && name !== 'dossiers' && name !== 'terugkoppeling') throw new XmlStop('NOT_OSO');
        // A year or an old version and nothing else: whatever more stands in a namespace is not kept.
        year = /oso_gegevensset\/(20\d\d|1\.\d)(?:[./]|$)/.exec(namespace)?.[1] ?? '';
      },
      isTree: (name) => name === 'dossier' || name === 'terugkoppeling',
      mayBeLong: (name) => name === 'bestandsinhoud',
      tree(node) {
        if (node.name === 'terugkoppeling') {
          feedbackCount += 1;
          return;
        }
        place += 1;
        if (place > MOST_DOSSIERS) throw new XmlStop('TOO_MANY_DOSSIERS');
        const mapped = mapDossier(node, { place, year, isKnownYear: KNOWN_YEARS.includes(year) }, budget);
        if (mapped.ok) dossiers.push(mapped.value);
        else refused.push({ place, line: node.line, why: mapped.code });
      },
    });
  } catch (error) {
    return refuse(error instanceof XmlStop ? error.code : 'XML_BROKEN');
  }
  if (dossiers.length === 0 && refused.length === 0) return refuse('NO_DOSSIERS');
  return ok({ encoding, dossiers, refused, feedbackCount });
}
