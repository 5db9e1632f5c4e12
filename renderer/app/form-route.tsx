import { useParams } from '@tanstack/react-router';
import { AgendaItemId } from '../../shared/kernel/ids.ts';
import { FormPage } from '../zat/form-page.tsx';
import { useMe } from './use-me.ts';

export function FormRoute() {
  const { itemId } = useParams({ strict: false });
  const { today } = useMe();
  const parsed = AgendaItemId.safeParse(itemId);
  return parsed.success ? <FormPage itemId={parsed.data} today={today} /> : null;
}
