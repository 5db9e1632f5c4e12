import { RegisterPage } from '../disclosure/register-page.tsx';
import { letterName } from './letter-name.ts';
import { useMe } from './use-me.ts';

export function RegisterRoute() {
  const { may, today } = useMe();
  return <RegisterPage today={today} mayOpen={may('disclosure.read')} detailName={letterName} />;
}
