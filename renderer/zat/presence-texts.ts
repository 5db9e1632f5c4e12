import type { saveZatPresence } from '../../shared/zat/case-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const presenceTexts = {
  title: 'Wie is er?',
  sub: 'Zet uit wie er niet is: met zijn cijfer, of met de spatiebalk. Enter begint.',
  subRunning: 'Komt er iemand later of gaat er iemand weg, zet het hier. Enter gaat verder.',
  others:
    'Moet er iemand anders bij zijn? Zet die persoon eerst bij de deelnemers, en vraag toestemming voor wie dan meeluistert.',
  nobody: 'Er is nu niemand aangevinkt.',
  begin: (n: number) => (n === 1 ? 'Begin met 1 persoon' : `Begin met ${n} mensen`),
  goOn: 'Ga verder',
  back: 'Terug naar de agenda',
} as const;

export const presenceRefusals: RefusalTexts<typeof saveZatPresence> = {
  ...gateTexts,
  MEETING_NOT_FOUND: 'Dit overleg is er niet meer.',
  MEETING_NOT_RUNNING: 'Dit overleg is niet bezig. Er is niets gewijzigd.',
  NOT_A_MEMBER: 'Deze persoon is geen deelnemer. De toestemming geldt niet voor hem. Er is niets bewaard.',
  STAFF_NOT_FOUND: 'Een van deze mensen is er niet meer. Er is niets bewaard.',
};
