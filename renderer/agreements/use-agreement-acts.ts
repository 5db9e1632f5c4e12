import { useState } from 'react';
import {
  reassignAgreement,
  reopenAgreements,
  settleAgreement,
  settleAgreements,
} from '../../shared/agreements/contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { AgreementId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { call } from '../kernel/bridge.ts';
import {
  reassignRefusals,
  reopenManyRefusals,
  settleManyRefusals,
  settleRefusals,
  agreementTexts as t,
} from './texts.ts';

export type Outcome = 'done' | 'partly' | 'not';
export type Chosen = { readonly studentId: StudentId; readonly agreementId: AgreementId; readonly revision: number };
type Last = { readonly text: string; readonly undo: (() => Promise<void>) | null };

/** What is done from the list: each act says what it did and how it is taken back. */
export function useAgreementActs(today: Day) {
  const [last, setLast] = useState<Last | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const takeBack = async (chosen: readonly Chosen[]) => {
    const back = await call(reopenAgreements, { chosen: [...chosen] });
    setLast(null);
    setRefusal(back.ok ? null : reopenManyRefusals[back.code]);
  };
  const says = (text: string, chosen: readonly Chosen[] | null) => {
    setRefusal(null);
    setLast({ text, undo: chosen && (() => takeBack(chosen)) });
  };
  const refuses = (text: string): false => {
    setLast(null);
    setRefusal(text);
    return false;
  };
  return {
    last,
    refusal,
    async settle(chosen: readonly Chosen[], outcome: Outcome, effect: string): Promise<boolean> {
      const answer = await call(settleAgreements, { chosen: [...chosen], outcome, effect });
      if (!answer.ok) return refuses(settleManyRefusals[answer.code]);
      says(t.settled(chosen.length), answer.value.chosen);
      return true;
    },
    async goOn(one: Chosen, newDueOn: Day | null, effect: string): Promise<boolean> {
      const answer = await call(settleAgreement, { ...one, outcome: 'continue', effect, newDueOn });
      if (!answer.ok) return refuses(settleRefusals[answer.code]);
      says(t.moved(newDueOn === null ? '' : shortDay(newDueOn, today)), [{ ...one, revision: answer.value.revision }]);
      return true;
    },
    async give(one: Chosen, to: { staffId: StaffId; name: string }, reason: string): Promise<boolean> {
      const answer = await call(reassignAgreement, { ...one, ownerId: to.staffId, reason });
      if (!answer.ok) return refuses(reassignRefusals[answer.code]);
      says(t.given(to.name), null);
      return true;
    },
  };
}
