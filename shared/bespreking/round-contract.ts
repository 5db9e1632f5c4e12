import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { DiscussionId, InputRoundId, StaffId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { StudentCard } from '../students/model.ts';
import { Input, InputText, RoundHead } from './round-model.ts';

const prepare = { permission: 'bespreking.prepare', subject: noSubject, touches: ['bespreking'] } as const;
const give = { permission: 'input.give', subject: noSubject } as const;

/** One request to all docenten of the pupil. Asked again: who came to teach him since is asked too. */
export const askInput = defineCommand({
  ...prepare,
  name: 'bespreking.askInput',
  input: z.strictObject({ discussionId: DiscussionId, dueOn: Day, question: Prose }),
  output: z.strictObject({ roundId: InputRoundId, added: z.number().int() }),
  refusals: ['CASE_NOT_FOUND', 'CASE_CLOSED', 'ROUND_CLOSED', 'NO_TEACHERS', 'DUE_IN_PAST'],
});

/** What is asked of me and not given yet, the first due first. */
export const askedOfMe = defineQuery({
  ...give,
  name: 'bespreking.askedOfMe',
  input: z.strictObject({}),
  output: z.strictObject({ rounds: z.array(RoundHead.extend({ card: StudentCard })).max(200) }),
  refusals: [],
});

/** My own form. `others` stays `null` until mine is in: the handler decides that, not the screen. */
export const inputForm = defineQuery({
  ...give,
  name: 'bespreking.inputForm',
  input: z.strictObject({ roundId: InputRoundId }),
  output: z.strictObject({
    round: RoundHead,
    card: StudentCard,
    own: InputText.nullable(),
    state: z.enum(['asked', 'given', 'excused']),
    others: z.array(Input).nullable(),
  }),
  refusals: ['ROUND_NOT_FOUND', 'NOT_ASKED'],
});

export const giveInput = defineCommand({
  ...give,
  name: 'bespreking.giveInput',
  touches: ['bespreking'],
  input: z.strictObject({ roundId: InputRoundId, text: InputText }),
  output: z.strictObject({}),
  refusals: ['ROUND_NOT_FOUND', 'NOT_ASKED', 'ROUND_CLOSED', 'ALREADY_GIVEN', 'INPUT_EMPTY', 'WHY_MISSING'],
});

/** What a colleague without a laptop said or wrote on paper; it says who typed it. */
export const giveInputFor = defineCommand({
  ...prepare,
  name: 'bespreking.giveInputFor',
  input: z.strictObject({ roundId: InputRoundId, staffId: StaffId, text: InputText }),
  output: z.strictObject({}),
  refusals: [
    'ROUND_NOT_FOUND',
    'NOT_ASKED',
    'ROUND_CLOSED',
    'ALREADY_GIVEN',
    'INPUT_EMPTY',
    'WHY_MISSING',
    'OWN_INPUT_FIRST',
  ],
});

/** Ill, away, or hardly knows the pupil: does not count, so that "7 van 9" tells the truth. `false` asks again. */
export const excuseTeacher = defineCommand({
  ...prepare,
  name: 'bespreking.excuse',
  input: z.strictObject({ roundId: InputRoundId, staffId: StaffId, isExcused: z.boolean() }),
  output: z.strictObject({}),
  refusals: ['ROUND_NOT_FOUND', 'ROUND_CLOSED', 'NOT_ASKED', 'ALREADY_GIVEN'],
});

/** Notes that everybody who has not answered was reminded today; sending is done with the school's own mail. */
export const remindTeachers = defineCommand({
  ...prepare,
  name: 'bespreking.remind',
  input: z.strictObject({ roundId: InputRoundId }),
  output: z.strictObject({ reminded: z.number().int() }),
  refusals: ['ROUND_NOT_FOUND', 'ROUND_CLOSED'],
});

/** From now on coach and zoco see what was given, and nobody can give any more. */
export const closeRound = defineCommand({
  ...prepare,
  name: 'bespreking.closeRound',
  input: z.strictObject({ roundId: InputRoundId }),
  output: z.strictObject({ given: z.number().int(), asked: z.number().int() }),
  refusals: ['ROUND_NOT_FOUND', 'ROUND_CLOSED'],
});
