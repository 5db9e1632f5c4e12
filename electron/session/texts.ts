/** What stands on the recovery sheet. */
export const sheetTexts = {
  title: 'Herstelblad',
  mark: 'GEHEIM · BEWAAR IN DE KLUIS VAN DE SCHOOL',
  intro:
    'Met dit blad kan de school weer bij haar zorgdossiers als alle wachtzinnen kwijt zijn of de laptop stuk is. ' +
    'Wie dit blad en de bestanden heeft, kan alles lezen. Bewaar het in een gesloten kluis, niet bij de laptop en niet als foto.',
  recoveryCode: 'Herstelcode',
  pairingCode: 'Koppelcode',
  qr: 'QR-code met de herstelcode en de koppelcode',
  steps: [
    'Open Zorgspil. Kies “Wachtzin kwijt?” en dan “Met het herstelblad”. Na een kapotte laptop: kies “Zet een reservekopie terug”.',
    'Typ de herstelcode en de koppelcode over. Hoofdletters en streepjes maken niet uit.',
    'Kies wie een nieuwe wachtzin krijgt. Wat diegene kon lezen, kan hij daarna weer lezen.',
    'Maak daarna een nieuw herstelblad. Het oude werkt dan niet meer.',
  ],
  madeOn: 'Gemaakt op',
} as const;
