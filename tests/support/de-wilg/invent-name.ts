import type { Origin } from './name-lists.ts';
import { ORIGINS } from './name-lists.ts';
import type { Random } from './random.ts';

export type Family = { readonly origin: Origin; readonly prefix: string; readonly surname: string };

/** A family: where its names come from, and its surname; one in forty has a double one. */
export function inventFamily(random: Random): Family {
  const origin = random.weighted(ORIGINS);
  const { prefix, surname } = splitBar(random.pick(origin.surnames));
  if (!random.chance(0.025)) return { origin, prefix, surname };
  const other = splitBar(random.pick(random.weighted(ORIGINS).surnames));
  return { origin, prefix, surname: `${surname}-${joined(other)}` };
}

/** A first name that goes with the family; one in twenty families chooses from another list. */
export function inventGivenName(random: Random, family: Family, sex: 'm' | 'v' | 'x'): string {
  const origin = random.chance(0.05) ? random.weighted(ORIGINS) : family.origin;
  const girl = sex === 'x' ? random.chance(0.5) : sex === 'v';
  return random.pick(girl ? origin.girls : origin.boys);
}

/** Another surname from the same list, as it is written behind initials. */
export function otherSurname(random: Random, origin: Origin): string {
  return joined(splitBar(random.pick(origin.surnames)));
}

/** 'van de|Berg' → prefix 'van de', surname 'Berg'. */
export function splitBar(text: string): { readonly prefix: string; readonly surname: string } {
  const bar = text.indexOf('|');
  return bar < 0 ? { prefix: '', surname: text } : { prefix: text.slice(0, bar), surname: text.slice(bar + 1) };
}

/** 'van de Berg'. */
export function joined(name: { readonly prefix: string; readonly surname: string }): string {
  return name.prefix === '' ? name.surname : `${name.prefix} ${name.surname}`;
}
