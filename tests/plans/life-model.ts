import { addDays, type Day, day } from '../../shared/kernel/days.ts';

/*
 * What the life of a legal OPP must be, told a second time and without the program's own rules: what may happen when, and
 * what is then so. Each rule can be taken out, so that a test can show that the paths would notice.
 */

export const RULES = [
  'partsComplete',
  'pupilHeard',
  'oogoHeld',
  'fixedIsLocked',
  'revisionAsksAgain',
  'correctionKeeps',
  'disputeFreezes',
  'agreedBeforeEvaluating',
] as const;
export type Rule = (typeof RULES)[number];

/** Which of the mandatory parts are filled in (OPP-3, HGW-6): all of them is `ALL_PARTS`. */
export const PARTS = [
  'destination',
  'destinationWhy',
  'promoting',
  'hindering',
  'support',
  'deviations',
  'parentsPart',
  'pupilPart',
  'measure',
] as const;
export const ALL_PARTS = 2 ** PARTS.length - 1;

type Words = { readonly parts: number; readonly support: number; readonly reason: number };
type Version = Words & { readonly basis: 'first' | 'revision' | 'correction' };
type State = 'draft' | 'definitive' | 'adjusting' | 'evaluated' | 'closed' | 'steppedUp';
type Parent = 'mother' | 'father';

const START = day('2026-11-23');

export class LifeModel {
  readonly out: ReadonlySet<Rule>;
  state: State = 'draft';
  today: Day = START;
  evaluateOn: Day = addDays(START, 50);
  draft: Version | null = { basis: 'first', parts: ALL_PARTS, support: 0, reason: 0 };
  fixed: Version[] = [];
  isHeard = false;
  hasOogo = false;
  heardAtEnd: Day | null = null;
  evaluated: Day | null = null;
  isScored = false;
  answers: Partial<Record<Parent, 'ja' | 'nee'>> = {};
  inDispute = false;

  constructor(without?: Rule) {
    this.out = new Set(without === undefined ? [] : [without]);
  }

  private holds(rule: Rule): boolean {
    return !this.out.has(rule);
  }

  get isAlive(): boolean {
    return this.state !== 'closed' && this.state !== 'steppedUp';
  }
  get isFrozen(): boolean {
    return this.inDispute && this.holds('disputeFreezes');
  }
  get held(): Version | undefined {
    return this.fixed.at(-1);
  }
  get isAgreed(): boolean {
    const said = Object.values(this.answers);
    return said.includes('ja') && !said.includes('nee');
  }

  write(words: Words): boolean {
    const mayTouch = this.draft !== null || (!this.holds('fixedIsLocked') && this.held !== undefined);
    if (!this.isAlive || this.isFrozen || !mayTouch) return false;
    if (this.draft) this.draft = { ...this.draft, ...words };
    this.evaluateOn = addDays(this.today, 50);
    return true;
  }

  hear(moment: 'opstellen' | 'bijstellen' | 'evalueren'): boolean {
    if (!this.isAlive) return false;
    if (moment === 'evalueren') {
      if (this.held) this.heardAtEnd = this.today;
      return this.held !== undefined;
    }
    if (this.draft?.basis !== (moment === 'opstellen' ? 'first' : 'revision')) return false;
    this.isHeard = true;
    return true;
  }

  talk(): boolean {
    if (this.isAlive && this.draft) this.hasOogo = true;
    return this.isAlive;
  }

  fix(): boolean {
    const { draft, held } = this;
    if (!draft || !(this.state === 'draft' || this.state === 'adjusting') || this.isFrozen) return false;
    if (held && isSame(held, draft)) return false;
    if (this.holds('partsComplete') && draft.parts !== ALL_PARTS) return false;
    if (this.holds('pupilHeard') && !this.isHeard) return false;
    if (this.holds('oogoHeld') && !this.hasOogo) return false;
    if (this.evaluateOn <= this.today) return false;
    this.fixed.push(draft);
    // Goals of another version must be looked at again.
    this.isScored = false;
    this.dropWork();
    this.state = 'definitive';
    if (this.holds('revisionAsksAgain')) this.answers = {};
    return true;
  }

  correct(reason: number): boolean {
    const { held } = this;
    if (!held || this.isFrozen || !(this.state === 'definitive' || this.state === 'evaluated')) return false;
    if (held.reason === reason) return false;
    this.fixed.push({ ...held, reason, basis: 'correction' });
    if (!this.holds('correctionKeeps')) this.answers = {};
    return true;
  }

  revise(): boolean {
    if (this.state !== 'definitive' || this.isFrozen) return false;
    this.beginRevision();
    return true;
  }

  dropDraft(): boolean {
    if (this.state !== 'adjusting' || this.isFrozen) return false;
    this.dropWork();
    this.state = 'definitive';
    return true;
  }

  answer(who: Parent | 'withoutGezag', said: 'ja' | 'nee'): boolean {
    if (who === 'withoutGezag' || !this.held || !this.isAlive || this.isFrozen) return false;
    this.answers = { ...this.answers, [who]: said };
    return true;
  }

  dispute(): boolean {
    if (this.inDispute) return false;
    this.inDispute = true;
    return true;
  }

  endDispute(): boolean {
    const was = this.inDispute;
    this.inDispute = false;
    return was;
  }

  score(): boolean {
    if (this.state !== 'definitive' || this.isFrozen || this.today <= START) return false;
    if (this.holds('agreedBeforeEvaluating') && !this.isAgreed) return false;
    this.isScored = true;
    return true;
  }

  evaluate(): boolean {
    if (this.state !== 'definitive' || this.isFrozen || this.today <= START) return false;
    if (this.holds('agreedBeforeEvaluating') && !this.isAgreed) return false;
    const isHeardSince = this.heardAtEnd !== null && (this.evaluated === null || this.heardAtEnd > this.evaluated);
    if (!this.isScored || !isHeardSince) return false;
    this.isScored = false;
    this.evaluated = this.today;
    this.state = 'evaluated';
    return true;
  }

  decide(decision: 'close' | 'continue' | 'adjust' | 'stepUp'): boolean {
    if (this.state !== 'evaluated' || this.isFrozen) return false;
    if (decision === 'adjust') this.beginRevision();
    else this.state = decision === 'close' ? 'closed' : decision === 'stepUp' ? 'steppedUp' : 'definitive';
    if (decision === 'adjust' || decision === 'continue') this.evaluateOn = addDays(this.today, 49);
    return true;
  }

  end(): boolean {
    if (!this.isAlive || this.isFrozen) return false;
    this.state = 'closed';
    return true;
  }

  private beginRevision(): void {
    this.state = 'adjusting';
    if (this.held) this.draft = { ...this.held, basis: 'revision' };
    this.isHeard = false;
    this.hasOogo = false;
  }

  private dropWork(): void {
    this.draft = null;
    this.isHeard = false;
    this.hasOogo = false;
  }
}

function isSame(a: Words, b: Words): boolean {
  return a.parts === b.parts && a.support === b.support && a.reason === b.reason;
}
