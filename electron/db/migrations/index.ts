import { migration as m0010 } from './0010-trail-and-drafts.ts';
import { migration as m0020 } from './0020-school.ts';
import { migration as m0030 } from './0030-students.ts';
import { migration as m0040 } from './0040-slice.ts';
import { migration as m0050 } from './0050-grounds.ts';
import { migration as m0060 } from './0060-consults.ts';
import { migration as m0100 } from './0100-disclosures.ts';
import { migration as m0101 } from './0101-letters.ts';
import { migration as m0120 } from './0120-meeting-series.ts';
import { migration as m0121 } from './0121-care-lines.ts';
import { migration as m0140 } from './0140-zat-cases.ts';
import { migration as m0141 } from './0141-restricted-notes.ts';
import { migration as m0142 } from './0142-minutes.ts';
import { migration as m0160 } from './0160-consent-asked.ts';
import { migration as m0161 } from './0161-item-feedback.ts';
import { migration as m0162 } from './0162-agreement-events.ts';
import { migration as m0200 } from './0200-signals.ts';
import { migration as m0210 } from './0210-discussions.ts';
import { migration as m0220 } from './0220-offer-and-plans.ts';
import { migration as m0240 } from './0240-intake.ts';
import { migration as m0241 } from './0241-intake-dossiers.ts';
import { migration as m0242 } from './0242-disclosures-of-applicants.ts';
import { migration as m0260 } from './0260-screening.ts';
import { migration as m0262 } from './0262-screening-follow-up.ts';
import { migration as m0264 } from './0264-screening-imports.ts';
import { migration as m0280 } from './0280-who-fills-a-form.ts';
import { migration as m0290 } from './0290-switch-steps.ts';
import { migration as m0300 } from './0300-statement-validity.ts';

/** In order. A shipped migration is never edited; a mistake gets a new one. */
export const MIGRATIONS = [
  m0010,
  m0020,
  m0030,
  m0040,
  m0050,
  m0060,
  m0100,
  m0101,
  m0120,
  m0121,
  m0140,
  m0141,
  m0142,
  m0160,
  m0161,
  m0162,
  m0200,
  m0210,
  m0220,
  m0240,
  m0241,
  m0242,
  m0260,
  m0262,
  m0264,
  m0280,
  m0290,
  m0300,
] as const;
