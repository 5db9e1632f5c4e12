import { Link } from '@tanstack/react-router';
import { type Hall, hallText, type Place } from './places.ts';

/** What stands together behind one link of the rail: the places beside the one that is open. */
export function HallStrip({ hall, places }: { readonly hall: Hall; readonly places: readonly Place[] }) {
  if (places.length < 2) return null;
  return (
    <nav className="zs-hall" aria-label={hallText(hall)}>
      {places.map(({ to, text }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
