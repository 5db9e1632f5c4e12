import type { Block } from '../../../shared/intake/blocks.ts';
import { osoFieldTexts, osoTexts as t } from '../../../shared/intake/oso/texts.ts';
import { child, childrenOf, find, words, type XmlNode } from './xml-tree.ts';

/* The parts of an okidoc out of one dossier, each as lines of text: nothing that was understood is left behind. */

export type Part = { readonly block: Block; readonly lines: readonly string[] };

export function partsOf(dossier: XmlNode): Part[] {
  const advice = find(dossier, 'overstapadvies');
  const support = find(dossier, 'onderwijsondersteuning') ?? child(dossier, 'zorg') ?? find(dossier, 'zorg');
  const inzage = child(dossier, 'inzage');
  const parts: Part[] = [
    {
      block: 'advice',
      lines: fields(advice, [
        'advies',
        'herzienadvies',
        'motivatie_herzienadvies',
        'argumentatie',
        'profiel',
        'aandachtspunten',
      ]),
    },
    { block: 'viewParents', lines: [...fields(advice, ['wensouders']), words(child(inzage, 'redennietakkoord'))] },
    { block: 'viewPupil', lines: fields(advice, ['wensleerling']) },
    { block: 'supportAdvice', lines: supportLines(support) },
    { block: 'plan', lines: plans(dossier, support) },
    { block: 'opp', lines: all(childrenOf(support, 'opp')) },
    { block: 'soIndication', lines: all(childrenOf(support, 'tlv')) },
    {
      block: 'diagnosis',
      lines: [...all(childrenOf(support, 'diagnose')), ...fields(support, ['medicijngebruik'])],
    },
    { block: 'absence', lines: all([find(dossier, 'verzuim')].flatMap((it) => it ?? [])) },
    { block: 'career', lines: childrenOf(find(dossier, 'schoolloopbaanlijst'), 'schoolloopbaan').map(yearLine) },
    { block: 'finalTest', lines: finalTest(find(dossier, 'eindtoets_basisonderwijs')) },
    { block: 'tests', lines: childrenOf(find(dossier, 'toetslijst'), 'toets').flatMap(testLines) },
    { block: 'attachments', lines: documents(find(dossier, 'overigdocumentlijst')) },
  ];
  return parts
    .map(({ block, lines }) => ({ block, lines: lines.filter((line) => line !== '') }))
    .filter(({ lines }) => lines.length > 0);
}

function fields(node: XmlNode | undefined, names: readonly string[]): string[] {
  return names.flatMap((name) => childrenOf(node, name).map((it) => line(name, words(it))));
}

function line(name: string, value: string): string {
  if (value === '') return '';
  const said = value === 'true' ? t.yes : value === 'false' ? t.no : value;
  return `${osoFieldTexts[name] ?? name}: ${said}`;
}

/** Every field that has a name of ours, in one line per element, and its documents under it. */
function all(nodes: readonly XmlNode[]): string[] {
  return nodes.flatMap((node) => [
    node.children
      .filter(({ name, children }) => name !== 'document' && children.length === 0)
      .map((it) => line(it.name, words(it)))
      .filter((text) => text !== '')
      .join('; '),
    ...documents(node),
  ]);
}

function documents(node: XmlNode | undefined): string[] {
  const inside = [...childrenOf(node, 'document'), ...childrenOf(child(node, 'documentLijst'), 'document')];
  return inside.map((it) => {
    const name = [words(child(it, 'omschrijving')), words(child(it, 'bestandsnaam'))].filter((part) => part !== '');
    return `${t.document}: ${name.join(', ')}`;
  });
}

function supportLines(support: XmlNode | undefined): string[] {
  return [
    ...documents(child(support, 'toelichting_onderwijsbehoeften')),
    ...all(childrenOf(support, 'arrangement_pao')),
    ...all(childrenOf(support, 'arrangement_cluster12')),
    ...all(childrenOf(support, 'lwoo')),
    ...all(childrenOf(support, 'rvc')),
  ];
}

function plans(dossier: XmlNode, support: XmlNode | undefined): string[] {
  const inside = childrenOf(support, 'handelingsplan');
  return all(inside.length > 0 ? inside : childrenOf(dossier, 'handelingsplan'));
}

function yearLine(node: XmlNode): string {
  const group = words(child(node, 'jaargroep'));
  const parts = [
    words(child(node, 'schooljaar')),
    group === '' ? '' : `${t.group} ${group}`,
    words(child(node, 'groepsnaam')),
    [words(child(node, 'schoolsoort')), words(child(node, 'brincode'))].filter((it) => it !== '').join(' '),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function finalTest(node: XmlNode | undefined): string[] {
  if (!node) return [];
  const result = child(node, 'eindtoetsresultaat');
  const levels = childrenOf(child(result, 'onderdelen'), 'onderdeel').flatMap((part) => [
    level(part, 'onderdeelomschrijving', 'ond_referentieniveau'),
    ...childrenOf(child(part, 'domeinen'), 'domein').map((it) =>
      level(it, 'domeinomschrijving', 'dom_referentieniveau'),
    ),
  ]);
  return [
    ...fields(node, ['deelgenomen']),
    ...fields(result, [
      'toetsomschrijving',
      'toetssoort',
      'datum_afname',
      'standaardscore',
      'toets_advies',
      'wettelijke_ontheffing',
    ]),
    ...levels,
    ...documents(node),
  ];
}

function level(node: XmlNode, name: string, value: string): string {
  const found = words(child(node, value));
  return found === '' ? '' : `${words(child(node, name))}: ${t.referentie} ${found}`;
}

/** One line a test: what, when, and each score with its scale as text, never computed. */
function testLines(node: XmlNode): string[] {
  const what = child(node, 'toetsidentificatie') ?? child(node, 'toetsonderdeelidentificatie') ?? node;
  const when = child(node, 'afname');
  const result = child(node, 'resultaat');
  const score = child(result, 'toetsscore');
  const good = words(child(score, 'aantalgoed'));
  const skill = words(child(score, 'vaardigheidsscore'));
  const group = words(child(when, 'jaargroep'));
  const scores = childrenOf(result, 'referentiescore').map(
    (it) => `${words(child(it, 'codereferentiescore'))} ${words(child(it, 'waarde'))}`,
  );
  const parts = [
    words(child(what, 'leergebied')),
    words(child(what, 'toetsnaam')) || words(child(what, 'onderdeelnaam')),
    words(child(what, 'toetsversie')),
    words(child(when, 'afnamedatum')),
    group === '' ? '' : `${t.group} ${group}`,
    good === '' ? '' : `${t.good} ${good}`,
    skill === '' ? '' : `${t.skill} ${skill}`,
    ...scores,
    words(child(node, 'opmerking')),
  ];
  const first = parts.filter((part) => part !== '').join(' · ');
  return [first, ...documents(result), ...childrenOf(node, 'toetsonderdeel').flatMap(testLines)];
}

const OWNERS: Readonly<Record<string, Block>> = {
  toelichting_onderwijsbehoeften: 'supportAdvice',
  diagnose: 'diagnosis',
  handelingsplan: 'plan',
  opp: 'opp',
  tlv: 'soIndication',
  lwoo: 'supportAdvice',
  verzuim: 'absence',
  eindtoets_basisonderwijs: 'finalTest',
  toets: 'tests',
};

/** Every document with the part it belongs to; what belongs nowhere is another attachment. */
export function documentsOf(
  node: XmlNode,
  block: Block = 'attachments',
): { readonly node: XmlNode; readonly block: Block }[] {
  return node.children.flatMap((it) => {
    if (it.name === 'document') return [{ node: it, block }];
    return documentsOf(it, OWNERS[it.name] ?? block);
  });
}
