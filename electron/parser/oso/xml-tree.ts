import { SaxesParser } from 'saxes';
import type { OsoTrouble } from '../../../shared/intake/oso/model.ts';
import { MAX_CELL } from '../limits.ts';

/** An element by its local name, with its own text and what is inside it. */
export type XmlNode = {
  readonly name: string;
  readonly line: number;
  text: string;
  readonly children: XmlNode[];
};

/** Why reading stopped; carries a code only. */
export class XmlStop extends Error {
  override readonly name = 'XmlStop';
  readonly code: OsoTrouble;
  constructor(code: OsoTrouble) {
    super(code);
    this.code = code;
  }
}

const MAX_DEPTH = 64;
const MAX_NODES = 400_000;

type Visitor = {
  /** The root and its namespace, before anything else. */
  readonly root: (name: string, namespace: string) => void;
  /** An element that is read as a tree and handed over when it is complete. */
  readonly isTree: (name: string) => boolean;
  /** The only element whose text may be long: base64 of an attachment. */
  readonly mayBeLong: (name: string) => boolean;
  readonly tree: (node: XmlNode) => void;
};

/** Reads strictly and as a stream: no DOCTYPE, no entities but the five of XML, no schema, nothing fetched (T4). */
export function readXml(text: string, visitor: Visitor): void {
  const parser = new SaxesParser();
  const open: (XmlNode | null)[] = [];
  let nodes = 0;
  parser.on('doctype', () => {
    throw new XmlStop('XML_DOCTYPE');
  });
  parser.on('error', () => {
    throw new XmlStop('XML_BROKEN');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    if (open.length === 0) visitor.root(local, namespaceOf(name, attributes));
    if (open.length >= MAX_DEPTH) throw new XmlStop('XML_TOO_DEEP');
    nodes += 1;
    if (nodes > MAX_NODES) throw new XmlStop('XML_TOO_MUCH');
    const parent = open.at(-1) ?? null;
    const isRead = parent !== null || visitor.isTree(local);
    const node = isRead ? { name: local, line: parser.line, text: '', children: [] } : null;
    if (node) parent?.children.push(node);
    open.push(node);
  });
  const take = (chunk: string): void => {
    const node = open.at(-1);
    if (!node) return;
    node.text += chunk;
    if (node.text.length > MAX_CELL && !visitor.mayBeLong(node.name)) throw new XmlStop('TEXT_TOO_LONG');
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const node = open.pop();
    if (node && (open.at(-1) ?? null) === null) visitor.tree(node);
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function namespaceOf(name: string, attributes: Readonly<Record<string, unknown>>): string {
  const prefix = name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns';
  return String(attributes[prefix] ?? '');
}

/** The first child of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((it) => it.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((it) => it.name === name) ?? [];
}

/** The first element of this name at any depth, so that a block may move between versions. */
export function find(node: XmlNode | undefined, name: string): XmlNode | undefined {
  if (!node) return undefined;
  for (const it of node.children) {
    const found = it.name === name ? it : find(it, name);
    if (found) return found;
  }
  return undefined;
}

export function words(node: XmlNode | undefined): string {
  return node?.text.trim() ?? '';
}
