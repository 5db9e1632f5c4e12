import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementsOfStudent, settleAgreement } from '../../shared/agreements/contract.ts';
import { printZatMinutes } from '../../shared/documents/contract.ts';
import type { AgendaItemId, StaffId } from '../../shared/kernel/ids.ts';
import { EMPTY_NOTES } from '../../shared/meetings/model.ts';
import { saveZatCase, undoZatAgreement } from '../../shared/zat/case-contract.ts';
import * as zat from '../../shared/zat/contract.ts';
import { changesBetween, confirmedBy } from '../../shared/zat/minutes.ts';
import {
  confirmZatMinutes,
  correctZatMinutes,
  type MinutesRow,
  reopenZatMinutes,
  zatMinutes,
} from '../../shared/zat/minutes-contract.ts';
import { aStaffMember } from '../support/story.ts';
import { aRunningZat, type RunningZat } from '../support/story-zat.ts';
import { createWorld, type World } from '../support/world.ts';

/* Any path through writing, fixing, correcting and opening minutes again: nothing that was fixed changes unseen. */

const STEPS = [
  'note',
  'agree',
  'undo',
  'case',
  'settle',
  'told',
  'discuss',
  'skip',
  'finalise',
  'correct',
  'reopen',
  'confirm',
] as const;
type Step = { readonly kind: (typeof STEPS)[number]; readonly pick: number };
const aStep = fc.record({ kind: fc.constantFrom(...STEPS), pick: fc.nat(1000) });
const aFixing = fc
  .nat(1000)
  .map((pick): Step[] => (['note', 'agree', 'finalise', 'correct'] as const).map((kind) => ({ kind, pick })));
/** Fixed, opened again and changed: the way on which something could be lost from sight. */
const aReopening = fc.nat(1000).map((pick): Step[] =>
  (['finalise', 'reopen', 'note', 'agree', 'finalise', 'confirm', 'settle'] as const).map((kind, n) => ({
    kind,
    pick: pick + n,
  })),
);
const steps = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: aStep.map((step) => [step]) },
      { weight: 1, arbitrary: aFixing },
      { weight: 1, arbitrary: aReopening },
    ),
    {
      minLength: 6,
      maxLength: 14,
    },
  )
  .map((parts) => parts.flat());

/** How far the paths came: a model that never corrects anything proves nothing about corrections. */
const reached = { final: 0, corrected: 0, reopened: 0, changedWhileOpen: 0, confirmed: 0, movedLater: 0 };

type Fields = Record<string, string>;

class Minutes {
  readonly world: World;
  readonly arts: StaffId;
  readonly zat: RunningZat;
  /** What each pupil's minutes said when they were fixed for the first time. */
  readonly first = new Map<AgendaItemId, Fields>();
  constructor(world: World, arts: StaffId, running: RunningZat) {
    this.world = world;
    this.arts = arts;
    this.zat = running;
  }

  read = () => this.world.get(zatMinutes, { meetingId: this.zat.meetingId });

  async take({ kind, pick }: Step): Promise<void> {
    const { world } = this;
    const { meetingId, items } = this.zat;
    const { itemId, studentId } = items[pick % items.length] ?? fail();
    const { item, zatCase, made } = await world.get(zat.zatItem, { itemId });
    const { revision } = item;
    if (kind === 'note')
      await world.call(zat.saveZatNotes, { itemId, notes: { ...EMPTY_NOTES, plan: `plan ${pick}` }, revision });
    else if (kind === 'agree')
      await world.call(zat.agreeInZat, { itemId, what: `afspraak ${pick}`, ownerId: this.arts, dueOn: '2026-12-10' });
    else if (kind === 'undo' && made[0])
      await world.call(undoZatAgreement, { itemId, agreementId: made[0].agreementId });
    else if (kind === 'case')
      await world.call(saveZatCase, {
        itemId,
        ownerId: this.arts,
        action: pick % 2 === 0 ? 'advice' : 'referral',
        ending: pick % 3 === 0 ? 'noFurther' : null,
        endingNote: pick % 3 === 0 ? 'klaar' : '',
        revision: zatCase.revision,
      });
    else if (kind === 'settle') await this.moveLater(studentId, pick);
    else if (kind === 'told') {
      const feedback = { to: 'coach' as const, ownerId: this.arts, by: null, doneOn: '2026-11-26' };
      await world.call(zat.saveZatFeedback, { itemId, feedback, revision });
    } else if (kind === 'discuss' || kind === 'skip')
      await world.call(zat.closeZatItem, { itemId, outcome: kind === 'skip' ? 'notDiscussed' : 'discussed' });
    else if (kind === 'finalise') await this.finalise();
    else if (kind === 'correct') {
      const answer = await world.call(correctZatMinutes, {
        itemId,
        field: pick % 2 === 0 ? 'plan' : 'question',
        text: `beter ${pick}`,
        why: 'het klopte niet',
        revision,
      });
      if (answer.ok) reached.corrected += 1;
    } else if (kind === 'reopen') {
      const answer = await world.call(reopenZatMinutes, { meetingId, why: 'iets vergeten' });
      if (answer.ok) reached.reopened += 1;
    } else if (kind === 'confirm') await this.confirm();
  }

  private async finalise(): Promise<void> {
    const { meetingId, items } = this.zat;
    for (const { itemId } of items) await this.world.call(zat.closeZatItem, { itemId, outcome: 'discussed' });
    const before = (await this.read()).rows.reduce((sum, { corrections }) => sum + corrections.length, 0);
    const answer = await this.world.call(zat.finaliseZat, { meetingId });
    if (!answer.ok) return;
    const { rows } = await this.read();
    if (rows.reduce((sum, { corrections }) => sum + corrections.length, 0) > before) reached.changedWhileOpen += 1;
    for (const row of rows) if (!this.first.has(row.item.itemId)) this.first.set(row.item.itemId, fieldsOf(row));
  }

  /** An agreement gets another day after the minutes are fixed, as agreements do. */
  private async moveLater(studentId: MinutesRow['item']['studentId'], pick: number): Promise<void> {
    const { agreements } = await this.world.get(agreementsOfStudent, { studentId });
    const open = agreements.find(({ state }) => state === 'open');
    if (!open) return;
    const { agreementId, revision } = open;
    const newDueOn = `2027-01-${String(10 + (pick % 15))}`;
    const input = { studentId, agreementId, outcome: 'continue' as const, effect: '', newDueOn, revision };
    if ((await this.world.call(settleAgreement, input)).ok) reached.movedLater += 1;
  }

  private async confirm(): Promise<void> {
    const { meetingId } = this.zat;
    const { meeting, seals } = await this.read();
    // Another user costs a login; where it must be refused is told in the tests of each command.
    if (meeting.state !== 'final' || confirmedBy(seals, meeting.minutesHash).length > 0) return;
    await this.world.actAs('bpo');
    const answer = await this.world.call(confirmZatMinutes, { meetingId });
    await this.world.actAs('zorgcoordinator');
    if (answer.ok) reached.confirmed += 1;
  }

  async holds(): Promise<void> {
    const { meeting, rows, seals, isIntact } = await this.read();
    if (meeting.state !== 'final') return;
    reached.final += 1;
    expect(isIntact).toBe(true);
    expect(this.world.trail().some(({ body }) => body.includes(meeting.minutesHash ?? 'none'))).toBe(true);
    for (const seal of confirmedBy(seals, meeting.minutesHash)) expect(seal.hash).toBe(meeting.minutesHash);
    for (const row of rows) {
      const now = fieldsOf(row);
      const replayed = { ...(this.first.get(row.item.itemId) ?? fail()) };
      for (const { field, before, after, userName, at } of row.corrections) {
        expect(replayed[field] ?? '').toBe(before);
        expect(userName).not.toBe('');
        expect(at).not.toBe('');
        replayed[field] = after;
      }
      for (const field of new Set([...Object.keys(now), ...Object.keys(replayed)]))
        expect([field, replayed[field] ?? '']).toEqual([field, now[field] ?? '']);
      await this.paperHolds(row);
    }
  }

  /** On paper stands what is so now, and what was so before each correction. */
  private async paperHolds({ item, corrections }: MinutesRow): Promise<void> {
    await this.world.get(printZatMinutes, { itemId: item.itemId });
    const html = this.world.papers.at(-1)?.html ?? '';
    expect(html).toContain(item.question);
    for (const { before, after } of corrections)
      for (const text of [before, after]) if (text !== '') expect(html).toContain(text);
  }
}

/** Everything that is minuted of a pupil, flat, in the words in which a correction would tell it. */
function fieldsOf({ item, minuted, zatCase, ownerName }: MinutesRow): Fields {
  const { question, notes, state } = item;
  const { action, ending, endingNote } = zatCase;
  const ways = { state, owner: ownerName ?? '', action: action ?? '', ending: ending ?? '', endingNote };
  const { moreConsent: _tick, ...texts } = notes;
  const none = { fields: {}, made: [] };
  const flat = changesBetween(none, { fields: { question, ...texts, ...ways }, made: minuted });
  return Object.fromEntries(flat.map(({ field, after }) => [field, after]));
}

function fail(): never {
  throw new Error('not there');
}

async function play(path: readonly Step[]): Promise<void> {
  const world = await createWorld({ today: '2026-11-26' });
  try {
    const arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
    const minutes = new Minutes(world, arts, await aRunningZat(world, '2026-11-26', [arts], ['Anker', 'Bakker']));
    for (const step of path) {
      await minutes.take(step);
      await minutes.holds();
    }
    expect(world.errors).toEqual([]);
  } finally {
    await world.close();
  }
}

/** Fixed, corrected, seen, opened again, changed, fixed, and an agreement put off: always among the paths. */
const ORDINARY: Step[] = (
  ['note', 'agree', 'finalise', 'correct', 'confirm', 'reopen', 'note', 'agree', 'finalise', 'settle'] as const
).map((kind, n) => ({ kind, pick: n * 2 }));

test('no path changes what was fixed without a correction that everybody sees', async () => {
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: 6, examples: [[ORDINARY]] });
  for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(0);
}, 240_000);
