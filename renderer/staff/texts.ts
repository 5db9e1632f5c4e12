import type { saveStaffMember, saveTeam } from '../../shared/staff/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const staffTexts = {
  title: 'Medewerkers',
  sub: 'Collega’s en partners van buiten, met hun functie.',
  name: 'Naam',
  function: 'Functie',
  phone: 'Telefoon',
  email: 'E-mail',
  organisation: 'Organisatie',
  organisationExample: 'GGD, samenwerkingsverband',
  rosterName: 'Zo staat het in het leerlingbestand',
  rosterNameWhy: 'Bijvoorbeeld een afkorting. Dan koppelt het inlezen de coach vanzelf.',
  inRoster: 'In het bestand',
  reach: 'Bereikbaar',
  inside: 'School',
  outside: 'Partners van buiten',
  isActive: 'Werkt hier nu',
  isActiveWhy:
    'Haal het vinkje weg bij wie weggaat. Afspraken blijven staan. Is het een coach, geef de leerlingen dan een andere.',
  left: 'weg',
  add: 'Voeg een medewerker toe',
  change: 'Wijzig',
  changing: 'Wijzig de gegevens',
  cancel: 'Laat zo',
  save: 'Bewaar',
  find: 'Zoek een medewerker',
  show: 'Toon',
  allFunctions: 'iedereen',
  showLeft: 'Ook wie weg is',
  noneFound: 'Niemand gevonden. Probeer een ander deel van de naam, of toon iedereen.',
  empty: 'Nog geen medewerkers',
  emptyText: 'Zet hier neer wie er in het ZAT zit en wie coach is. Daarna kun je afspraken op naam maken.',
} as const;

export const saveStaffRefusals: RefusalTexts<typeof saveStaffMember> = {
  ...gateTexts,
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer.',
  CHANGED_MEANWHILE:
    'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.',
};

export const teamTexts = {
  title: 'Teams',
  sub: 'Een teamleider ziet de leerlingen van de klassen van zijn team. Een docent ziet de klassen van de teams waar hij in zit.',
  empty: 'Nog geen teams',
  emptyText: 'Maak het eerste team: kies een teamleider, de docenten en de klassen.',
  name: 'Naam van het team',
  department: 'Afdeling',
  leader: 'Teamleider',
  members: 'Docenten en coaches',
  classes: 'Klassen',
  classesElsewhere: 'Welke klassen bij het team horen, kiest de zorgcoördinator.',
  noClasses: 'Er zijn nog geen klassen. Lees een leerlingbestand in of voeg een klas toe bij Leerlingen.',
  none: 'nog niemand',
  add: 'Maak een team',
  change: 'Wijzig',
  changing: 'Wijzig het team',
  cancel: 'Laat zo',
  save: 'Bewaar',
  people: (n: number) => (n === 1 ? '1 docent of coach' : `${n} docenten en coaches`),
  classCount: (n: number) => (n === 1 ? '1 klas' : `${n} klassen`),
} as const;

export const saveTeamRefusals: RefusalTexts<typeof saveTeam> = {
  ...gateTexts,
  TEAM_NOT_FOUND: 'Dit team is er niet meer.',
  STAFF_NOT_FOUND: 'Een van de medewerkers is er niet meer. Er is niets bewaard.',
  CLASS_NOT_FOUND: 'Een van de klassen is er niet meer. Er is niets bewaard.',
  CHANGED_MEANWHILE: saveStaffRefusals.CHANGED_MEANWHILE,
};
