import { useParams } from '@tanstack/react-router';
import { AgendaItemId, StudentId } from '../../shared/kernel/ids.ts';
import { PreviousAgreements } from '../agreements/previous-agreements.tsx';
import { ChairPage } from '../zat/chair-page.tsx';
import { useMe } from './use-me.ts';

export function ChairRoute() {
  const { itemId } = useParams({ strict: false });
  const { today } = useMe();
  const parsed = AgendaItemId.safeParse(itemId);
  if (!parsed.success) return null;
  return (
    <ChairPage
      itemId={parsed.data}
      today={today}
      previous={(id) => <PreviousAgreements studentId={StudentId.parse(id)} today={today} />}
    />
  );
}
