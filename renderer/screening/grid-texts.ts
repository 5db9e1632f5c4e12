import type { checkResult, saveResult, screeningGrid } from '../../shared/screening/contract.ts';
import type { Edition, ResultState } from '../../shared/screening/model.ts';
import type { GivenFault } from '../../shared/screening/read-given.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const stateWords: Readonly<Record<Exclude<ResultState, 'scored'>, string>> = {
  absent: 'afwezig',
  notApplicable: 'n.v.t.',
  withheld: 'niet gedeeld',
};

export const gridTexts = {
  title: (className: string | null, year: number) =>
    `Screening ${className === null ? `leerjaar ${year}` : className === '' ? 'zonder klas' : className}`,
  grid: (name: string) => `Scores van ${name}`,
  class: 'Klas',
  wholeYear: 'Hele leerjaar',
  noClass: 'zonder klas',
  pupil: 'Leerling',
  stands: 'Valt op',
  norm: (edition: string, until: string | null) => (until === null ? edition : `norm tot ${until}`),
  normExpired: 'norm verlopen',
  normMissing: 'nog geen grenzen',
  saved: (at: string) => `bewaard ${at}`,
  saving: 'bewaren…',
  paste: 'Plak uit Excel',
  ready: 'Toets klaar',
  checkTest: 'Kijk de toets na',
  readyAll: (test: string, n: number, absent: number) =>
    `${test} is klaar: ${n} ingevuld${absent === 0 ? '' : `, ${absent} afwezig`}.`,
  readyLeft: (test: string, n: number) =>
    `${test}: ${n === 1 ? '1 leerling heeft' : `${n} leerlingen hebben`} nog niets.`,
  setAbsent: (n: number) => `Zet ${n === 1 ? 'deze leerling' : `deze ${n}`} op afwezig`,
  close: 'Sluit',
  isClosed: 'Deze afname is klaar. Je kunt kijken, niet invullen.',
  reading: 'Je kijkt mee. De remedial teacher vult in.',
  empty: 'Er zit niemand in deze klas.',
  cell: (test: string, name: string) => `${test}, ${name}`,
  below: (bands: string) => bands,
  picture: 'Klassenbeeld',
  yearPicture: 'Beeld van het leerjaar',
  low: 'laag',
  high: 'hoog',
  bandsExplained: 'A hoogste 25 %, B 25, C 25, D 15, E laagste 10 %.',
  romansExplained: 'I tot en met V: elk 20 %, V is laag.',
  absentAre: (names: string) => `${names} ${names.includes(' en ') ? 'waren' : 'was'} er niet.`,
  missing: (test: string, n: number) => `${test}: ${n === 1 ? '1 moet' : `${n} moeten`} nog.`,
  noNorm: (test: string) => `${test}: grenzen nog niet ingevuld, dus nog geen letter.`,
  asTable: 'Toon de cijfers',
  tableHead: {
    test: 'Toets',
    missing: 'Nog niet',
    absent: 'Afwezig',
    notApplicable: 'N.v.t.',
    withheld: 'Niet gedeeld',
    withoutBand: 'Zonder letter',
  },
  under: 'Onder de streep',
  underSub: (share: number) => `laagste ${share} % op ten minste één toets`,
  nobodyUnder: 'Nog niemand.',
  watch: (n: number, share: number) =>
    n === 1
      ? `1 leerling zit in de laagste ${share} %: kijk mee.`
      : `${n} leerlingen zitten in de laagste ${share} %: kijk mee.`,
  absent: 'Afwezig',
  nobodyAbsent: 'Niemand.',
  allTests: (n: number) => (n === 1 ? 'de toets' : `alle ${n} de toetsen`),
  catchUp: (day: string, where: string) => `Inhalen ${day}${where === '' ? '' : `, ${where}`}`,
  noCatchUp: 'Nog geen inhaaldag. Zet die bij de afname.',
  noDiagnosis: 'Een signaal is geen diagnose. Alleen een bevoegd deskundige stelt dyslexie of dyscalculie vast.',
  foot: {
    enter: 'omlaag',
    tab: 'naar rechts',
    absent: 'afwezig',
    signal: 'signaal',
    undo: 'terug',
    paste: 'plak',
    keys: 'alle toetsen',
  },
  range: (low: string, high: string) => `${low} tot ${high}`,
  undone: (name: string) => `${name}: teruggezet.`,
  refused: (text: string) => `${text} kan niet`,
  double: 'staat er twee keer, verschillend',
  doubleShort: '2×',
  checked: 'nagekeken',
  expired: 'norm verlopen',
} as const;

/** Why a value is refused, in the words of the test. */
export function faultText(fault: GivenFault, { name, scale }: Edition, absentKey: string): string {
  const again = `Typ opnieuw, of ${absentKey.toUpperCase()} voor afwezig.`;
  switch (fault) {
    case 'OUT_OF_RANGE':
    case 'NOT_A_NUMBER':
      return `${name} loopt van ${scale.low} tot ${scale.high}. ${again}`;
    case 'TOO_PRECISE':
      return scale.decimals === 0
        ? `${name} heeft hele getallen. ${again}`
        : `${name} heeft hooguit ${scale.decimals} cijfer${scale.decimals === 1 ? '' : 's'} achter de komma. ${again}`;
    case 'NOT_A_BAND':
      return `${name} kent ${scale.kind === 'letter' ? 'A tot en met E' : 'I tot en met V'}. ${again}`;
    case 'NOT_A_WORD':
      return `${name} kent: ${scale.words.map(({ text }) => text).join(', ')}. ${again}`;
  }
}

export const resultRefusals: RefusalTexts<typeof saveResult> = {
  ...gateTexts,
  CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Wat je typte, staat nog in het vak.',
  CAMPAIGN_CLOSED: 'Deze afname is klaar. Wat je typte, is niet bewaard. Zet de afname weer open.',
  NOT_IN_CAMPAIGN: 'Deze leerling of toets hoort niet bij deze afname. Er is niets gewijzigd.',
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: 'Iemand anders vulde dit vak net in. Er is niets overschreven. Kijk en typ zo nodig opnieuw.',
  NOT_A_NUMBER: 'Dit is geen getal. Er is niets gewijzigd.',
  OUT_OF_RANGE: 'Deze waarde kan niet bij deze toets. Er is niets gewijzigd.',
  TOO_PRECISE: 'Zoveel cijfers achter de komma heeft deze toets niet. Er is niets gewijzigd.',
  NOT_A_BAND: 'Deze letter kent de toets niet. Er is niets gewijzigd.',
  NOT_A_WORD: 'Dit woord kent de toets niet. Er is niets gewijzigd.',
};

export const pasteTexts = {
  title: 'Plak uit Excel',
  how: 'Kopieer in Excel de scores, met of zonder de namen ervoor, en plak ze hier met Ctrl V.',
  here: 'Plak hier',
  byPupil: 'De namen of nummers in de eerste kolom zijn herkend: elke score gaat naar die leerling.',
  byPlace: (from: string) => `Er staan geen namen bij: de scores gaan naar beneden vanaf ${from}.`,
  count: (n: number) => (n === 1 ? '1 score past' : `${n} scores passen`),
  replaces: (n: number) =>
    n === 1 ? '1 daarvan vervangt een score die er al staat.' : `${n} daarvan vervangen een score die er al staat.`,
  misfits: (n: number) => (n === 1 ? '1 past niet en blijft weg:' : `${n} passen niet en blijven weg:`),
  why: {
    PUPIL: 'geen leerling van deze lijst',
    ROW: 'voorbij de laatste leerling',
    COLUMN: 'voorbij de laatste toets',
  },
  line: (n: number) => `regel ${n}`,
  save: (n: number) => (n === 1 ? 'Bewaar 1 score' : `Bewaar ${n} scores`),
  nothing: 'Niets past',
  cancel: 'Terug',
} as const;

export const gridRefusals: RefusalTexts<typeof screeningGrid> = {
  ...gateTexts,
  CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Ga terug naar Screening.',
};

export const checkTexts = {
  of: (n: number, all: number) => `${n} van ${all}`,
  how: 'Typ de score nog een keer van het papier. Wat er al stond, zie je pas als het verschilt.',
  differs: (first: string, second: string) => `Eerst ${first}, nu ${second}. Welke klopt?`,
  take: (value: string) => `Neem ${value}`,
  keep: (value: string) => `Houd ${value}`,
  check: 'Kijk na',
  stop: 'Stop met nakijken',
  back: 'Terug naar het rooster',
  ready: (test: string, n: number, different: number) =>
    n === 0
      ? `Van ${test} valt niets meer na te kijken.`
      : `${test} is nagekeken: ${n} ${n === 1 ? 'score' : 'scores'}, ${different === 0 ? 'alles klopte' : `${different} ${different === 1 ? 'verschil' : 'verschillen'}`}.`,
} as const;

export const checkRefusals: RefusalTexts<typeof checkResult> = {
  ...resultRefusals,
  NOTHING_TO_CHECK: 'Hier staat nog geen score om na te kijken.',
};

export const catchUpTexts = {
  pdf: 'Maak de inhaallijst (pdf)',
  word: 'Word',
  refusals: {
    CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Er is geen lijst gemaakt.',
    NOBODY_ABSENT: 'Niemand hoeft nog iets in te halen. Er is geen lijst gemaakt.',
    PAPER_NOT_SAVED: 'De lijst is niet bewaard. Kies een andere plek en probeer het opnieuw.',
  },
} as const;
