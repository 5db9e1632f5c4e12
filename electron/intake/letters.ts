import type { PaperContent } from '../../shared/documents/paper.ts';
import type { letterList, printIntakeLetters } from '../../shared/intake/after-contract.ts';
import { dueBy } from '../../shared/intake/clocks.ts';
import { type IntakeLetter, intakeLetters } from '../../shared/intake/letter-texts.ts';
import { refusalGaps } from '../../shared/intake/rules.ts';
import { longDay } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
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

export const handlePrintLetters: CommandHandler<typeof printIntakeLetters> = (context, input) => {
  const { db, concerns, today } = context;
  const pages: PaperContent[] = [];
  for (const studentId of input.studentIds) {
    const known = findApplication(db, studentId);
    const decision = known && findDecision(db, studentId);
    if (!known || !decision) return refuse('APPLICATION_NOT_FOUND');
    if (decision.outcome !== input.letter) return refuse('OTHER_DECISION');
    // ADM-5: a refusal for support is no letter yet while there is no school that says yes.
    if (refusalGaps(decision).length > 0) return refuse('REFUSAL_INCOMPLETE');
    concerns(studentId);
    pages.push(letterOf(context, known, decision, input.letter, input.typed));
  }
  const { name, kind } = intakeLetters[input.letter];
  issue(context, {
    fileName: `Intake brieven ${today}`,
    format: input.format,
    content: {
      title: name,
      running: name,
      isLetter: true,
      blocks: pages.flatMap(({ blocks }, i) => (i === 0 ? blocks : [{ kind: 'newPage' as const }, ...blocks])),
    },
    disclosure: {
      kind: 'letter',
      detail: kind,
      receiver: { kind: 'parents', name: 'de ouders' },
      purpose: 'intake',
      subjects: input.studentIds.map((studentId) => ({ studentId, ground: 'ownFile' as const, parts: ['basis'] })),
    },
  });
  return ok({ letters: pages.length });
};

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
