import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch.ts';
import { openAs } from './accounts.ts';
import { createVault, lookAt, PASSPHRASE } from './pages.ts';

type Answer = { ok: boolean; code?: string; value?: Record<string, string> };
const ask = (page: Page, name: string, input: object): Promise<Answer> =>
  page.evaluate(
    ({ call, text }) =>
      (window as unknown as { zorg: { call(n: string, i: unknown): Promise<Answer> } }).zorg.call(
        call,
        JSON.parse(text),
      ),
    { call: name, text: JSON.stringify(input) },
  );
/** Asks, and fails the test when it is refused. */
async function get(page: Page, name: string, input: object): Promise<Record<string, string>> {
  const answer = await ask(page, name, input);
  expect(answer, name).toMatchObject({ ok: true });
  return answer.value ?? {};
}

/** The next day on which a school is open, today included: 'YYYY-MM-DD' and as people type it. */
function schoolDay(from = 0): { iso: string; typed: string } {
  const at = new Date(Date.now() + from * 86_400_000);
  if (at.getDay() === 0 || at.getDay() === 6) return schoolDay(from + 1);
  const [d, m, y] = [at.getDate(), at.getMonth() + 1, at.getFullYear()];
  return { iso: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, typed: `${d}-${m}-${y}` };
}

/** A class with two docenten and a coach, who have accounts, and Jens; set up through the gate, since other tests type it. */
async function setUp(page: Page) {
  const staff = async (name: string, role: string) => {
    const text = { name, rosterName: '', email: '', phone: '', organisation: '' };
    return (await get(page, 'staff.save', { staffId: null, function: role, isActive: true, revision: 0, ...text }))
      .staffId;
  };
  const people = {
    coach: await staff('R. Bijvoet', 'coach'),
    anker: await staff('D. Anker', 'docent'),
    bakker: await staff('D. Bakker', 'docent'),
  };
  await get(page, 'session.switchRole', { role: 'beheerder' });
  for (const [name, role, staffId] of [
    ['R. Bijvoet', 'coach', people.coach],
    ['D. Anker', 'docent', people.anker],
  ])
    await get(page, 'session.addUser', { name, roles: [role], staffId, passphrase: `${PASSPHRASE} ${role}` });
  await get(page, 'session.switchRole', { role: 'zorgcoordinator' });
  const { classId } = await get(page, 'students.saveClass', {
    name: '4hC',
    schoolYear: '2026-2027',
    level: 'havo',
    year: 4,
    from: null,
  });
  const memberIds = [people.coach, people.anker, people.bakker];
  const team = {
    teamId: null,
    name: 'Team 4 havo',
    department: '',
    leaderId: null,
    memberIds,
    classIds: [classId],
    revision: 0,
  };
  const { teamId } = await get(page, 'staff.saveTeam', team);
  const text = {
    number: '100001',
    externalId: null,
    givenName: 'Jens',
    prefix: '',
    surname: 'Hofstra',
    birthDate: '2010-11-14',
    sex: 'onbekend',
    email: '',
    rosterCoach: '',
    parentsDisagree: false,
  };
  const { studentId } = await get(page, 'students.save', {
    studentId: null,
    text,
    classId,
    coachId: people.coach,
    revision: 0,
  });
  const other = await get(page, 'students.save', {
    studentId: null,
    text: { ...text, number: '100002', givenName: 'Roos', surname: 'Terpstra' },
    classId: null,
    coachId: null,
    revision: 0,
  });
  return { ...people, teamId, studentId, otherId: other.studentId };
}

test('a signal of a docent becomes a discussion of the team, with blind input, and stands on the pupil’s page', async ({
  page: first,
  program,
}) => {
  test.setTimeout(300_000);
  await first.setViewportSize({ width: 1366, height: 768 });
  await createVault(first);
  const it = await setUp(first);
  const today = schoolDay();

  await first.getByRole('link', { name: 'Bespreking', exact: true }).click();
  await expect(first.getByText('Geen signalen')).toBeVisible();
  await first.getByRole('link', { name: 'Leerlingbespreking', exact: true }).click();
  await first.getByLabel('Eerste dag').fill(today.typed);
  await first.getByLabel('Tot en met').fill(schoolDay(20).typed);
  await first.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(first.getByText('3 besprekingen gepland')).toBeVisible();
  await lookAt(first, '80-besprekingen');

  let page = await openAs(first, program, 'C', `${PASSPHRASE} docent`);
  await page.getByRole('link', { name: 'Bespreking', exact: true }).click();
  await expect(page.getByText('Je hebt nog geen signaal gegeven')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Welke leerling?' }).fill('hofst');
  await expect(page.getByRole('option', { name: /Jens Hofstra/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Wat zie je?' }).fill('Komt drie keer per week te laat en begint dan niet');
  await page.getByText('elke week', { exact: true }).click();
  await page.getByLabel('Wanneer en waar?').fill('eerste uur');
  await page.getByLabel('Wat heb je al geprobeerd?').fill('Vooraan gezet');
  await lookAt(page, '81-signaal-geven');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Jens Hofstra is doorgegeven')).toBeVisible();
  await page.getByRole('link', { name: 'Naar de signalen' }).click();
  await expect(page.getByText('wacht', { exact: true })).toBeVisible();
  await lookAt(page, '82-mijn-signalen');
  const signal = { seen: 'x', when: '', howOften: 'once', tried: '' };
  for (const [name, input] of [
    ['bespreking.signals', { which: 'waiting', offset: 0, limit: 5 }],
    ['bespreking.ofStudent', { studentId: it.studentId }],
    ['bespreking.caseload', { view: 'unseen', teamId: null, offset: 0, limit: 5 }],
    ['bespreking.recordIncident', { studentId: it.studentId, text: signal }],
    ['bespreking.sendSignal', { studentId: it.otherId, source: 'teacher', text: signal }],
  ] as const)
    expect(await ask(page, name, input), `docent ${name}`).toEqual({ ok: false, code: 'NOT_ALLOWED' });

  page = await openAs(page, program, 'B', `${PASSPHRASE} coach`);
  await expect(page.getByText('Pak een signaal op')).toBeVisible();
  await page.getByRole('link', { name: 'Bekijk: Pak een signaal op' }).click();
  await expect(page.getByRole('heading', { name: 'Jens Hofstra' })).toBeVisible();
  await lookAt(page, '83-triage');
  await page.getByLabel('Toelichting').fill('In drie vakken hetzelfde beeld');
  await page.getByRole('button', { name: 'Breng het naar het team' }).click();
  await expect(page.getByText('Geen signalen')).toBeVisible();
  await page.getByRole('link', { name: 'Leerlingbespreking', exact: true }).click();
  await page.getByRole('row').filter({ hasText: '0 van 1 klaar' }).getByRole('link').click();
  await page.getByRole('link', { name: 'Bereid voor: Jens Hofstra' }).click();
  await expect(page.getByLabel('Waarom bespreken we deze leerling?')).toHaveValue('In drie vakken hetzelfde beeld');
  await page.getByRole('group', { name: 'De leerling: Gesproken?' }).getByText('ja', { exact: true }).click();
  await page.getByLabel('Wat zegt de leerling zelf, in eigen woorden?').fill('“De ochtend gaat mij te snel”');
  await expect(page.getByText('bewaard')).toBeVisible();
  await page.getByRole('button', { name: 'Vraag het alle docenten' }).click();
  await expect(page.getByText('0 van 3 binnen')).toBeVisible();
  await lookAt(page, '84-voorbereiden');

  page = await openAs(page, program, 'C', `${PASSPHRASE} docent`);
  await page.getByRole('link', { name: 'Geef inbreng: Geef je inbreng voor de leerlingbespreking' }).click();
  await expect(page.getByText('pas als die van jou binnen is')).toBeVisible();
  await page.getByRole('group', { name: 'Inzet en houding' }).getByText('2', { exact: true }).click();
  await page.getByRole('group', { name: 'Resultaten in mijn vak' }).getByText('4', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Wat zie je in je les?' }).fill('Werkt stil zodra de opdracht klein is');
  await lookAt(page, '85-inbreng');
  await page.getByRole('button', { name: 'Geef je inbreng' }).click();
  await expect(page.getByText('Je inbreng is binnen')).toBeVisible();
  await expect(page.getByText('Jij bent de eerste')).toBeVisible();

  page = await openAs(page, program, 'A', PASSPHRASE);
  await page.getByRole('link', { name: 'Bespreking', exact: true }).click();
  await page.getByRole('link', { name: 'Leerlingbespreking', exact: true }).click();
  await page.getByRole('row').filter({ hasText: '1 van 1 klaar' }).getByRole('link').click();
  await expect(page.getByText('1 van 3', { exact: true })).toBeVisible();
  await lookAt(page, '86-lijst-van-het-team');
  await page.getByRole('button', { name: 'Begin de bespreking' }).click();
  await expect(page.getByText('Begin met 3 mensen')).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('Begin met 2 mensen')).toBeVisible();
  await lookAt(page, '86-wie-is-er');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('leerling 1 van 1')).toBeVisible();
  await expect(page.getByText('1 van 3 binnen')).toBeVisible();
  await expect(page.getByText('Werkt stil zodra')).toHaveCount(0);
  await page
    .getByRole('button', { name: 'voer in' })
    .or(page.getByRole('button', { name: 'Voer in voor D. Bakker' }))
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('group', { name: 'Inzet en houding' }).getByText('5', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Wat zie je in je les?' }).fill('Vraagt zelf om hulp');
  await dialog.getByRole('button', { name: 'Geef je inbreng' }).click();
  await expect(page.getByText('2 van 3 binnen')).toBeVisible();
  await page.getByRole('button', { name: 'Sluit de ronde en bekijk' }).click();
  await expect(page.getByText('Werkt stil zodra de opdracht klein is')).toBeVisible();
  await expect(page.getByText('van 2 tot 5')).toBeVisible();

  await page.keyboard.press('Alt+3');
  await page.getByRole('group', { name: 'Wat helpt?' }).getByLabel('in de les').fill('Een korte, duidelijke start');
  await page.keyboard.press('Alt+4');
  await expect(page.getByLabel('Begin van de zin')).toBeFocused();
  await page.getByLabel('Maak de zin af').fill('in kleine stappen gaat');
  await page.keyboard.press('Enter');
  await expect(page.getByText('instructie die in kleine stappen gaat')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Er ontbreekt nog iets' })).toBeVisible();
  await page.getByRole('button', { name: /^Neem / }).click();
  await page.getByRole('button', { name: 'Voeg een doel toe' }).click();
  await page.getByLabel('Doel 1').last().fill('Op tijd in het eerste uur');
  await page.keyboard.press('Alt+6');
  await page.keyboard.type('coach belt de ouders over een week');
  await expect(page.getByText('wie R. Bijvoet')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Belt de ouders', { exact: true })).toBeVisible();
  await page.getByLabel('Leerling', { exact: true }).selectOption({ label: 'R. Bijvoet' });
  await expect(page.getByText('1 van 5 verdeeld')).toBeVisible();
  await lookAt(page, '87-bespreken');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Sluit af' })).toBeVisible();
  await page.getByRole('button', { name: 'Sluit af' }).click();
  await expect(page.getByText('afgesloten', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  await expect(page.getByText('Wat is opgeschreven staat vast')).toBeVisible();
  await lookAt(page, '88-besproken');

  await page.goto(page.url().replace(/#.*/, `#/leerlingen/${it.studentId}`));
  await expect(page.getByText('instructie die in kleine stappen gaat')).toBeVisible();
  await expect(page.getByText('Besproken door het team')).toBeVisible();
  await lookAt(page, '89-leerling-met-bespreking');
  await page.getByRole('link', { name: 'Bespreking', exact: true }).click();
  await page.getByRole('link', { name: 'Mijn leerlingen', exact: true }).click();
  await page.getByText('Wacht op evaluatie', { exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Jens Hofstra' })).toContainText('evaluatie');
  await lookAt(page, '90-mijn-leerlingen');
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
