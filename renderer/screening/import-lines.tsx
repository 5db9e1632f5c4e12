import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../shared/kernel/contract.ts';
import type { Instrument } from '../../shared/screening/campaign.ts';
import { IMPORT_LINES, type previewResults } from '../../shared/screening/import-contract.ts';
import { importTexts as t, whyNot } from './import-texts.ts';

type Preview = OutputOf<typeof previewResults>;
export type LineKind = (typeof IMPORT_LINES)[number];
const PAGE = 100;

type LinesProps = {
  readonly preview: Preview;
  readonly tests: readonly Instrument[];
  readonly show: LineKind;
  readonly onShow: (show: LineKind) => void;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
};

/** What would happen, a kind at a time, each value with its row and its column. */
export function ImportLines({ preview, tests, show, onShow, offset, onOffset }: LinesProps) {
  const { counts, lines } = preview;
  const all = counts[show];
  return (
    <>
      <Group gap="xs" mb="sm">
        {IMPORT_LINES.filter((kind) => kind !== 'otherLetter' || counts.otherLetter > 0).map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant={kind === show ? 'light' : 'default'}
            aria-pressed={kind === show}
            onClick={() => onShow(kind)}
          >
            {counts[kind]} {t.kinds[kind]}
          </Button>
        ))}
      </Group>
      {all > 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {t.about[show]}
        </Text>
      )}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
        <section className="sc-scroll sc-lines" aria-label={t.kinds[show]} tabIndex={0}>
          <table className="zs-list">
            <thead>
              <tr>
                {Object.values(t.lineHead).map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ row, who, header, given, reason, letters, instrumentId }) => (
                <tr key={`${row} ${header} ${instrumentId}`}>
                  <td>{t.line(row)}</td>
                  <td>{who}</td>
                  <td>{header}</td>
                  <td>{given}</td>
                  <td>
                    {reason !== null && whyNot(reason, testOf(tests, instrumentId))}
                    {letters && t.letters(letters.theirs, letters.ours)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {all > PAGE && (
        <Group gap="xs" mt="xs">
          <Text size="sm">{t.shownOf(offset + 1, Math.min(all, offset + PAGE), all)}</Text>
          {offset > 0 && (
            <Button size="xs" variant="default" onClick={() => onOffset(offset - PAGE)}>
              {t.previous}
            </Button>
          )}
          {offset + PAGE < all && (
            <Button size="xs" variant="default" onClick={() => onOffset(offset + PAGE)}>
              {t.next}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

function testOf(tests: readonly Instrument[], id: Instrument['instrumentId']): Instrument | undefined {
  return tests.find(({ instrumentId }) => instrumentId === id);
}

/** Which lines to show first: what asks for a decision before what goes well. */
export function useLines() {
  const [show, setShow] = useState<LineKind>('new');
  const [offset, setOffset] = useState(0);
  return {
    show,
    offset,
    onOffset: setOffset,
    onShow: (next: LineKind) => {
      setShow(next);
      setOffset(0);
    },
  };
}
