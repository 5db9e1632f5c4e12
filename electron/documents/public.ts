import type { PaperContent } from '../../shared/documents/paper.ts';
import { paperTexts as t } from '../../shared/documents/texts.ts';
import { clockTime, dayOf, shortDay } from '../../shared/kernel/days.ts';
import { type DisclosureFacts, register } from '../disclosure/public.ts';
import type { CommandContext } from '../kernel/context.ts';
import { schoolProfile } from '../settings/public.ts';
import { toHtml } from './html.ts';
import { joinNames } from './letter.ts';
import { getLetterSettings } from './store.ts';

export { letterFor } from './letter.ts';

export type Issue = {
  /** Without an ending, and without a name (`privacy.md` 6). */
  readonly fileName: string;
  readonly format: 'pdf' | 'docx' | 'sealed';
  /** For 'sealed': what opens it. */
  readonly passphrase?: string;
  readonly content: PaperContent;
  /** To whom, on what ground, for what, which parts: the line in the register (`privacy.md` 5). */
  readonly disclosure: Omit<DisclosureFacts, 'format'>;
};

/**
 * Gives a paper out: writes its line in the register, puts the number, the receiver and who printed it in the foot, and
 * hands the paper over as PDF or Word. The only way for a room to let something leave; call it inside the command.
 */
export function issue(context: CommandContext, { fileName, format, passphrase, content, disclosure }: Issue): void {
  const { db, actor, now, handOver } = context;
  const { id, number } = register(context, { ...disclosure, format });
  const profile = schoolProfile(db);
  const { email } = getLetterSettings(db).settings;
  const address = [profile.address, profile.phone, email].filter((part) => part !== '').join(' · ');
  const head = { schoolName: profile.name, underName: content.isLetter ? address : schoolKind(profile.levels) };
  const printed = `${t.printedBy} ${actor.name}, ${shortDay(dayOf(now()))}, ${clockTime(now())}.`;
  const lines = [...(content.foot ?? []), `${printed} ${t.for} ${disclosure.receiver.name}.`];
  const reference = `${t.disclosure} ${number}`;
  const running = [profile.name, content.running].filter((part) => part !== '').join(' · ');
  const paper = { kind: 'paper', format, footer: lines.join('\n'), reference, running, disclosureId: id } as const;
  if (format === 'docx') {
    // Read when it is first asked for: the maker of Word files is half of this thread's program.
    const bytes = async () => (await import('./word.ts')).toWord(content, head, { lines, reference });
    handOver({ ...paper, fileName: `${fileName}.docx`, html: '', bytes });
    return;
  }
  const page = { ...paper, html: toHtml(content, head) };
  if (passphrase === undefined) handOver({ ...page, fileName: `${fileName}.pdf` });
  else handOver({ ...page, fileName: `${fileName}.html`, passphrase });
}

/** 'school voor vmbo-tl, havo en vwo'. */
function schoolKind(levels: readonly string[]): string {
  return levels.length === 0 ? '' : `${t.schoolFor} ${joinNames(levels)}`;
}
