import { useState } from 'react';
import type { AgendaItemId, MeetingId, StaffId } from '../../shared/kernel/ids.ts';
import { type Proposal, proposeAgenda } from '../../shared/meetings/autopilot.ts';
import { atTable } from '../../shared/meetings/rules.ts';
import { type AgendaRow, arrangeZat } from '../../shared/zat/agenda-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { arrangeRefusals, pilotTexts as t } from './agenda-texts.ts';

type Turn = { readonly itemId: AgendaItemId; readonly minutes: number };
type Facts = {
  readonly meetingId: MeetingId;
  readonly rows: readonly AgendaRow[];
  readonly memberIds: readonly StaffId[];
  readonly guestIds: readonly StaffId[];
  /** Minutes for pupils. */
  readonly room: number;
};

/** Shows a proposal, takes it over, and puts back what stood there before. */
export function useAutopilot({ meetingId, rows, memberIds, guestIds, room }: Facts) {
  const arranging = useCommand(arrangeZat);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [before, setBefore] = useState<readonly Turn[] | null>(null);
  const [said, setSaid] = useState('');
  const put = async (turns: readonly Turn[]): Promise<boolean> => {
    const asked = turns.map(({ itemId, minutes }) => ({ itemId, minutes }));
    return (await arranging.mutateAsync({ meetingId, turns: asked })).ok;
  };
  return {
    proposal,
    said,
    canUndo: before !== null,
    isBusy: arranging.isPending,
    refusal: arranging.data && !arranging.data.ok ? arrangeRefusals[arranging.data.code] : null,
    propose(): void {
      const items = rows.map((row) => ({
        ...row,
        urgency: row.form.urgency,
        presentIds: atTable(memberIds, row.awayIds),
      }));
      setSaid('');
      setProposal(proposeAgenda({ items, room, guestIds }));
    },
    leave(): void {
      setProposal(null);
    },
    async take(): Promise<void> {
      if (!proposal) return;
      const then = rows.map(({ itemId, minutes }) => ({ itemId, minutes }));
      if (!(await put(proposal.turns))) return;
      setBefore(then);
      setProposal(null);
      setSaid(t.taken);
    },
    async undo(): Promise<void> {
      if (!before || !(await put(before))) return;
      setBefore(null);
      setSaid(t.undone);
    },
  };
}
