import { TeamsPage } from '../staff/teams-page.tsx';
import { useMe } from './use-me.ts';

export function TeamsRoute() {
  const { may } = useMe();
  return <TeamsPage maySeeClasses={may('students.read')} />;
}
