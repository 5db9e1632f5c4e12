import { ImportPage } from '../students/import-page.tsx';
import { useMe } from './use-me.ts';

export function ImportRoute() {
  const { today } = useMe();
  return <ImportPage today={today} />;
}
