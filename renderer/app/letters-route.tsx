import { useParams } from '@tanstack/react-router';
import { LettersPage } from '../documents/letters-page.tsx';

export function LettersRoute() {
  const { kind } = useParams({ strict: false });
  return <LettersPage kind={kind} />;
}
