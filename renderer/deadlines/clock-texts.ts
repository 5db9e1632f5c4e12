import type { Clock } from '../../shared/deadlines/clocks.ts';
import type { setClock } from '../../shared/deadlines/contract.ts';
import type { ClockId } from '../../shared/deadlines/model.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const clockNames: Readonly<Record<ClockId, string>> = {
  C1: 'OPP vaststellen, nieuwe leerling',
  C2: 'OPP vaststellen, na tijdelijke plaatsing',
  C3: 'OPP vaststellen, zittende leerling',
  C4: 'OPP evalueren, elk schooljaar',
  C5: 'Opnieuw instemming vragen',
  C6: 'De leerling horen',
  C7: 'Begindatum in ROD',
  C8: 'Einddatum in ROD',
  C13: 'Bezwaar of geschil',
  C42: 'Volgende ZAT of zorgteam',
  C43: 'Afspraken terug in het ZAT',
  C44: 'Plan evalueren',
  C45: 'Nulmeting en volgmeting',
};
export const startNames: Readonly<Record<Clock['start'], string>> = {
  inschrijving: 'de inschrijving',
  definitievePlaatsing: 'de definitieve plaatsing',
  besluitExtraOndersteuning: 'het besluit: extra ondersteuning nodig',
  vaststellingOfEvaluatie: 'de vaststelling of de vorige evaluatie',
  nieuweVersie: 'een nieuwe versie',
  vaststelling: 'de vaststelling',
  afsluiting: 'het einde van het OPP of de uitschrijving',
  besluitVerstuurd: 'de dag dat het besluit is verstuurd',
  laatsteOverleg: 'het laatste overleg',
  overleg: 'het overleg',
  startPlan: 'het begin van het plan',
  schooljaar: 'het schooljaar',
};

export const clocksTexts = {
  title: 'Termijnen',
  sub: 'Waar Zorgspil mee rekent, en waarom. Wat de wet bepaalt, staat vast; wat van de school is, kun je wijzigen.',
  what: 'Termijn',
  start: 'Telt vanaf',
  length: 'Lengte',
  basis: 'Grond',
  sure: 'Zekerheid',
  weights: { wet: 'wet', beleid: 'beleid van de school', praktijk: 'gewoonte' },
  certainties: { sure: 'zeker', likely: 'waarschijnlijk', uncertain: 'onzeker' },
  units: {
    days: (n: number) => `${n} dagen`,
    months: (n: number) => `${n} maanden`,
    workingDays: (n: number) => (n === 1 ? '1 werkdag' : `${n} werkdagen`),
    planned: (n: number) => `gewoonlijk ${n} dagen, de dag staat in het plan`,
    moment: () => 'meteen',
    window: () => '1 september tot 30 november, 1 april tot 30 juni',
  },
  moves: 'in het weekend of op een feestdag: beide dagen, wij houden de eerste aan',
  change: 'Wijzig',
  amount: (least: number, most: number) => `Hoeveel? Van ${least} tot en met ${most}.`,
  why: 'Waarom?',
  save: 'Bewaar',
  cancel: 'Laat zo',
  changed: (day: string, by: string, why: string) => `gewijzigd ${day}${by === '' ? '' : ` door ${by}`}: ${why}`,
} as const;

export const clockRefusals: RefusalTexts<typeof setClock> = {
  ...gateTexts,
  NOT_SETTABLE: 'Deze termijn staat vast. Er is niets gewijzigd.',
  OUT_OF_BOUNDS: 'Dat aantal is te klein of te groot. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: 'Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.',
};
