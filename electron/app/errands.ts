import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, type Session, utilityProcess } from 'electron';
import type { DeskErrand } from '../../shared/kernel/contract.ts';
import type { Paper } from '../kernel/context.ts';
import { MAX_FILE_BYTES } from '../parser/limits.ts';
import {
  type ParserChild,
  parseInProcess,
  parseOsoInProcess,
  parseResultsInProcess,
} from '../parser/parse-in-process.ts';
import { readOsoFiles } from '../parser/read-many.ts';
import { savePaper } from './print.ts';
import { deskTexts } from './texts.ts';

/** What is brought to the vault thread, or that the user thought better of it. */
export type Brought = { readonly attachment: unknown } | 'cancelled';

const PARSER_FILE = path.join(import.meta.dirname, 'parser-process.js');

/** Dialogs before a call: the page never names a path (H11). */
export async function bring(errand: DeskErrand | undefined, owner: BrowserWindow): Promise<Brought> {
  switch (errand) {
    case 'pickVaultFolder':
      return pickFolder(owner, deskTexts.pickVaultFolder);
    case 'pickBackupFolder':
      return pickFolder(owner, deskTexts.pickBackupFolder);
    case 'pickRestoreFiles':
      return pickFiles(owner);
    case 'pickOsoFiles':
      return pickOso(owner);
    case 'pickRosterFile':
      return pickTable(owner, ROSTER);
    case 'pickResultFile':
      return pickTable(owner, RESULTS);
    default:
      return { attachment: null };
  }
}

const TROUBLE = { saved: null, cancelled: 'CANCELLED', failed: 'PAPER_NOT_SAVED' } as const;

/** What becomes of a paper after a call: `null` when it is saved. */
export async function deliver(
  owner: BrowserWindow,
  session: Session,
  paper: Paper,
): Promise<'CANCELLED' | 'PAPER_NOT_SAVED' | null> {
  return TROUBLE[await savePaper(owner, session, paper)];
}

async function ask(owner: BrowserWindow, options: OpenDialogOptions): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(owner, { buttonLabel: deskTexts.choose, ...options });
  return canceled ? [] : filePaths;
}

async function pickFolder(owner: BrowserWindow, title: string): Promise<Brought> {
  const [folder] = await ask(owner, { title, properties: ['openDirectory', 'createDirectory'] });
  return folder === undefined ? 'cancelled' : { attachment: { folder } };
}

async function pickFiles(owner: BrowserWindow): Promise<Brought> {
  const filters = [{ name: deskTexts.backupFiles, extensions: ['zsbak', 'zskeys'] }];
  const files = await ask(owner, {
    title: deskTexts.pickRestoreFiles,
    properties: ['openFile', 'multiSelections'],
    filters,
  });
  return files.length === 0 ? 'cancelled' : { attachment: { files: [...files] } };
}

type Kind = {
  readonly parse: typeof parseInProcess;
  readonly title: string;
  readonly name: string;
  readonly extensions: string[];
};
const ROSTER: Kind = {
  parse: parseInProcess,
  title: deskTexts.pickRoster,
  name: deskTexts.rosterFiles,
  extensions: ['csv', 'txt', 'xlsx', 'xls', 'xml'],
};
const RESULTS: Kind = {
  parse: parseResultsInProcess,
  title: deskTexts.pickResults,
  name: deskTexts.resultFiles,
  extensions: ['csv', 'txt', 'xlsx', 'xls'],
};

/** Reads the bytes here, parses them in a short-lived process without keys, and brings plain typed data (T4). */
async function pickTable(owner: BrowserWindow, { parse, title, name, extensions }: Kind): Promise<Brought> {
  const [file] = await ask(owner, { title, properties: ['openFile'], filters: [{ name, extensions }] });
  if (file === undefined) return 'cancelled';
  const bytes = await readWhole(file);
  if (typeof bytes === 'string') return { attachment: { code: bytes } };
  const read = await parse(forkParser, bytes);
  if (!read.ok) return { attachment: { code: read.code } };
  return { attachment: { fileHash: createHash('sha256').update(bytes).digest('hex'), table: read.value } };
}

/** A file may be gone, or held by Excel, between choosing and reading. */
async function readWhole(file: string): Promise<Buffer | 'TOO_LARGE' | 'FILE_UNREADABLE'> {
  try {
    return (await stat(file)).size > MAX_FILE_BYTES ? 'TOO_LARGE' : await readFile(file);
  } catch {
    return 'FILE_UNREADABLE';
  }
}

async function pickOso(owner: BrowserWindow): Promise<Brought> {
  const filters = [{ name: deskTexts.osoFiles, extensions: ['xml'] }];
  const title = deskTexts.pickOso;
  const chosen = await ask(owner, { title, properties: ['openFile', 'multiSelections'], filters });
  if (chosen.length === 0) return 'cancelled';
  const files = chosen.map((file) => ({ size: async () => (await stat(file)).size, read: () => readFile(file) }));
  return { attachment: await readOsoFiles(files, (bytes) => parseOsoInProcess(forkParser, bytes)) };
}

/** A short-lived process without environment or output; Electron's events are handed on by name. */
function forkParser(execArgv: string[]): ParserChild {
  const child = utilityProcess.fork(PARSER_FILE, [], {
    serviceName: 'zorgspil-parser',
    env: {},
    execArgv,
    stdio: 'ignore',
  });
  return {
    postMessage: (message) => child.postMessage(message),
    on: (name, listener) => (name === 'message' ? child.on('message', listener) : child.on('exit', listener)),
    kill: () => child.kill(),
  };
}
