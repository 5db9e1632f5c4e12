import { expect, test } from '../support/launch.ts';
import { ask } from './ask.ts';
import { addStaff, addStudent, createVault, goTo, lookAt, PASSPHRASE } from './pages.ts';

test('a coach sees his own pupils and nothing else; a beheerder sees no pupil at all', async ({ page, program }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await addStaff(page, 'R. Bijvoet', 'coach');
  await addStudent(page, '100001', 'Jens', 'Hofstra', '14-11-2010');
  await addStudent(page, '100002', 'Roos', 'Terpstra', '2-3-2011');
  await page.getByRole('link', { name: 'Jens Hofstra' }).click();
  await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
  await page.getByLabel('Coach').selectOption({ label: 'R. Bijvoet' });
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByText('Coach: R. Bijvoet')).toBeVisible();
  const jens = new URL(page.url()).hash.split('/').at(-1) ?? '';
  await page.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await page.getByRole('link', { name: 'Roos Terpstra' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Roos');
  const roos = new URL(page.url()).hash.split('/').at(-1) ?? '';

  await page.getByLabel('Je werkt als').selectOption({ label: 'beheerder' });
  await expect(page.getByRole('link', { name: 'Leerlingen', exact: true })).toHaveCount(0);
  for (const [name, input] of [
    ['students.page', { studentId: jens }],
    ['students.find', { text: 'hofstra', className: null, state: 'all', offset: 0, limit: 5 }],
    ['zat.meetings', {}],
    ['agreements.list', { who: 'all', state: 'open', offset: 0, limit: 5 }],
    ['consent.ofStudent', { studentId: jens }],
  ] as const)
    expect(await ask(page, name, input), `beheerder ${name}`).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  await goTo(page, 'Gebruikers');
  await page.getByLabel('Medewerker', { exact: true }).selectOption({ label: 'R. Bijvoet' });
  await page.getByRole('textbox', { name: 'Rollen' }).or(page.getByLabel('Rollen')).first().click();
  await page.getByRole('listbox').getByRole('option', { name: 'coach', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Kies een wachtzin van minstens 15 tekens').fill(`${PASSPHRASE} coach`);
  await page.getByLabel('Typ hem nog een keer').fill(`${PASSPHRASE} coach`);
  await page.getByRole('button', { name: 'Geef toegang' }).click();
  await expect(page.getByText(/Toegang gegeven\. Sleutel B/)).toBeVisible();
  await lookAt(page, '40-gebruikers');

  await page.getByLabel('Je werkt als').selectOption({ label: 'zorgcoördinator' });
  await expect(page.getByRole('link', { name: 'Leerlingen', exact: true })).toBeVisible();
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const coach = await replaced;
  await coach.waitForURL(/\/index\.html/);
  coach.setDefaultTimeout(8_000);
  await expect(coach.getByRole('heading', { name: 'Open de kluis' })).toBeVisible();
  await coach.getByLabel('Jouw sleutel').selectOption('B');
  await coach.getByLabel('Je wachtzin').fill(`${PASSPHRASE} coach`);
  await coach.keyboard.press('Enter');
  await coach.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await expect(coach.getByRole('link', { name: 'Jens Hofstra' })).toBeVisible();
  await expect(coach.getByText('1 van 1')).toBeVisible();
  await expect(coach.getByText('Roos')).toHaveCount(0);
  for (const place of ['Zorgteam & ZAT', 'Medewerkers', 'Gebruikers', 'Inlezen', 'School', 'Beheer', 'Privacy'])
    await expect(coach.getByRole('link', { name: place, exact: true })).toHaveCount(0);
  await lookAt(coach, '41-coach');
  // An address typed by hand says why nothing is there; never an empty page, and nothing of what would be there.
  for (const place of [
    'zat',
    'toestemming',
    'beheer/school',
    'beheer/gebruikers',
    'privacy/logboek',
    'privacy/afwegingen',
  ]) {
    await coach.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    await expect(coach.getByRole('alert'), place).toContainText('kun je deze pagina niet openen');
    await expect(coach.getByRole('heading', { level: 1 }), place).toHaveCount(0);
  }
  await coach.getByRole('link', { name: 'Leerlingen', exact: true }).click();
  await expect(coach.getByRole('link', { name: 'Jens Hofstra' })).toBeVisible();
  for (const [name, input, code] of [
    ['students.page', { studentId: roos }, 'NOT_ALLOWED'],
    ['consent.ofStudent', { studentId: jens }, 'NOT_ALLOWED'],
    ['zat.meetings', {}, 'NOT_ALLOWED'],
    ['audit.ofStudent', { studentId: jens, from: null, until: null }, 'NOT_ALLOWED'],
    ['session.switchRole', { role: 'zorgcoordinator' }, 'ROLE_NOT_YOURS'],
  ] as const)
    expect(await ask(coach, name, input), `coach ${name}`).toEqual({ ok: false, code });
  // Control: what he may, he can.
  expect((await ask(coach, 'students.page', { studentId: jens })).ok).toBe(true);
});
