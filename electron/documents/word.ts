import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Fact, PaperContent } from '../../shared/documents/paper.ts';
import { paperTexts } from '../../shared/documents/texts.ts';
import type { Head } from './html.ts';

const FONT = 'Calibri';
/** Half points, and twentieths of a point: the units of the format. */
const SMALL = 17;
const GREY = '444444';
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' } as const;
const FIRM = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const OPEN = { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: NO_LINE } as const;
/** Width of the text on A4 with these margins, in twentieths of a point. */
const WIDTH = 9866;
const MARGIN = { top: 1020, bottom: 1250, left: 1020, right: 1020, header: 500, footer: 500 } as const;

export type WordFoot = { readonly lines: readonly string[]; readonly reference: string };

/** The same paper as a Word file. No author, no machine and no name of a pupil in what Word keeps about a file. */
export async function toWord(content: PaperContent, head: Head, foot: WordFoot): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
    headers: { first: new Header({ children: [] }), default: runningHead(content, head) },
    footers: { first: footer(foot), default: footer(foot) },
    children: [...letterhead(head), ...content.blocks.flatMap(blockWord)],
  };
  const file = new Document({
    title: content.title,
    creator: paperTexts.program,
    lastModifiedBy: paperTexts.program,
    description: '',
    styles: { default: { document: { run: { font: FONT, size: 22, language: { value: 'nl-NL' } } } } },
    sections: [section],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function run(text: string, options: { bold?: boolean; color?: string; size?: number } = {}): TextRun[] {
  return text.split('\n').map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...options }));
}

const toTheRight = [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX + 840 }];

function letterhead({ schoolName, underName }: Head): Paragraph[] {
  const first = new Paragraph({
    tabStops: toTheRight,
    children: [
      ...run(schoolName, { bold: true, size: 24 }),
      new TextRun({ children: [new Tab(), paperTexts.confidential], bold: true }),
    ],
    ...(underName === '' ? { border: { bottom: FIRM }, spacing: { after: 200 } } : {}),
  });
  if (underName === '') return [first];
  const second = {
    children: run(underName, { color: GREY, size: 19 }),
    border: { bottom: FIRM },
    spacing: { after: 200 },
  };
  return [first, new Paragraph(second)];
}

function runningHead({ running }: PaperContent, { schoolName }: Head): Header {
  const text = [schoolName, running].filter((part) => part !== '').join(' · ');
  const mark = new TextRun({ children: [new Tab(), paperTexts.confidential], bold: true, size: SMALL });
  return new Header({
    children: [new Paragraph({ tabStops: toTheRight, children: [...run(text, { size: SMALL }), mark] })],
  });
}

function footer({ lines, reference }: WordFoot): Footer {
  const [first = '', ...rest] = lines;
  const pages = [
    new Tab(),
    `${paperTexts.page} `,
    PageNumber.CURRENT,
    ` ${paperTexts.pageOf} `,
    PageNumber.TOTAL_PAGES,
  ];
  const top = new Paragraph({
    tabStops: toTheRight,
    border: { top: FIRM },
    children: [...run(first, { size: SMALL, color: GREY }), new TextRun({ children: pages, size: SMALL })],
  });
  const last = new Paragraph({
    tabStops: toTheRight,
    children: [
      ...run(rest.join(' '), { size: SMALL, color: GREY }),
      new TextRun({ children: [new Tab(), reference], size: SMALL }),
    ],
  });
  return new Footer({ children: [top, last] });
}

function blockWord(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: run(block.text, { bold: true, size: 36, color: '000000' }),
        }),
        ...(block.sub ? [new Paragraph({ children: run(block.sub), spacing: { after: 120 } })] : []),
      ];
    case 'heading': {
      const children = run(block.text, { bold: true, size: 24, color: '000000' });
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 220, after: 60 },
          children,
        }),
      ];
    }
    case 'paragraph':
      return [
        new Paragraph({ children: run(block.text, block.isQuiet ? { color: GREY } : {}), spacing: { after: 160 } }),
      ];
    case 'facts':
      return factsWord(block.rows);
    case 'table':
      return [grid(block.head, block.rows, block.widths ?? block.head.map(() => 100 / block.head.length))];
    case 'quote': {
      const children = [...run(`“${block.text}”`), ...source(block.source)];
      return [new Paragraph({ children, indent: { left: 240 }, spacing: { after: 120 } })];
    }
    case 'list':
      return block.lines.map((line) => new Paragraph({ children: run(line), bullet: { level: 0 } }));
    case 'address':
      return [new Paragraph({ children: run(block.lines.join('\n')), spacing: { before: 240, after: 360 } })];
    case 'signatures':
      return [
        grid(
          paperTexts.signHead,
          block.people.map(({ name, as }) => [`\n${name}\n${as}`, '', '']),
          [42, 22, 36],
        ),
      ];
    case 'notice': {
      const border = { left: { style: BorderStyle.SINGLE, size: 18, color: '000000', space: 8 } };
      const children = [...run(`${block.title} `, { bold: true }), ...run(block.text)];
      return [new Paragraph({ children, border, indent: { left: 160 }, spacing: { before: 160 } })];
    }
    case 'newPage':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function factsWord(rows: readonly Fact[]): Table[] {
  const full = rows.filter(({ value }) => value !== '');
  if (full.length === 0) return [];
  const line = ({ name, value, source: from }: Fact) =>
    new TableRow({
      cantSplit: true,
      children: [
        cell([new Paragraph({ children: run(name, { color: GREY }) })], 20, OPEN),
        cell([new Paragraph({ children: [...run(value), ...source(from)] })], 80, OPEN),
      ],
    });
  return [new Table({ width: { size: WIDTH, type: WidthType.DXA }, borders: NO_BORDERS, rows: full.map(line) })];
}

function grid(head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Table {
  const share = (i: number): number => widths[i] ?? 100 / head.length;
  const top = head.map((name, i) =>
    cell([new Paragraph({ keepNext: true, children: run(name, { bold: true, color: GREY }) })], share(i), {
      ...OPEN,
      bottom: FIRM,
    }),
  );
  const lines = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, i) =>
          cell([new Paragraph({ children: run(text) })], share(i), { ...OPEN, bottom: THIN }),
        ),
      }),
  );
  const children = [new TableRow({ tableHeader: true, cantSplit: true, children: top }), ...lines];
  return new Table({ width: { size: WIDTH, type: WidthType.DXA }, borders: NO_BORDERS, rows: children });
}

const NO_BORDERS = { ...OPEN, insideHorizontal: NO_LINE, insideVertical: NO_LINE } as const;

type CellBorders = { readonly [Side in keyof typeof OPEN]: typeof NO_LINE | typeof THIN | typeof FIRM };

function cell(children: Paragraph[], share: number, borders: CellBorders): TableCell {
  const width = { size: Math.round((WIDTH * share) / 100), type: WidthType.DXA };
  return new TableCell({ children, width, borders, margins: { top: 40, bottom: 40, right: 120 } });
}

function source(text: string | undefined): TextRun[] {
  return text ? run(` ${text}`, { color: GREY, size: 20 }) : [];
}
