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
  C13: 'Bezwaar of geschil mogelijk tot',
  C42: 'Volgend overleg',
  C43: 'Afspraken terug in het ZAT',
  C44: 'Plan evalueren',
  C45: 'Meting afnemen',
};

export const termWords = {
  waits: 'wacht',
  left: (days: number) => {
    if (days < 0) return days === -1 ? '1 dag te laat' : `${-days} dagen te laat`;
    if (days === 0) return 'vandaag';
    return days === 1 ? 'morgen' : `nog ${days} dagen`;
  },
} as const;
