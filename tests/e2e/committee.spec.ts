import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch.ts';
import { openAs } from './accounts.ts';
import { bringToCommittee } from './intake-steps.ts';
import { createVault, lookAt, PASSPHRASE } from './pages.ts';

type Answer = { ok: boolean; code?: string; value: Record<string, never> };
/** What a person would do screen by screen in intake.spec.ts, here only to come to the table of the committee. */
const ask = async (page: Page, name: string, input: object): Promise<Record<string, never>> => {
  const answer = await page.evaluate(
    ({ call, text }) =>
      (window as unknown as { zorg: { call(n: string, i: unknown): Promise<Answer> } }).zorg.call(
        call,
        JSON.parse(text),
      ),
    { call: name, text: JSON.stringify(input) },
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
  return answer.value;
};

async function toCommittee(page: Page, roundId: string, givenName: string, today: string): Promise<void> {
  const text = {
    givenName,
    prefix: '',
    surname: 'Abbenhuis',
    birthDate: '2015-03-04',
    sex: 'onbekend',
    fromSchool: 'De Zandkorrel',
  };
  const rest = {
    teacher: 'M. Roodhart',
    teacherPhone: '',
    teacherReach: '',
    otherSchools: '',
    priority: '',
    remark: '',
  };
  const parents = [{ name: 'A. Abbenhuis', relation: 'moeder', phone: '06-00000004' }];
  const about = {
    studentId: null,
    kind: 'onderinstroom',
    roundId,
    level: 'havo',
    wantsSupport: 'nee',
    receivedOn: today,
    handlerId: null,
  };
  const { studentId } = await ask(page, 'intake.saveApplication', {
    ...about,
    text: { ...text, ...rest, parents },
    revision: 0,
  });
  await bringToCommittee(page, String(studentId), today);
}

test('the committee decides by keyboard, refuses only with its parts, and the letters go out', async ({
  page,
  program,
}, info) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
  const { nextYear } = await ask(page, 'intake.rounds', {});
  const { roundId } = await ask(page, 'intake.openRound', { schoolYear: nextYear });
  await toCommittee(page, roundId ?? '', 'Bo', today);
  await toCommittee(page, roundId ?? '', 'Nour', today);
  await ask(page, 'session.switchRole', { role: 'beheerder' });
  const member = {
    name: 'Wim Zandstra',
    roles: ['toelatingscommissie'],
    staffId: null,
    passphrase: `${PASSPHRASE} commissie`,
  };
  await ask(page, 'session.addUser', member);
  await ask(page, 'session.switchRole', { role: 'zorgcoordinator' });

  const table = await openAs(page, program, 'B', `${PASSPHRASE} commissie`);
  await table.getByRole('link', { name: 'Intake', exact: true }).click();
  await table.getByRole('link', { name: 'Commissie' }).click();
  await expect(table.getByText('2 leerlingen wachten')).toBeVisible();
  await expect(table.getByText('Onderzoek en diagnose')).toHaveCount(0);
  await expect(table.getByText('over tests')).toBeVisible();
  await table.locator('h1').focus();
  await table.keyboard.press('j');
  await expect(table.getByText('2 van 2')).toBeVisible();
  await table.keyboard.press('k');
  await expect(table.getByText('1 van 2')).toBeVisible();
  await lookAt(table, 'intake-9-commissie');
  await table.getByRole('radio', { name: 'geplaatst', exact: true }).focus();
  for (let i = 0; i < 3; i++) await table.keyboard.press('ArrowDown');
  await expect(table.getByRole('radio', { name: 'niet geplaatst' })).toBeChecked();
  const decide = table.getByRole('button', { name: 'Leg het besluit vast' });
  await decide.click();
  await expect(table.getByRole('alert')).toContainText('Kies waarom de leerling niet geplaatst wordt');
  await table.getByLabel('Waarom niet').selectOption({ label: 'ondersteuning die wij niet kunnen geven' });
  await decide.click();
  await expect(table.getByRole('alert')).toContainText('Schrijf de reden op');
  await table.getByLabel('Reden, zoals die in de brief komt').fill('Te veel zorgen tegelijk.');
  await table.getByLabel('Advies aan de ouders').fill('Kijk samen naar Het Spaarne.');
  await lookAt(table, 'intake-10-afwijzing');
  await decide.click();
  await expect(table.getByText('1 leerling wacht')).toBeVisible();
  await table.getByRole('radio', { name: 'geplaatst met plan van aanpak' }).check();
  await decide.click();
  await expect(table.getByRole('heading', { name: 'Niemand wacht op een besluit' })).toBeVisible();

  const zoco = await openAs(table, program, 'A', PASSPHRASE);
  await zoco.getByRole('link', { name: 'Intake', exact: true }).click();
  await expect(zoco.getByText('zoek een andere school')).toBeVisible();
  await zoco.getByRole('link', { name: 'Brieven na besluit' }).click();
  await expect(zoco.getByText('nog niet compleet: zoek een andere school')).toBeVisible();
  await lookAt(zoco, 'intake-11-brieven');
  const pdf = info.outputPath('brieven.pdf');
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, pdf);
  await zoco.getByRole('button', { name: 'Maak 1 brief' }).click();
  await expect(zoco.getByText('1 brief gemaakt.')).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await zoco.getByRole('button', { name: 'Zet 1 brief op verstuurd' }).click();
  await expect(zoco.getByRole('heading', { name: 'Toelating met plan van aanpak' })).toHaveCount(0);

  await zoco.getByRole('link', { name: 'Bord' }).click();
  await zoco.getByRole('button', { name: /zoek een andere school/ }).focus();
  await zoco.keyboard.press('Enter');
  await zoco.getByRole('button', { name: 'Verder naar afgerond' }).click();
  await expect(zoco.getByRole('alert').first()).toContainText(
    'Een afwijzing om ondersteuning sluit pas met de andere school',
  );
  await zoco.getByLabel('School die de leerling wel plaatst').fill('Het Spaarne');
  await zoco.getByRole('button', { name: 'Leg de school vast' }).click();
  await expect(zoco.getByText('School die de leerling wel plaatst: Het Spaarne')).toBeVisible();
  await lookAt(zoco, 'intake-12-besluit');
  await zoco.getByRole('link', { name: 'Terug naar het bord' }).click();
  await zoco.getByRole('link', { name: 'Klassenlijst' }).click();
  await zoco.getByRole('button', { name: /^Wijzig: / }).click();
  await zoco.getByLabel('Graag met').fill('Elin Brandsma');
  await zoco.getByRole('button', { name: 'Bewaar' }).click();
  await expect(zoco.getByRole('cell', { name: 'Elin Brandsma' })).toBeVisible();
  await lookAt(zoco, 'intake-13-klassenlijst');
  const xlsx = info.outputPath('klassen.xlsx');
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, xlsx);
  await zoco.getByRole('button', { name: 'Naar Excel' }).click();
  await expect.poll(() => safeHead(xlsx), { timeout: 20_000 }).toBe('PK');
});

function safeHead(file: string): string {
  try {
    return readFileSync(file).subarray(0, 2).toString();
  } catch {
    return '';
  }
}
