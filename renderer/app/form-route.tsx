import { useParams } from '@tanstack/react-router';
import { AgendaItemId } from '../../shared/kernel/ids.ts';
import { FormPage } from '../zat/form-page.tsx';

export function FormRoute() {
  const { itemId } = useParams({ strict: false });
  const parsed = AgendaItemId.safeParse(itemId);
  return parsed.success ? <FormPage itemId={parsed.data} /> : null;
}
