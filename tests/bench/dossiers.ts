import { randomBytes } from 'node:crypto';
import { readOso } from '../../electron/parser/read-oso.ts';
import { openRound } from '../../shared/intake/contract.ts';
import { commitOso, OSO_BATCH, pickOso, previewOso } from '../../shared/intake/oso-contract.ts';
import { osoXml, zipped64 } from '../support/oso.ts';
import type { World } from '../support/world.ts';

/** Dossiers of 170 kB with their attachments: read, seen before, and kept, each through the gate; in milliseconds. */
export async function readDossiers(world: World, count: number) {
  const { roundId } = await world.get(openRound, { schoolYear: '2039-2040' });
  const texts = Array.from({ length: count }, (_, i) =>
    osoXml({
      givenName: `Voornaam${i}`,
      surname: `Achternaam${i}`,
      externalId: `LN${i}`,
      tests: 40,
      attachments: [
        {
          name: 'plan.pdf',
          base64: zipped64('plan.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(72_000)])),
        },
        {
          name: 'foto.png',
          base64: zipped64('foto.png', Buffer.concat([Buffer.from('\x89PNG'), randomBytes(45_000)])),
        },
      ],
    }),
  );
  const files = texts.map((text) => Buffer.from(text));
  const start = performance.now();
  const brought = files.map((bytes) => {
    const result = readOso(bytes);
    return result.ok ? { file: result.value } : { code: result.code };
  });
  const afterRead = performance.now();
  const { handle } = await world.get(pickOso, {}, brought);
  for (let offset = 0; offset < count; offset += 50) await world.get(previewOso, { handle, roundId, offset });
  const afterPreview = performance.now();
  const receivedOn = world.now().toISOString().slice(0, 10);
  for (let at = 0; at < count; at += OSO_BATCH) {
    const items = Array.from({ length: Math.min(OSO_BATCH, count - at) }, (_, i) => ({
      index: at + i,
      receivedOn,
      isDisagreementSeen: true,
    }));
    await world.get(commitOso, { handle, roundId, items });
  }
  const end = performance.now();
  return {
    read: afterRead - start,
    preview: afterPreview - afterRead,
    commit: end - afterPreview,
    kilobytes: Math.round((files[0]?.length ?? 0) / 1024),
  };
}
