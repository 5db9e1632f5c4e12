import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOso } from '../../electron/parser/read-oso.ts';
import { BLOCK_STATES, type Block, type BlockState, blocksOf, phoneScript } from '../../shared/intake/blocks.ts';
import * as oso from '../../shared/intake/oso-contract.ts';
import { intakeDossier, recordCall, saveBlock } from '../../shared/intake/review-contract.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { osoXml } from '../support/oso.ts';
import { aRound } from '../support/story-intake.ts';
import { createWorld, type World } from '../support/world.ts';

/* The four kinds of empty survive import, edit and what is printed of them (`privacy.md` 7), whatever the order. */

let world: World;
let roundId: RoundId;
beforeAll(async () => {
  world = await createWorld({ today: '2027-03-10' });
  roundId = await aRound(world);
});
afterAll(() => world.close());

const CATEGORIES: Readonly<Record<string, readonly Block[]>> = {
  cat_onderwijsondersteuning: ['supportAdvice', 'opp', 'diagnosis', 'soIndication'],
  cat_verzuim: ['absence'],
  cat_toetsresultaten: ['tests'],
};
type Edit = { readonly block: Block; readonly state: BlockState };
const edit = fc.record({
  block: fc.constantFrom(...blocksOf('onderinstroom')),
  state: fc.constantFrom(...BLOCK_STATES),
});
let n = 0;

/** Reads a dossier in with these parts left out on purpose; gives the applicant. */
async function readIn(optOut: readonly string[], externalId: string, givenName: string, madeOn = '2027-01-15') {
  const read = readOso(Buffer.from(osoXml({ optOut, externalId, givenName, madeOn })));
  const { handle } = await world.get(oso.pickOso, {}, [read.ok ? { file: read.value } : { code: read.code }]);
  const item = { index: 0, receivedOn: '2027-03-01', isDisagreementSeen: false };
  await world.get(oso.commitOso, { handle, roundId, items: [item] });
  const again = await world.get(oso.pickOso, {}, [read.ok ? { file: read.value } : { code: read.code }]);
  const [line] = (await world.get(oso.previewOso, { handle: again.handle, roundId, offset: 0 })).lines;
  if (!line?.studentId) throw new Error('nobody was read in');
  return line.studentId;
}

test('any opt-out, any edits, a call in between and the dossier again: each kind of empty stays what it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(Object.keys(CATEGORIES)),
      fc.array(edit, { maxLength: 8 }),
      fc.boolean(),
      async (optOut, edits: Edit[], isCalled) => {
        n += 1;
        const studentId = await readIn(optOut, `K${n}`, `Kind${n}`);
        const statesNow = async () =>
          new Map((await world.get(intakeDossier, { studentId })).blocks.map((it) => [it.block, it]));
        const imported = await statesNow();
        for (const [category, blocks] of Object.entries(CATEGORIES))
          for (const block of blocks)
            if (optOut.includes(category)) expect(imported.get(block)?.state, block).toBe('withheld');
            else expect(imported.get(block)?.state, block).not.toBe('withheld');
        // What the dossier does not speak of is not a gap before somebody looked.
        expect(imported.get('dyslexia')?.state).toBeNull();
        const expected = new Map([...imported].map(([block, { state }]) => [block, state]));
        for (const { block, state } of edits) {
          const { revision, text } = (await statesNow()).get(block) ?? { revision: 0, text: '' };
          const answer = await world.call(saveBlock, { studentId, block, state, text, revision });
          const isBehindTheirBack = expected.get(block) === 'withheld' && (state === 'missing' || state === 'awaited');
          expect(answer.ok, `${expected.get(block)} to ${state}`).toBe(!isBehindTheirBack);
          if (answer.ok) expected.set(block, state);
        }
        const script = phoneScript([...(await statesNow()).values()]);
        const those = (state: BlockState) => [...expected].filter(([, it]) => it === state).map(([block]) => block);
        // What is printed for the phone: only gaps are asked, and what is withheld is said not to be.
        expect(script).toEqual({ ask: those('missing'), awaited: those('awaited'), doNotAsk: those('withheld') });
        if (isCalled && script.ask.length > 0) {
          const answers = script.ask.map((block) => ({ block, text: 'zei de leerkracht' }));
          await world.get(recordCall, { studentId, isReached: true, answers });
          for (const block of script.ask) expected.set(block, 'present');
        }
        expect(new Map([...(await statesNow())].map(([block, { state }]) => [block, state]))).toEqual(expected);
        const before = await statesNow();
        await readIn(optOut, `K${n}`, `Kind${n}`, '2027-02-01');
        for (const [block, { state }] of await statesNow()) {
          const was = before.get(block);
          const isOwn = was !== undefined && was.state !== null && was.source !== 'oso';
          const stays = isOwn && (was.text !== '' || was.state === 'withheld' || was.state === 'notApplicable');
          // A newer dossier fills gaps; own words, what is not shared and what does not apply stay as they were said.
          expect(state, block).toBe(stays ? was.state : (imported.get(block)?.state ?? was?.state ?? null));
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
