import {
  printZatAgenda,
  printZatForm,
  printZatLetter,
  printZatMinutes,
  printZatPack,
  printZatRecap,
} from '../../shared/documents/contract.ts';
import {
  letterTexts,
  resetLetterText,
  saveLetterSettings,
  saveLetterText,
} from '../../shared/documents/letters-contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handlePrintAgenda } from './agenda.ts';
import { handlePrintForm } from './form.ts';
import {
  handleResetLetterText,
  handleSaveLetterSettings,
  handleSaveLetterText,
  readLetterTexts,
} from './letter-commands.ts';
import { handlePrintMinutes } from './minutes.ts';
import { handlePrintPack } from './pack.ts';
import { handlePrintRecap } from './recap.ts';
import { handlePrintLetter } from './zat-letters.ts';

export const documentsFeature: Feature = {
  name: 'documents',
  calls: [
    bindCommand(printZatAgenda, handlePrintAgenda),
    bindCommand(printZatMinutes, handlePrintMinutes),
    bindCommand(printZatForm, handlePrintForm),
    bindCommand(printZatRecap, handlePrintRecap),
    bindCommand(printZatPack, handlePrintPack),
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
