import type { ClockId } from '../../shared/deadlines/model.ts';

/** What each clock is called where a term runs. */
export const termNames: Readonly<Record<ClockId, string>> = {
  C1: 'OPP vaststellen, zes weken na inschrijving',
  C2: 'OPP vaststellen, zes weken na de plaatsing',
  C3: 'OPP vaststellen, zes weken na het besluit',
  C4: 'Jaarlijkse evaluatie van het OPP',
  C5: 'Instemming met het handelingsdeel',
  C6: 'Stem van de leerling',
  C7: 'Begindatum in ROD zetten',
  C8: 'Einddatum in ROD zetten',
  C13: 'Geschil: voorleggen kan nog',
  C42: 'Volgend overleg',
  C43: 'Afspraken terug in het ZAT',
  C44: 'Plan evalueren',
  C45: 'Meting afnemen',
};

/** The same where there is little room: in the head of a pupil's page. */
export const shortTermNames: Readonly<Record<ClockId, string>> = {
  C1: 'OPP vaststellen',
  C2: 'OPP vaststellen',
  C3: 'OPP vaststellen',
  C4: 'OPP evalueren',
  C5: 'Instemming',
  C6: 'Leerling horen',
  C7: 'Begin in ROD',
  C8: 'Einde in ROD',
  C13: 'Geschil',
  C42: 'Overleg',
  C43: 'Afspraken terug',
  C44: 'Plan evalueren',
  C45: 'Meting',
};

/** Never without the word of how near it is. */
export const termColors = { far: 'gray', near: 'straks', late: 'laat' } as const;

export const termWords = {
  opp: (state: string) => `OPP ${state}`,
  waits: 'wacht',
  over: 'voorbij',
  left: (days: number) => {
    if (days < 0) return days === -1 ? '1 dag te laat' : `${-days} dagen te laat`;
    if (days === 0) return 'vandaag';
    return days === 1 ? 'morgen' : `nog ${days} dagen`;
  },
} as const;
