import type * as papers from '../../shared/documents/contract.ts';
import type * as letters from '../../shared/documents/letters-contract.ts';
import type { PackPart } from '../../shared/documents/pack.ts';
import type { TemplateFault } from '../../shared/documents/template.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const papersTexts = {
  papers: 'Papieren',
  letters: 'Brieven',
  agenda: 'Agenda',
  packs: 'Overlegmap voor een deelnemer',
  recap: 'Overzicht na het overleg',
  form: 'Aanmeldingsformulier',
  minutes: 'Notulen',
  close: 'Sluit',
  format: 'Bestand',
  formats: { pdf: 'PDF', docx: 'Word', sealed: 'Verzegeld' },
  make: { pdf: 'Bewaar als PDF', docx: 'Bewaar als Word', sealed: 'Bewaar verzegeld' },
  sealedWhy: 'De ontvanger opent de map in een browser, met een wachtzin die jij door de telefoon vertelt.',
  tellByPhone: 'Vertel deze wachtzin door de telefoon',
  tellOnce: 'Zet hem niet in een bericht bij de map. Je ziet hem alleen nu: Zorgspil bewaart hem niet.',
  made: 'Bewaard. Het staat bij de verstrekkingen.',
  receiver: 'Voor wie',
  receivers: {
    school: 'Het dossier op school',
    members: 'Wie aan tafel zit',
    pupil: 'De leerling',
    parents: 'De ouders',
    pupilAndParents: 'De leerling en de ouders',
  },
  withRestricted: 'Ook gezondheid, thuis, veiligheid en hulp van buiten',
  withRestrictedWhy: 'Alleen als de ontvanger het nodig heeft voor de vraag.',
  noObjection: (name: string) =>
    `Ik heb het ${name} gevraagd. ${name} heeft er geen bezwaar tegen dat de ouders dit horen.`,
  asked: {
    'dag gesprek': 'Dag van het gesprek',
    'tijd gesprek': 'Tijd',
    'plaats gesprek': 'Plaats',
    gegevens: 'Waarover gaat het?',
  } as Readonly<Record<string, string>>,
  editWords: 'Wijzig de tekst van deze brief',
  member: 'Deelnemer',
  outside: 'van buiten',
  parts: 'Wat staat erin?',
  restricted: 'Alleen als deze deelnemer het nodig heeft',
  partNames: {
    question: 'De vraag van leerling, ouders en school',
    tried: 'Wat al is geprobeerd',
    school: 'Hoe het gaat op school',
    agreements: 'Lopende afspraken',
    agencies: 'Hulp van buiten',
    health: 'Gezondheid',
    home: 'Thuis',
    safety: 'Veiligheid',
  } satisfies Record<PackPart, string>,
  until: 'Te gebruiken tot en met',
  packNote: 'Er staat alleen in wat deze deelnemer mag horen: leerlingen met toestemming, bij wie hij aan tafel zit.',
} as const;

export const lettersTexts = {
  title: 'Brieven',
  sub: 'De tekst van elke brief, in de woorden van jullie school.',
  list: 'Brieven',
  own: 'eigen tekst',
  subject: 'Onderwerp',
  body: 'Tekst',
  bodyWhy: 'Een lege regel begint een nieuwe alinea. Regels met een streepje ervoor zijn een lijst.',
  fields: 'Zet een veld in de tekst',
  fieldsWhy: 'Het komt waar je cursor staat.',
  conditions: 'Alinea alleen tonen',
  conditionsWhy: 'Zet dit vóór de alinea.',
  example: 'Zo ziet het eruit',
  exampleWith: 'Voorbeeld voor',
  exampleAll: 'geen voorwaarde',
  save: 'Bewaar',
  reset: 'Zet terug',
  resetWhy: 'De tekst van Zorgspil komt terug. Jullie eigen tekst is dan weg.',
  resetSure: 'Ja, zet terug',
  resetNot: 'Laat staan',
  faults: {
    UNKNOWN_FIELD: (words: string) =>
      words.trim() === ''
        ? 'Er staan accolades zonder veld ertussen.'
        : `Het veld {${words}} bestaat niet in deze brief. Kies een veld uit de lijst.`,
    UNKNOWN_CONDITION: (words: string) => `De voorwaarde [als ${words}] bestaat niet in deze brief.`,
    LOOSE_BRACE: (words: string) =>
      `Er staat een losse accolade bij “${words.trim()}”. Een veld heeft er twee: {voornaam}.`,
    BLOCK_IN_LINE: (words: string) => `{${words}} is een tabel of een lijst. Zet het alleen in een alinea.`,
    EMPTY: () => 'Onderwerp en tekst mogen niet leeg zijn.',
  } satisfies Record<TemplateFault['code'], (words: string) => string>,
  notSaved: 'Er is nog niets bewaard.',
  settings: 'In elke brief',
  settingsWhy: 'Naam, adres en telefoon komen uit Beheer > School.',
  place: 'Plaats boven de datum',
  email: 'E-mailadres van school',
  steunpunt: 'Ouder- en jeugdsteunpunt',
  steunpuntWhy: 'Naam en hoe je het bereikt. Leeg: de zin erover valt weg.',
} as const;

const gone = 'Dit overleg is er niet meer.';
const itemGone = 'Deze leerling staat niet meer op de agenda.';
const notSaved =
  'Het papier kon daar niet worden bewaard. In de kluis staat dat het niet bewaard is. Kies een andere map.';
const adult =
  'Deze leerling is 16 of ouder en beslist zelf wie dit leest. Geef het aan de leerling. Er is niets gemaakt.';
const ageUnknown = 'De geboortedatum ontbreekt. Vul die eerst in bij de leerling. Er is niets gemaakt.';
const noConsent = 'Er is geen geldige toestemming voor dit overleg en deze mensen. Er is niets gemaakt.';
const changed = 'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.';

type AnyPaper =
  | typeof papers.printZatAgenda
  | typeof papers.printZatForm
  | typeof papers.printZatLetter
  | typeof papers.printZatMinutes
  | typeof papers.printZatPack
  | typeof papers.printZatRecap;

/** What any paper may refuse; one list, since they share most of it. */
export const paperRefusals: RefusalTexts<AnyPaper> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  MEETING_NOT_FOUND: gone,
  ITEM_NOT_FOUND: itemGone,
  MEETING_NOT_HELD: 'Dit overleg is nog niet begonnen. Het overzicht kan daarna.',
  MINUTES_NOT_FINAL: 'De notulen zijn nog niet vastgesteld. Stel ze eerst vast.',
  NOT_FOR_PARENTS: adult,
  AGE_UNKNOWN: ageUnknown,
  GIVERS_UNKNOWN:
    'Het is niet bekend wie moet tekenen. Vul eerst de geboortedatum in, en bij de ouders wie gezag heeft. Voor een overleg binnen school is geen toestemming nodig.',
  NOT_THIS_AGE: 'Deze brief is alleen voor ouders van een leerling van 16 of 17 jaar.',
  CONSENT_MISSING: noConsent,
  PUPIL_NOT_ASKED: 'Vraag het eerst de leerling, en vink dat aan.',
  MEETING_OVER: 'Dit overleg is al geweest. Na het overleg zijn er notulen.',
  NOT_A_MEMBER: 'Deze persoon is geen deelnemer meer.',
  END_OUT_OF_RANGE: 'Kies een dag op of na het overleg, niet meer dan zestig dagen later.',
  PACK_EMPTY: 'Er is geen leerling van wie deze deelnemer iets mag horen. Er is geen map gemaakt.',
  PAPER_NOT_SAVED: notSaved,
};

export const letterTextRefusals: RefusalTexts<typeof letters.saveLetterText> &
  RefusalTexts<typeof letters.resetLetterText> &
  RefusalTexts<typeof letters.saveLetterSettings> = {
  ...gateTexts,
  LETTER_NOT_FOUND: 'Deze brief kent Zorgspil niet.',
  UNKNOWN_FIELD: 'Er staat een veld in de tekst dat deze brief niet kent. Er is niets bewaard.',
  CHANGED_MEANWHILE: changed,
};
