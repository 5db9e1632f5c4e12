import { printZatAgenda, printZatLetter, printZatMinutes } from '../../shared/documents/contract.ts';
import {
  letterTexts,
  resetLetterText,
  saveLetterSettings,
  saveLetterText,
} from '../../shared/documents/letters-contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handlePrintAgenda } from './agenda.ts';
import {
  handleResetLetterText,
  handleSaveLetterSettings,
  handleSaveLetterText,
  readLetterTexts,
} from './letter-commands.ts';
import { handlePrintMinutes } from './minutes.ts';
import { handlePrintLetter } from './zat-letters.ts';

export const documentsFeature: Feature = {
  name: 'documents',
  calls: [
    bindCommand(printZatAgenda, handlePrintAgenda),
    bindCommand(printZatMinutes, handlePrintMinutes),
    bindCommand(printZatLetter, handlePrintLetter),
    bindQuery(letterTexts, readLetterTexts),
    bindCommand(saveLetterText, handleSaveLetterText),
    bindCommand(resetLetterText, handleResetLetterText),
    bindCommand(saveLetterSettings, handleSaveLetterSettings),
  ],
  tables: ['letter_texts', 'letter_settings'].map((table) => ({
    table,
    speaksOf: 'the school',
    onErasure: 'rows stay',
    because: 'words for letters, without a pupil in them',
  })),
};
