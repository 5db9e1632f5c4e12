import { reopenAgreement, settleAgreement } from '../../shared/agreements/contract.ts';
import type { TodayRow } from '../../shared/deadlines/model.ts';
import { Day, shortDay } from '../../shared/kernel/days.ts';
import { AgreementId, StudentId } from '../../shared/kernel/ids.ts';
import { call } from '../kernel/bridge.ts';
import type { Done, TodayVocabulary } from '../kernel/today-words.ts';
import { reopenRefusals, settleRefusals, agreementToday as t } from './texts.ts';

/** How agreements stand on Vandaag. */
export const agreementsToday: TodayVocabulary = {
  'agreement.due': {
    what: ({ facts }) => facts.what ?? '',
    why: ({ facts, group }, today) => {
      const made = Day.safeParse(facts.madeOn);
      const when = made.success ? t.agreedOn(shortDay(made.data, today)) : '';
      return group === 'promised' ? when : t.by(facts.ownerName ?? '', when);
    },
    action: (row) => (row.facts.maySettle === 'yes' ? { text: t.done, run: () => settle(row) } : null),
  },
};

async function settle({ studentId, ids }: TodayRow): Promise<Done> {
  const about = { studentId: StudentId.parse(studentId), agreementId: AgreementId.parse(ids.agreementId) };
  const revision = Number(ids.revision);
  const settled = await call(settleAgreement, { ...about, outcome: 'done', effect: '', newDueOn: null, revision });
  if (!settled.ok) return { ok: false, text: settleRefusals[settled.code] };
  const undo = async (): Promise<Done> => {
    const back = await call(reopenAgreement, { ...about, revision: settled.value.revision });
    return back.ok ? { ok: true, undo } : { ok: false, text: reopenRefusals[back.code] };
  };
  return { ok: true, undo };
}
