import { reopenAgreement, settleAgreement } from '../../shared/agreements/contract.ts';
import type { TodayRow } from '../../shared/deadlines/model.ts';
import { Day, shortDay } from '../../shared/kernel/days.ts';
import { AgendaItemId, AgreementId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { FEEDBACK_TO } from '../../shared/meetings/model.ts';
import { call } from '../kernel/bridge.ts';
import type { Done, TodayVocabulary } from '../kernel/today-words.ts';
import { tell } from './tell.ts';
import { meetingNames, tellToday } from './tell-texts.ts';
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
  'feedback.tell': {
    what: ({ facts }) => tellToday.what(receiversOf(facts.to).map((to) => tellToday.to[to])),
    why: ({ facts, group }, today) => {
      const held = Day.safeParse(facts.heldOn);
      const why = held.success ? tellToday.why(nameOf(meetingNames, facts.kind), shortDay(held.data, today)) : '';
      if (group === 'promised') return why;
      return facts.ownerName === undefined ? tellToday.byNobody(why) : tellToday.byOther(facts.ownerName, why);
    },
    action: ({ studentId, ids, facts, on }, today) => {
      const [to, ...others] = receiversOf(facts.to);
      // Several at once are told one by one, each with how it was told.
      if (others.length > 0) return { text: tellToday.doAll, href: '#/afspraken/vertellen' };
      const box = to && {
        to,
        itemId: AgendaItemId.parse(ids.itemId),
        studentId: StudentId.parse(studentId),
        ownerId: ids.ownerId === undefined ? null : StaffId.parse(ids.ownerId),
        by: on,
      };
      return box ? { text: tellToday.done, run: () => tell(box, { doneOn: today, how: 'gesprek' }) } : null;
    },
  },
};

function receiversOf(codes = '') {
  return FEEDBACK_TO.filter((to) => codes.split(' ').includes(to));
}

function nameOf(names: Readonly<Record<string, string>>, code: string | undefined): string {
  return names[code ?? ''] ?? '';
}

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
