import type { Page } from '@playwright/test';
import { expect, launch, test } from '../support/launch.ts';
import { dayFromNow, get } from './ask.ts';
import { createVault, goTo, lookAt, PASSPHRASE, unlock } from './pages.ts';

/* The screens around a plan that are seldom seen: the watch list, a dispute, a correction, what a teamleider sees. */

type Made = { readonly studentId: string; readonly planId: string; readonly classId: string; readonly staffId: string };
const year = (): number => new Date().getFullYear();
const schoolYear = (): string => {
  const first = new Date().getMonth() >= 7 ? year() : year() - 1;
  return `${first}-${first + 1}`;
};

const make = {
  staff: async (page: Page, name: string, role: string) => {
    const text = { name, rosterName: '', email: '', phone: '', organisation: '' };
    const input = { staffId: null, function: role, isActive: true, revision: 0, ...text };
    return (await get<Made>(page, 'staff.save', input)).staffId;
  },
  class: async (page: Page, name: string) => {
    const input = { name, schoolYear: schoolYear(), level: 'havo', year: 4, from: null };
    return (await get<Made>(page, 'students.saveClass', input)).classId;
  },
  pupil: async (page: Page, n: number, [givenName, surname]: readonly [string, string], classId: string | null) => {
    const rest = { prefix: '', sex: 'onbekend', email: '', rosterCoach: '', parentsDisagree: false, externalId: null };
    const text = { number: String(200_000 + n), givenName, surname, birthDate: `${year() - 15}-01-14`, ...rest };
    return (await get<Made>(page, 'students.save', { studentId: null, text, classId, coachId: null, revision: 0 }))
      .studentId;
  },
  traject: (page: Page, studentId: string, kind: string) =>
    get(page, 'zat.beginTraject', {
      ...{ studentId, kind, ownerId: null, provider: '', question: 'Hoe leert deze leerling plannen?' },
      ...{ goals: ['Maakt zelf een planning'], beganOn: dayFromNow(0), evaluateOn: dayFromNow(20) },
    }),
};

const goal = (endsOn: string) => ({
  goalId: null,
  text: 'Levert huiswerk op tijd in',
  start: '2 van de 10 keer',
  target: '8 van de 10 keer',
  measure: 'telling in de agenda',
  endsOn,
});
const aText = (ownerId: string) => ({
  reason: 'Levert werk te laat in en raakt daardoor achter.',
  strengths: 'Is goed in samenwerken.',
  goals: [
    goal(dayFromNow(70)),
    { ...goal(dayFromNow(70)), text: 'Vraagt om hulp als het niet lukt', measure: 'lijst van de docent' },
  ],
  actions: [
    {
      actionId: null,
      what: 'Kijkt elke maandag de planning na',
      ownerId,
      dueOn: dayFromNow(70),
      offerId: null,
      line: 'first',
    },
  ],
  parentsPart: 'Vragen op zondag naar de agenda.',
  pupilPart: 'Schrijft huiswerk in de les op.',
});

/** A legal OPP that lacks all that only people can give. */
async function anOpp(page: Page, studentId: string, ownerId: string): Promise<string> {
  const extraSupport = { answer: 'ja', why: 'Meer nodig dan de basis biedt.', grounds: ['gedrag'] };
  const clock = { clockKind: 'besluit', clockStart: dayFromNow(-30) };
  const input = { studentId, fromPlanId: null, extraSupport, ...clock };
  const { planId } = await get<Made>(page, 'plans.promote', input);
  const { plan, draft } = await get<{ plan: { revision: number; evaluateOn: string }; draft: { text: object } }>(
    page,
    'plans.open',
    { planId },
  );
  const opp = {
    ...{
      destination: 'havo-diploma',
      destinationWhy: 'Cijfers en inzet passen bij havo.',
      promoting: 'Werkt graag samen.',
    },
    ...{ hindering: 'Komt moeilijk op gang bij lange taken.', support: 'Elke week begeleiding bij het plannen.' },
    ...{ deviations: '', noDeviations: true },
  };
  const text = { ...draft.text, ...aText(ownerId), opp };
  await get(page, 'plans.saveText', { planId, revision: plan.revision, text, evaluateOn: plan.evaluateOn });
  return planId;
}

async function fixed(page: Page, planId: string): Promise<void> {
  const onDay = dayFromNow(0);
  const hearing = { kind: 'hearing', moment: 'opstellen', outcome: 'gehoord', how: 'gesprek', askedBy: 'R. Bijvoet' };
  const words = { words: 'Ik wil graag vooraan zitten.', doneWith: 'Staat zo in het plan.' };
  await get(page, 'plans.record', { planId, onDay, text: { ...hearing, ...words } });
  const oogo = { kind: 'oogo', form: 'opSchool', participants: 'moeder en Jens', summary: 'Eens over het doel.' };
  await get(page, 'plans.record', { planId, onDay, text: oogo });
  const { plan } = await get<{ plan: { revision: number } }>(page, 'plans.open', { planId });
  await get(page, 'plans.fix', { planId, revision: plan.revision });
}

test('the checklist beside the text, a correction, a dispute, and the rest of the life of a legal OPP', async ({
  page,
  program,
  userData,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  const zoco = await make.staff(page, 'Ineke Wouda', 'zorgcoordinator');
  const jens = await make.pupil(page, 1, ['Jens', 'Hofstra'], await make.class(page, '4hC'));
  const guardian = { name: 'W. Hofstra-Terwisscha', relation: 'moeder', phone: '06-00000001', email: '', remark: '' };
  const input = { studentId: jens, guardianId: null, text: guardian, gezag: 'ja', revision: 0 };
  const { guardianId } = await get<{ guardianId: string }>(page, 'students.saveGuardian', input);
  const planId = await anOpp(page, jens, zoco);

  await page.goto(`${page.url().split('#')[0]}#/plannen/${planId}`);
  const missing = page.getByRole('heading', { name: 'Er ontbreken nog 2 dingen' });
  await expect(missing).toBeVisible();
  await lookAt(page, '90-checklist');
  // Beside the text it stays in view while one writes at the end, with the buttons.
  await page.getByLabel('Wat de ouders doen').focus();
  await page.getByLabel('Wat de ouders doen').press('End');
  await expect(missing).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Bewaar het concept' })).toBeInViewport();
  await lookAt(page, '90-checklist-onderaan');
  // At 200 % the list comes first and the text below it.
  await page.setViewportSize({ width: 683, height: 384 });
  const [above, text] = [await missing.boundingBox(), await page.getByLabel('Aanleiding').boundingBox()];
  expect(above && text && above.y < text.y).toBe(true);
  await missing.scrollIntoViewIfNeeded();
  await lookAt(page, '90-checklist-smal');
  await page.setViewportSize({ width: 1366, height: 768 });

  await fixed(page, planId);
  await expect(page.getByText('Tot dan is het handelingsdeel concept.')).toBeVisible();
  await page.getByRole('link', { name: 'Naar de leerling' }).click();
  await expect(page.getByText('OPP vastgesteld')).toBeVisible();
  await expect(page.getByText(/^Instemming · wacht$/)).toBeVisible();
  await lookAt(page, '91-leerling-termijnen');
  await page.getByRole('link', { name: 'wettelijk OPP', exact: true }).click();

  await page.getByRole('button', { name: 'Herstel een schrijffout' }).click();
  await page.getByLabel('Aanleiding').fill('Levert werk vaak te laat in en raakt daardoor achter.');
  await lookAt(page, '92-correctie');
  await page
    .getByLabel('Ondersteuning en begeleiding (handelingsdeel)')
    .fill(
      'Elke dag een uur begeleiding bij het plannen, het beginnen, het afmaken en het nakijken van al het werk, ook in de vakantie en thuis, met hulp van de hele klas.',
    );
  await expect(page.getByText(/meer dan een schrijffout/)).toBeVisible();
  await page.getByLabel('Ondersteuning en begeleiding (handelingsdeel)').fill('Elke week begeleiding bij het plannen.');
  await page.getByRole('button', { name: 'Herstel een schrijffout' }).click();
  await expect(page.getByText('Levert werk vaak te laat in')).toBeVisible();
  await page.getByRole('link', { name: 'Vergelijk versies' }).click();
  await expect(page.locator('ins')).toContainText('vaak');
  await lookAt(page, '93-versies');
  await page.getByRole('link', { name: 'Terug naar het plan' }).click();

  await page.getByRole('button', { name: 'Leg een geschil vast' }).click();
  await page.getByLabel('Waarover gaat het?').fill('De ouders willen meer uren begeleiding.');
  await lookAt(page, '94-geschil-leggen');
  await page.getByRole('button', { name: 'Leg vast', exact: true }).click();
  await expect(page.getByText(/^In geschil sinds/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stel bij' })).toHaveCount(0);
  await expect(page.getByText('Geschil: voorleggen kan nog')).toBeVisible();
  await lookAt(page, '94-geschil');
  await page.getByRole('button', { name: 'Het geschil is voorbij' }).click();
  await page.getByRole('button', { name: 'Zet het geschil af' }).click();
  await expect(page.getByRole('button', { name: 'Stel bij' })).toBeVisible();

  const said = { answer: 'ja', onDay: dayFromNow(0), how: 'gesprek', remark: '' };
  await get(page, 'plans.instemming', { planId, guardianId, ...said });
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
  if (program.real) return;
  await program.close();

  const later = await launch([`--user-data-dir=${userData}`], 60);
  try {
    const then = await later.firstWindow();
    await then.waitForURL(/\/index\.html/);
    then.setDefaultTimeout(8_000);
    await then.setViewportSize({ width: 1366, height: 768 });
    await unlock(then);
    await expect(then.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 30_000 });
    await goTo(then, 'Bespreking');
    await then.goto(`${then.url().split('#')[0]}#/bespreking/leerlingen`);
    await then.getByText('Doelen die stilstaan').click();
    await expect(then.getByText(/doelen van het plan nog niet bekeken/)).toBeVisible();
    await lookAt(then, '95-doelen-stil');
    await then.getByText('Wacht op evaluatie', { exact: true }).click();
    await then.getByRole('link', { name: /^Evalueer het plan/ }).click();
    await expect(then.getByText('Doel 1 van 2')).toBeVisible();
    await then.keyboard.press('3');
    await then.keyboard.press('a');
    await lookAt(then, '96-evaluatie-doel');
    await then.keyboard.press('Enter');
    await expect(then.getByText('Doel 2 van 2')).toBeVisible();
    await then.keyboard.press('5');
    await then.keyboard.press('Enter');
    await expect(then.getByRole('button', { name: 'Sluit de evaluatie: eerst de leerling' })).toBeDisabled();
    await then.getByRole('button', { name: 'Leg vast wat de leerling zei' }).click();
    await then.getByLabel('Wie vroeg het').fill('R. Bijvoet');
    await then.getByLabel('In eigen woorden').fill('Plannen lukt nu, beginnen nog niet.');
    await then.getByLabel('Wat is ermee gedaan, en waarom niet?').fill('Het plan loopt door met een nieuw doel.');
    await lookAt(then, '96-evaluatie-leerling-eerst');
    await then.getByRole('button', { name: 'Leg vast', exact: true }).click();
    await then.getByLabel('Wat vinden de ouders?').fill('Zien thuis verschil.');
    await then.getByRole('button', { name: 'Sluit de evaluatie' }).click();
    await expect(then.getByText('Hoe gaat het verder?').first()).toBeVisible();
    await then.keyboard.press('b');
    await then.getByRole('button', { name: 'Kies dit' }).click();
    await expect(then.getByText('wordt bijgesteld')).toBeVisible();
  } finally {
    await later.close();
  }
});

test('the watch list says why and asks for a reason; a teamleider sees how plans stand and no text', async ({
  page,
  program,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  const zoco = await make.staff(page, 'Ineke Wouda', 'zorgcoordinator');
  const leader = await make.staff(page, 'B. Nauta', 'teamleider');
  const classId = await make.class(page, '4hC');
  const names = [
    ['Jens', 'Hofstra'],
    ['Roos', 'Terpstra'],
    ['Noor', 'Wiersma'],
    ['Bram', 'Anker'],
  ] as const;
  const pupils: string[] = [];
  for (const [n, name] of names.entries()) pupils.push(await make.pupil(page, n, name, classId));
  const [jens = '', roos = '', noor = '', bram = ''] = pupils;
  await make.traject(page, jens, 'rt');
  await make.traject(page, roos, 'oka');
  await make.traject(page, roos, 'bpo');
  await make.traject(page, noor, 'jeugdarts');
  const extraSupport = { answer: 'ja', why: 'Meer nodig dan de basis biedt.', grounds: ['gedrag'] };
  const start = { studentId: bram, classId: null, kind: 'ontwikkelingsplan', evaluateOn: null };
  await get(page, 'plans.start', { ...start, text: { ...aText(zoco), extraSupport } });

  await goTo(page, 'Vandaag');
  await page.getByRole('link', { name: /^Bekijk de lijst/ }).click();
  await expect(page.getByText('bekend bij de trajectvoorziening, bekend bij de OKA')).toBeVisible();
  await lookAt(page, '97-hoort-een-opp');
  await page.getByRole('button', { name: 'Niet nodig: Noor Wiersma' }).click();
  await page.getByLabel('Waarom is het voor Noor niet nodig?').fill('De jeugdarts sloot het na één gesprek af.');
  await lookAt(page, '97-niet-nodig');
  await page.getByRole('button', { name: 'Bewaar de reden' }).click();
  await page.getByText('1 leerling: niet nodig').click();
  await expect(page.getByText('De jeugdarts sloot het na één gesprek af.')).toBeVisible();
  await lookAt(page, '97-niet-nodig-bewaard');
  await page.getByRole('link', { name: 'Wordt wettelijk OPP: Bram Anker' }).click();
  await page
    .getByLabel('De termijn telt vanaf')
    .selectOption({ label: 'de definitieve plaatsing (was tijdelijk geplaatst)' });
  await lookAt(page, '98-wordt-opp');

  await get(page, 'staff.saveTeam', {
    teamId: null,
    name: 'Team 4',
    department: '',
    leaderId: leader,
    memberIds: [],
    classIds: [classId],
    revision: 0,
  });
  await get(page, 'session.switchRole', { role: 'beheerder' });
  const passphrase = `${PASSPHRASE} team`;
  await get(page, 'session.addUser', { name: 'B. Nauta', roles: ['teamleider'], staffId: leader, passphrase });
  await get(page, 'session.switchRole', { role: 'zorgcoordinator' });
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const team = await replaced;
  await team.waitForURL(/\/index\.html/);
  team.setDefaultTimeout(8_000);
  await team.setViewportSize({ width: 1366, height: 768 });
  await team.getByLabel('Jouw sleutel').selectOption('B');
  await unlock(team, passphrase);
  await expect(team.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 30_000 });
  await goTo(team, 'Plannen');
  await expect(team.getByText('Bram Anker')).toBeVisible();
  await expect(team.getByRole('link', { name: 'Bram Anker' })).toHaveCount(0);
  await lookAt(team, '99-plannen-teamleider');
});
