/** Something that is filled in: `{leerling}`. A `block` (a table, lines to sign) stands alone in its paragraph. */
export type MergeField = {
  readonly name: string;
  /** Filled in on the example beside the text; make-believe. */
  readonly example: string;
  readonly isBlock?: boolean;
  /** A paragraph with this field falls out when there is nothing to fill in; others get dots to write on. */
  readonly isOptional?: boolean;
  /** The user types it before the letter is made, such as the time of a talk. */
  readonly isAsked?: boolean;
};

/** A letter as the program knows it; the school may put its own words in place of `subject` and `body`. */
export type LetterKind = {
  /** 'zat.invitation': the room, and which one. */
  readonly kind: string;
  readonly name: string;
  /** When and to whom it goes, for who edits it. */
  readonly use: string;
  readonly fields: readonly MergeField[];
  /** What `[als …]` before a paragraph may ask. */
  readonly conditions: readonly string[];
  readonly subject: string;
  /** Paragraphs with an empty line between them. Lines that begin with '- ' are a list. */
  readonly body: string;
};

/** In every letter, filled in by `letterFor` itself. */
export const COMMON_FIELDS: readonly MergeField[] = [
  { name: 'aanhef', example: 'Beste Noor en ouders' },
  { name: 'leerling', example: 'Noor Voorbeeld' },
  { name: 'voornaam', example: 'Noor' },
  { name: 'klas', example: '3vA' },
  { name: 'ouder', example: 'M. Voorbeeld en P. Voorbeeld' },
  { name: 'coach', example: 'R. Coach' },
  { name: 'datum', example: 'donderdag 26 november 2026' },
  { name: 'school', example: 'De Wilg' },
  { name: 'telefoon', example: '020 000 00 00', isOptional: true },
  { name: 'afzender', example: 'I. Afzender' },
  { name: 'steunpunt', example: 'Ouder- en jeugdsteunpunt, 020 000 00 01', isOptional: true },
];
