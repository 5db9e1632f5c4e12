import type * as calls from '../../shared/notes/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const notesTexts = {
  title: 'Afgeschermde notities',
  none: 'Geen afgeschermde notities.',
  what: 'Deze notities staan op geen lijst, in geen zoekresultaat en op geen papier. Je ziet alleen dat ze er zijn.',
  by: (name: string, day: string) => `${name}, ${day}`,
  audiences: { zorg: 'zorgteam', vertrouwelijk: 'alleen aandachtsfunctionaris' },
  open: 'Open de notitie',
  openWhich: (name: string, day: string) => `Open de notitie van ${name}, ${day}`,
  sure: 'Openen komt met jouw naam in het logboek van deze leerling. Heb je de notitie nodig?',
  openNow: 'Open haar nu',
  leave: 'Laat dicht',
  close: 'Sluit de notitie',
  write: 'Schrijf een afgeschermde notitie',
  text: 'Wat wil je vastleggen?',
  audience: 'Wie mag haar openen?',
  save: 'Bewaar de notitie',
  cancel: 'Doe het niet',
  remove: 'Verwijder de notitie',
} as const;

const gone = 'Deze notitie is er niet, of je mag haar niet openen.';

export const openRefusals: RefusalTexts<typeof calls.openNote> = { ...gateTexts, NOTE_NOT_FOUND: gone };

export const removeRefusals: RefusalTexts<typeof calls.removeNote> = {
  ...openRefusals,
  NOT_YOUR_NOTE: 'Alleen wie de notitie schreef, kan haar wijzigen of verwijderen. Er is niets gewijzigd.',
};

export const writeRefusals: RefusalTexts<typeof calls.writeNote> = {
  ...removeRefusals,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien. Er is niets bewaard.',
  AUDIENCE_CLOSED: 'Je kunt zelf niet lezen wat je zo zou bewaren. Kies een andere lezer. Je tekst staat er nog.',
  CHANGED_MEANWHILE: 'De notitie is intussen gewijzigd. Jouw tekst staat er nog. Open haar opnieuw en bewaar dan.',
};
