import type { Block } from '../../shared/documents/paper.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type OfferNeed, offered } from '../../shared/settings/offer.ts';
import type { printOffer } from '../../shared/settings/offer-contract.ts';
import { offerPaper as t } from '../../shared/settings/offer-texts.ts';
import { issue } from '../documents/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { wholeOffer } from './offer-queries.ts';

/** Every need that is offered, with what each line can do and who does it. */
export const handlePrintOffer: CommandHandler<typeof printOffer> = (context, { format }) => {
  const blocks: Block[] = offered(wholeOffer(context.db)).flatMap(({ name, needs }): Block[] => [
    { kind: 'heading', text: name },
    { kind: 'table', head: [t.need, t.first, t.second], rows: needs.map(rowOf), widths: [24, 40, 36] },
  ]);
  issue(context, {
    fileName: 'Ondersteuningsaanbod',
    format,
    content: { title: t.title, running: '', blocks: [{ kind: 'title', text: t.title, sub: t.sub }, ...blocks] },
    disclosure: { kind: 'offer', receiver: { kind: 'school', name: t.school }, purpose: 'school', subjects: [] },
  });
  return ok({});
};

function rowOf({ need, first, second }: OfferNeed): string[] {
  const lines = (options: OfferNeed['first']): string =>
    options.map(({ text, who }) => (who === '' ? text : `${text} (${who})`)).join('\n');
  return [need, lines(first), lines(second)];
}
