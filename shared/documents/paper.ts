import { z } from 'zod';

/* One description of a paper, from which both the PDF and the Word file are made. A room says what stands on it; how it
   looks is decided in one place. */

export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export const PaperFormat = z.enum(PAPER_FORMATS);
export type PaperFormat = z.infer<typeof PaperFormat>;

export type Fact = {
  readonly name: string;
  readonly value: string;
  /** Who said or saw it and when, in grey behind it. */
  readonly source?: string;
};

/** Somebody who signs: his name, and as whom ('moeder, met gezag'). An empty name leaves the line open. */
export type Signer = { readonly name: string; readonly as: string };

export type Block =
  /** The one great heading, and a line under it. */
  | { readonly kind: 'title'; readonly text: string; readonly sub?: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Lines stay lines. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly isQuiet?: boolean }
  /** Name and value beside each other; `isWide` false puts two in a row, for the head of a paper. Empty values fall out. */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[]; readonly isDouble?: boolean }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Shares of the width, in percent. */
      readonly widths?: readonly number[];
    }
  /** Somebody's own words. */
  | { readonly kind: 'quote'; readonly text: string; readonly source?: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  /** To whom a letter goes. */
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  | { readonly kind: 'signatures'; readonly people: readonly Signer[] }
  /** Set apart by a bar: a correction, a view that goes with the paper. */
  | { readonly kind: 'notice'; readonly title: string; readonly text: string }
  | { readonly kind: 'newPage' };

export type PaperContent = {
  /** What kind of paper it is; also the title inside the file, so never a name. */
  readonly title: string;
  /** On top of the second and later pages, beside the school's name: of whom the paper is. */
  readonly running: string;
  /** A letter has the address of the school in its head; other papers the mark 'vertrouwelijk' only. */
  readonly isLetter?: boolean;
  readonly blocks: readonly Block[];
  /** Sentences in the foot before who printed it: 'Vastgesteld vr 27 nov 2026 door …'. */
  readonly foot?: readonly string[];
};
