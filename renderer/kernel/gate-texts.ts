import type { GateRefusal } from '../../shared/kernel/contract.ts';

/** What the gate itself may answer: what happened, what was kept, what to do. */
export const gateTexts: Readonly<Record<GateRefusal, string>> = {
  NOT_TRUSTED: 'Dit venster mag dit niet vragen. Er is niets gewijzigd. Sluit Zorgspil en open het opnieuw.',
  TOO_LARGE: 'Dit is te groot om in één keer te bewaren. Er is niets gewijzigd. Maak de tekst korter of splits hem.',
  UNKNOWN_CALL: 'Dit kan deze versie van Zorgspil niet. Er is niets gewijzigd.',
  INVALID_INPUT: 'Niet alle velden zijn goed ingevuld. Er is niets bewaard. Kijk de velden na.',
  LOCKED: 'De kluis is dicht. Je concept is bewaard. Open de kluis en ga verder.',
  NOT_ALLOWED: 'Met deze rol mag dit niet. Er is niets gewijzigd. Het staat in het logboek.',
  DISK_FULL: 'De schijf is vol. Er is niets half bewaard. Maak ruimte vrij en probeer het opnieuw.',
  UNEXPECTED: 'Er ging iets mis. Er is niets gewijzigd. Probeer het opnieuw; blijft het misgaan, zeg het je beheerder.',
  CANCELLED: 'Je hebt dit afgebroken. Er is niets gewijzigd.',
};
