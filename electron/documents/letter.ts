import type { LetterKind } from '../../shared/documents/letter-kind.ts';
import type { PaperContent } from '../../shared/documents/paper.ts';
import { fillBody, fillLine, type LetterText, type LetterValues } from '../../shared/documents/template.ts';
import { longDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { CommandContext } from '../kernel/context.ts';
import { schoolProfile } from '../settings/public.ts';
import { coachNameOf, findCard, guardiansOf } from '../students/public.ts';
import { findLetterText, getLetterSettings } from './store.ts';

/** The school's own words, or the program's where it has none. */
export function currentText(db: Reader, { kind, subject, body }: LetterKind): LetterText {
  const kept = findLetterText(db, kind);
  return kept?.isOwn ? kept.text : { subject, body };
}

/** To whom a letter goes: the lines above it, and how it begins ('Beste Sem en ouders'). */
export type Addressee = { readonly lines: readonly string[]; readonly salutation: string };

/**
 * A letter about one pupil in the school's words, ready for `issue`. What every letter may fill in is filled in here; a
 * room gives only its own fields and blocks, and which conditions hold.
 */
export function letterFor(
  { db, actor, today }: CommandContext,
  kind: LetterKind,
  studentId: StudentId,
  values: LetterValues,
  to: Addressee,
): PaperContent {
  const { settings } = getLetterSettings(db);
  const { name: school, phone } = schoolProfile(db);
  const card = findCard(db, studentId);
  const common = {
    aanhef: to.salutation,
    leerling: card ? fullName(card) : '',
    voornaam: card?.givenName ?? '',
    klas: card?.className ?? '',
    ouder: joinNames(parentsOf(db, studentId)),
    coach: coachNameOf(db, studentId) ?? '',
    datum: longDay(today),
    school,
    telefoon: phone,
    afzender: actor.name,
    steunpunt: settings.steunpunt,
  };
  // Of somebody who is no pupil yet the room says himself what he is called.
  const filled: LetterValues = {
    ...values,
    text: card ? { ...values.text, ...common } : { ...common, ...values.text },
  };
  const { subject, body } = currentText(db, kind);
  const dated = settings.place === '' ? longDay(today) : `${settings.place}, ${longDay(today)}`;
  return {
    title: kind.name,
    running: kind.name,
    isLetter: true,
    blocks: [
      { kind: 'address', lines: to.lines },
      { kind: 'paragraph', text: dated },
      { kind: 'title', text: fillLine(subject, filled) },
      ...fillBody(kind, body, filled),
    ],
  };
}

/** The parents with gezag, by name. */
export function parentsOf(db: Reader, studentId: StudentId): string[] {
  return guardiansOf(db, studentId).flatMap(({ gezag, name }) => (gezag === 'ja' ? [name] : []));
}

/** 'A, B en C'. */
export function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat('nl-NL').format(names);
}
