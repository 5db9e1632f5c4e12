import type { WilgPerson } from './school.ts';

/**
 * Pupils who are always there, because screens, stories and searches call them by name. `age` is on the day of the
 * ZAT in November; `birthday` is month and day.
 */
export type Role = WilgPerson & {
  readonly sex: 'm' | 'v' | 'x';
  readonly className: string;
  readonly age: number;
  readonly birthday: string;
};

const FAMOUS: readonly Role[] = [
  role('Jens||Hofstra', 'm', '4hC', 16, '11-14'),
  role('Roos||Terpstra', 'v', '4tA', 15, '03-02'),
  role('Mohammed-Amine||Benhaddou', 'm', '3hA', 14, '06-21'),
  role('Maud|de|Wit', 'v', '3tB', 14, '08-30'),
  role('Sem|van der|Heijden-Oldenburger', 'm', '3vA', 14, '05-19'),
  role('Fenna||Kuipers', 'v', '5vB', 17, '01-09'),
  role('Isa-Lynn||Fernandes da Costa', 'v', '2hvA', 13, '04-04'),
  role('Thijmen||Brouwer', 'm', '1t1', 12, '07-15'),
  role('Rayan||El Idrissi', 'm', '2tA', 13, '02-11'),
  role('Yara||Bouzekri', 'v', '2hB', 13, '09-23'),
];

/** Names that a search or an import gets wrong first. */
const TRICKY: readonly Role[] = [
  role('İpek||Öztürk', 'v', '1hv1', 12, '05-06'),
  role('Iris|van den|Berg', 'v', '2vA', 13, '12-31'),
  role('Lars|van de|Berg', 'm', '3hB', 14, '02-20'),
  role('Koen||Jansen', 'm', '5hA', 17, '08-01'),
  role('Noor|de|Vries', 'v', '1v1', 12, '01-18'),
  role('Noor|de|Vries', 'v', '4vA', 15, '06-02'),
  role("Bo|'t|Hart", 'x', '3tA', 14, '10-10'),
  role("Nassim||M'Rabet", 'm', '4hA', 15, '07-07'),
  role("Guus|van 't|Hof", 'm', '1hv2', 12, '03-30'),
  role('José-André||García López', 'm', '5vA', 16, '09-12'),
  role('Łucja||Gołąb', 'v', '2tB', 13, '04-27'),
  role('Yiğit||Şimşek', 'm', '6vA', 17, '02-14'),
];

/** One day before, on and after the day on which another person decides (PRIV-2); with neutral names. */
const BIRTHDAYS: readonly Role[] = [
  role('Bas||Zandstra', 'm', '1t2', 12, '11-25'),
  role('Saar||Koster', 'v', '1hv1', 12, '11-26'),
  role('Teun||Martens', 'm', '1v2', 11, '11-27'),
  role('Pien||Schouten', 'v', '4tB', 16, '11-25'),
  role('Mats||Huisman', 'm', '4hB', 16, '11-26'),
  role('Lotte||Prins', 'v', '4vB', 15, '11-27'),
  role('Quinten||Roelofsen', 'm', '6vA', 18, '11-25'),
  role('Femke||Scholten', 'v', '6vB', 18, '11-26'),
  role('Jasper||Vermeulen', 'm', '6vB', 17, '11-27'),
];

export const CAST: readonly Role[] = [...FAMOUS, ...TRICKY, ...BIRTHDAYS];
/** Day of the ZAT in November, as month and day. */
export const ZAT_MONTH_DAY = '11-26';

/** The birth date of a role in the school year that starts in August of `start`. */
export function birthDateOf(one: Role, start: number): string {
  const year = start - one.age - (one.birthday > ZAT_MONTH_DAY ? 1 : 0);
  return `${year}-${one.birthday}`;
}

function role(name: string, sex: Role['sex'], className: string, age: number, birthday: string): Role {
  const [givenName = '', prefix = '', surname = ''] = name.split('|');
  return { givenName, prefix, surname, sex, className, age, birthday };
}
