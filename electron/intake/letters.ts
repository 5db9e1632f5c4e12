import type { PaperContent } from '../../shared/documents/paper.ts';
import {
  type composeIntakeLetters,
  type letterList,
  MOST_LETTERS,
  type printIntakeLetters,
} from '../../shared/intake/after-contract.ts';
import { dueBy } from '../../shared/intake/clocks.ts';
import { type IntakeLetter, intakeLetters } from '../../shared/intake/letter-texts.ts';
import { refusalGaps } from '../../shared/intake/rules.ts';
import { longDay } from '../../shared/kernel/days.ts';
import { HandleId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { MemorySlot, Reader } from '../db/database.ts';
import { issue, letterFor } from '../documents/public.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { findDecision, type KeptDecision } from './decision-store.ts';
import { type Application, findApplication, listWithDecision } from './store.ts';

export const readLetters: QueryHandler<typeof letterList> = ({ db }) => {
  const rows = listWithDecision(db).flatMap(({ facts, text }) => {
    const decision = findDecision(db, facts.studentId);
    if (!decision || facts.stage === 'closed') return [];
    return [
      {
        studentId: facts.studentId,
        studentName: fullName(text),
        letter: decision.outcome,
        decidedOn: decision.decidedOn,
        sentOn: facts.letterSentOn,
        isComplete: refusalGaps(decision).length === 0,
      },
    ];
  });
  return ok({ rows: rows.sort((a, b) => a.studentName.localeCompare(b.studentName, 'nl')) });
};

type Written = { readonly letter: IntakeLetter; readonly pages: ReadonlyMap<StudentId, PaperContent> };
const MOST_WAITING = 2;
const WAITING: MemorySlot<Map<string, Written>> = { name: 'intake.letters', make: () => new Map() };

export const handleComposeLetters: CommandHandler<typeof composeIntakeLetters> = (context, input) => {
  const { db, concerns, newId } = context;
  const { letter, studentIds, typed } = input;
  const waiting = db.memory(WAITING);
  const before = input.handle === null ? undefined : waiting.get(input.handle);
  if (input.handle !== null && before?.letter !== letter) return refuse('LETTERS_GONE');
  const pages = new Map(before?.pages);
  for (const studentId of studentIds) {
    const known = findApplication(db, studentId);
    if (!known) return refuse('APPLICATION_NOT_FOUND');
    concerns(studentId);
    const decision = decisionFor(db, studentId, letter);
    if (!decision.ok) return decision;
    pages.set(studentId, letterOf(context, known, decision.value, letter, typed));
  }
  if (pages.size > MOST_LETTERS) return refuse('TOO_MANY_LETTERS');
  const handle = input.handle ?? HandleId.parse(newId());
  db.afterCommit(() => {
    waiting.set(handle, { letter, pages });
    const oldest = waiting.keys().next();
    if (waiting.size > MOST_WAITING && !oldest.done) waiting.delete(oldest.value);
  });
  return ok({ handle, letters: pages.size });
};

export const handlePrintLetters: CommandHandler<typeof printIntakeLetters> = (context, { handle, format }) => {
  const { db, concerns, today } = context;
  const written = db.memory(WAITING).get(handle);
  if (!written) return refuse('LETTERS_GONE');
  const studentIds = [...written.pages.keys()];
  for (const studentId of studentIds) {
    concerns(studentId);
    // Somebody may have changed the decision while the letters were written.
    const decision = decisionFor(db, studentId, written.letter);
    if (!decision.ok) return decision;
  }
  const { name, kind } = intakeLetters[written.letter];
  issue(context, {
    fileName: `Intake brieven ${today}`,
    format,
    content: {
      title: name,
      running: name,
      isLetter: true,
      blocks: [...written.pages.values()].flatMap(({ blocks }, i) =>
        i === 0 ? blocks : [{ kind: 'newPage' as const }, ...blocks],
      ),
    },
    disclosure: {
      kind: 'letter',
      detail: kind,
      receiver: { kind: 'parents', name: 'de ouders' },
      purpose: 'intake',
      subjects: studentIds.map((studentId) => ({ studentId, ground: 'ownFile' as const, parts: ['basis'] })),
    },
  });
  db.afterCommit(() => void db.memory(WAITING).delete(handle));
  return ok({ letters: studentIds.length });
};

/** ADM-5: a refusal for support is no letter yet while there is no school that says yes. */
function decisionFor(
  db: Reader,
  studentId: StudentId,
  letter: IntakeLetter,
): Result<KeptDecision, 'OTHER_DECISION' | 'REFUSAL_INCOMPLETE'> {
  const decision = findDecision(db, studentId);
  if (decision?.outcome !== letter) return refuse('OTHER_DECISION');
  return refusalGaps(decision).length > 0 ? refuse('REFUSAL_INCOMPLETE') : ok(decision);
}

function letterOf(
  context: CommandContext,
  { facts, text }: Application,
  decision: KeptDecision,
  letter: IntakeLetter,
  typed: Readonly<Record<string, string>>,
): PaperContent {
  const parents = text.parents.map(({ name }) => name);
  const year = Number(facts.startsOn.slice(0, 4));
  const isSupport = decision.reasonClass === 'supportNeed';
  const values = {
    ...typed,
    leerling: fullName(text),
    voornaam: text.givenName,
    ouder: parents.join(' en '),
    schooljaar: `${year}/${year + 1}`,
    reden: decision.reason,
    advies: decision.advice,
    'andere school': decision.otherSchool,
    'ja gezegd op': decision.confirmedOn === null ? '' : longDay(decision.confirmedOn),
    'bezwaar tot': longDay(dueBy('C13', context.today)),
  };
  const lines = [`De ouders van ${fullName(text)}`];
  const salutation = parents.length === 0 ? 'Beste ouders' : `Beste ${parents.join(' en ')}`;
  const holds = letter === 'refused' ? [isSupport ? 'ondersteuning' : 'andere reden'] : [];
  return letterFor(context, intakeLetters[letter], facts.studentId, { text: values, holds }, { lines, salutation });
}
