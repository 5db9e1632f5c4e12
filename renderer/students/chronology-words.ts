import { Day, shortDay } from '../../shared/kernel/days.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import { screeningStory } from './screening-words.ts';

/* Every line of a chronology as people say it: `kind` is what happened, `facts` how it went. */

/** What a pupil's chronology is filtered by: the beginning of `kind`, and its word. */
export const chronologyKinds: Readonly<Record<string, string>> = {
  intake: 'Intake',
  consent: 'Toestemming',
  zat: 'ZAT',
  zorgteam: 'Zorgteam',
  care: 'Lijn en trajecten',
  plan: 'Plannen',
  agreement: 'Afspraken',
  signal: 'Signalen',
  bespreking: 'Gesprek en bespreking',
  screening: 'Screening',
};

const titles: Readonly<Record<string, string>> = {
  'intake.applied': 'Aangemeld',
  'intake.advised': 'Advies bij de intake',
  'intake.decided': 'Besluit over de aanmelding',
  'consent.given': 'Toestemming gevraagd',
  'consent.told': 'Verteld over het delen',
  'consent.withdrawn': 'Toestemming ingetrokken',
  'zat.open': 'Op de agenda van het ZAT',
  'zat.discussed': 'Besproken in het ZAT',
  'zat.notDiscussed': 'Niet besproken in het ZAT',
  'zorgteam.open': 'Op de agenda van het zorgteam',
  'zorgteam.discussed': 'Besproken in het zorgteam',
  'zorgteam.notDiscussed': 'Niet besproken in het zorgteam',
  'care.moved': 'Naar een andere lijn',
  'care.began': 'Traject begonnen',
  'care.evaluated': 'Traject geëvalueerd',
  'care.ended': 'Traject afgesloten',
  'care.advice': 'Handelingsadvies voor docenten',
  'plan.started': 'Plan begonnen',
  'plan.fixed': 'Plan vastgesteld',
  'plan.evaluated': 'Plan geëvalueerd',
  'plan.closed': 'Plan afgesloten',
  'plan.steppedUp': 'Plan opgeschaald',
  'agreement.made': 'Afspraak',
  'signal.signal': 'Signaal',
  'signal.incident': 'Incident',
  'bespreking.talk': 'Gesprek met de coach',
  'bespreking.brought': 'Ingebracht in de leerlingbespreking',
  'bespreking.discussed': 'Besproken door het team',
  'bespreking.evaluated': 'Geëvalueerd',
  'screening.measured': 'Screening',
  'screening.signal': 'Signaal uit de screening',
  'screening.noSignal': 'Geen signaal uit de screening',
  'screening.caseOpened': 'Op de caseload van de RT',
  'screening.caseClosed': 'Van de caseload van de RT af',
  'screening.referred': 'Verwezen naar een deskundige',
  'screening.helpBegan': 'Hulp begonnen',
  'screening.helpEnded': 'Hulp gestopt',
  'screening.declaration': 'Verklaring van een deskundige',
  'screening.facility': 'Faciliteit gegeven',
  'screening.facilityEnded': 'Faciliteit gestopt',
};

const origins: Readonly<Record<string, string>> = {
  new: 'Voor het eerst.',
  notDiscussed: 'Kwam de vorige keer niet aan de beurt.',
  agreementOpen: 'Er stond nog een afspraak open.',
  returns: 'Er was afgesproken om er op terug te komen.',
  moved: 'Doorgeschoven van een eerder overleg.',
};

const outcomes: Readonly<Record<string, string>> = {
  open: 'Loopt nog.',
  done: 'Gedaan.',
  partly: 'Deels gedaan.',
  not: 'Niet gedaan.',
};

const sources: Readonly<Record<string, string>> = {
  teacher: 'Van een docent.',
  coach: 'Van de coach.',
  absence: 'Uit het verzuim.',
  screening: 'Uit een screening.',
  parents: 'Van de ouders.',
  pupil: 'Van de leerling zelf.',
};

const signalStates: Readonly<Record<string, string>> = {
  new: 'Wacht nog.',
  talk: 'De coach praat erover.',
  team: 'Ligt bij het team.',
  zoco: 'Ligt bij de zorgcoördinator.',
  closed: 'Afgesloten.',
};

const trajecten: Readonly<Record<string, string>> = {
  rt: 'Remedial teaching',
  traject: 'Trajectvoorziening',
  bpo: 'Begeleiding passend onderwijs',
  oka: 'OKA',
  jeugdarts: 'Jeugdarts',
  external: 'Buiten school',
};

const trajectOutcomes: Readonly<Record<string, string>> = {
  reached: 'Doelen gehaald.',
  partly: 'Doelen deels gehaald.',
  notReached: 'Doelen niet gehaald.',
  handedOver: 'Overgedragen.',
  stopped: 'Gestopt.',
};

const decisions: Readonly<Record<string, string>> = {
  stop: 'Klaar: het team stopt.',
  goOn: 'Het team gaat zo door.',
  adjust: 'Het team past de aanpak aan.',
  zorgteam: 'Naar het intern zorgteam.',
  zat: 'Naar het ZAT.',
};

const intakes: Readonly<Record<string, string>> = {
  onderinstroom: 'Van de basisschool.',
  zijInstroom: 'Van een andere school.',
  none: 'Geen extra ondersteuning nodig.',
  basic: 'Basisondersteuning nodig.',
  extra: 'Extra ondersteuning nodig.',
  placed: 'Geplaatst.',
  placedWithPlan: 'Geplaatst met plan van aanpak.',
  refused: 'Niet geplaatst.',
  withdrawn: 'Teruggetrokken.',
};

export function titleOf({ kind }: ChronologyLine): string {
  return titles[kind] ?? kind;
}

/** One or two short sentences, or nothing to add. */
export function storyOf(line: ChronologyLine): string {
  const { kind, facts } = line;
  if (kind.startsWith('screening.')) return screeningStory(line);
  if (kind.startsWith('intake.')) return intakes[facts.outcome ?? facts.need ?? facts.kind ?? ''] ?? '';
  if (kind === 'consent.given') return answersOf(facts.answers ?? '');
  if (kind === 'consent.told') return toldOf(facts);
  if (kind === 'consent.withdrawn') return 'Vanaf deze dag mag er niets meer worden gedeeld.';
  if (kind.startsWith('zat.') || kind.startsWith('zorgteam.')) return origins[facts.origin ?? ''] ?? '';
  if (kind === 'care.moved') return `Nu in de ${facts.line ?? ''}e lijn. ${facts.reason ?? ''}`;
  if (kind.startsWith('care.')) return careStory(facts);
  if (kind === 'signal.signal')
    return `${sources[facts.source ?? ''] ?? ''} ${signalStates[facts.state ?? ''] ?? ''}`.trim();
  if (kind === 'signal.incident') return signalStates[facts.state ?? ''] ?? '';
  if (kind === 'bespreking.evaluated') return decisions[facts.decision ?? ''] ?? '';
  if (kind === 'bespreking.brought') return facts.planned ? `Komt aan de beurt op ${shownDay(facts.planned)}.` : '';
  if (kind.startsWith('bespreking.')) return '';
  if (kind.startsWith('plan.')) return planStory(facts);
  return [facts.what, outcomes[facts.state ?? '']].filter(Boolean).join(' · ');
}

function careStory({ traject, question, what, outcome }: ChronologyLine['facts']): string {
  return [trajecten[traject ?? ''], question ?? what, trajectOutcomes[outcome ?? '']].filter(Boolean).join(' · ');
}

function toldOf({ who, how }: ChronologyLine['facts']): string {
  if (how === 'objects') return 'De leerling wil niet dat de ouders dit weten.';
  return who === 'pupil' ? 'De leerling weet ervan.' : 'De ouders weten ervan.';
}

function shownDay(text: string): string {
  const on = Day.safeParse(text);
  return on.success ? shortDay(on.data) : text;
}

const planKinds: Readonly<Record<string, string>> = {
  ontwikkelingsplan: 'Ontwikkelingsplan',
  planVanAanpak: 'Plan van aanpak',
  opp: 'Wettelijk OPP',
};
const bases: Readonly<Record<string, string>> = { first: '', revision: 'bijgesteld', correction: 'een correctie' };

function planStory(facts: ChronologyLine['facts']): string {
  const version = facts.number === undefined ? '' : `versie ${facts.number}`;
  return [planKinds[facts.plan ?? ''] ?? '', version, bases[facts.basis ?? ''] ?? ''].filter(Boolean).join(', ');
}

/** A no is an answer like a yes: it is said, not shouted. */
function answersOf(answers: string): string {
  const all = answers.split(' ').filter((answer) => answer !== '');
  const given = all.filter((answer) => answer !== 'gevraagd');
  const waits = given.length > 0 && given.length < all.length ? ' Van een ander komt het antwoord nog.' : '';
  const yes = given.filter((answer) => answer === 'ja').length;
  if (waits !== '') return `${answersOf(given.join(' '))}${waits}`;
  if (given.length === 0) return answers === '' ? '' : 'Gevraagd, het antwoord komt nog.';
  if (yes === given.length) return given.length === 1 ? 'Het antwoord is ja.' : `Alle ${given.length} zeiden ja.`;
  if (yes === 0) return given.length === 1 ? 'Het antwoord is nee.' : `Alle ${given.length} zeiden nee.`;
  return `${yes} keer ja, ${given.length - yes} keer nee.`;
}
