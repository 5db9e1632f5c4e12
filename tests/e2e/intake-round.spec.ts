import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type Launched, test } from '../support/launch.ts';
import { osoContainer, osoXml } from '../support/oso.ts';
import { get } from './ask.ts';
import { createVault, lookAt, PASSPHRASE, unlock } from './pages.ts';

/* A whole round of 200: most from dossiers in one import on the screen, some by hand, to letters that are on their way. */

const FROM_FILES = 190;
const NAMES = ['Bo', 'Elin', 'Nour', 'Sem', 'Fay', 'Tijn', 'Lot', 'Ravi', 'Mees', 'Zoë'];
type Board = { columns: { stage: string; cards: { studentId: string }[] }[]; closedCount: number };

async function asSomebodyElse(page: Page, program: Launched, key: 'A' | 'B', passphrase: string): Promise<Page> {
  const replaced = program.waitForWindow();
  await page.keyboard.press('Control+l');
  const other = await replaced;
  await other.waitForURL(/\/index\.html/);
  other.setDefaultTimeout(20_000);
  await other.setViewportSize({ width: 1366, height: 768 });
  await other.getByLabel('Jouw sleutel').selectOption(key);
  await unlock(other, passphrase);
  await expect(other.getByRole('navigation', { name: 'Onderdelen' })).toBeVisible({ timeout: 30_000 });
  return other;
}

/** Every card of a column through the same calls, inside the page: what a person does one by one in intake.spec. */
function forAll(page: Page, roundId: string, stage: string, calls: [name: string, input: object][]): Promise<number> {
  return page.evaluate(
    async ({ roundId, stage, text }) => {
      type Zorg = { call(name: string, input: unknown): Promise<{ ok: boolean; code?: string; value: Board }> };
      const { zorg } = window as unknown as { zorg: Zorg };
      const board = await zorg.call('intake.board', { roundId });
      const cards = board.value.columns.find((column) => column.stage === stage)?.cards ?? [];
      for (const { studentId } of cards)
        for (const [name, input] of JSON.parse(text) as [string, object][]) {
          const answer = await zorg.call(name, { studentId, ...input });
          if (!answer.ok && answer.code !== 'NOTHING_OPEN') throw new Error(`${name}: ${answer.code}`);
        }
      return cards.length;
    },
    { roundId, stage, text: JSON.stringify(calls) },
  );
}

test('a round of 200 applicants, from dossiers and by hand, to letters', async ({ page, program }, info) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  const now = new Date();
  const today = now.toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
  const typedToday = today.split('-').reverse().map(Number).join('-');
  await page.getByRole('link', { name: 'Intake', exact: true }).click();
  await page.getByRole('button', { name: /Begin de ronde/ }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen aanmeldingen' })).toBeVisible();
  const { rounds } = await get<{ rounds: { roundId: string }[] }>(page, 'intake.rounds', {});
  const roundId = rounds[0]?.roundId ?? '';

  // Two by hand on the screen, eight more through the same call.
  for (const givenName of ['Floris', 'Wies']) {
    await page.locator('h1').focus();
    await page.keyboard.press('n');
    await page.getByLabel('Roepnaam').fill(givenName);
    await page.getByLabel('Achternaam').fill('Handschrift');
    await page.getByLabel('Geboortedatum').fill('4-3-2015');
    await page.getByLabel('Aanmelding ontvangen op').fill(typedToday);
    await page.getByLabel('Advies basisschool').selectOption('havo');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect(page.getByRole('button', { name: new RegExp(`^${givenName} Handschrift`) })).toBeVisible();
  }
  const empty = {
    prefix: '',
    teacher: '',
    teacherPhone: '',
    teacherReach: '',
    otherSchools: '',
    priority: '',
    remark: '',
  };
  for (let i = 0; i < 8; i++) {
    const text = {
      ...empty,
      givenName: NAMES[i] ?? '',
      surname: 'Handschrift',
      birthDate: '2015-05-05',
      sex: 'onbekend',
      fromSchool: 'De Zandkorrel',
      parents: [],
    };
    const about = {
      studentId: null,
      kind: 'onderinstroom',
      roundId,
      level: 'havo',
      wantsSupport: 'nee',
      receivedOn: today,
      handlerId: null,
    };
    await get(page, 'intake.saveApplication', { ...about, text, revision: 0 });
  }

  // All dossiers in one go: three containers, one single file, and one that is broken.
  const facts = Array.from({ length: FROM_FILES }, (_, i) => ({
    givenName: NAMES[i % 10] ?? '',
    surname: `Dossier ${String.fromCharCode(65 + Math.floor(i / 10))}`,
    externalId: `LN${i}`,
    ...(i % 40 === 7 ? { agreed: 'Nee', disagreement: 'Wij zien het anders.' } : {}),
  }));
  const texts = [0, 63, 126].map((from) => osoContainer(facts.slice(from, from + 63)));
  const files = [...texts, osoXml(facts.at(-1) ?? {}), osoXml().slice(0, 700)].map((text, i) => {
    const file = info.outputPath(`dossiers-${i}.xml`);
    writeFileSync(file, text);
    return file;
  });
  await page.getByRole('link', { name: 'Dossiers inlezen' }).click();
  await program.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, files);
  await page.getByRole('button', { name: 'Kies bestanden' }).click();
  await expect(page.getByText(`${FROM_FILES} dossiers uit 5 bestanden`)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toContainText('Bestand 5: Dit bestand is beschadigd of afgekapt');
  await expect(page.getByRole('button', { name: /^Lees \d+ dossiers? in$/ })).toHaveCount(0);
  await page.getByLabel(`Ontvangen op, voor alle ${FROM_FILES} zonder aanmelding`).fill(typedToday);
  // Five parents do not agree: each is seen before it is read in.
  await expect(page.getByRole('button', { name: 'Lees 185 dossiers in' })).toBeVisible();
  await lookAt(page, 'intake-ronde-1-inlezen');
  await page.getByRole('button', { name: 'Lees 185 dossiers in' }).click();
  await expect(page.getByText(/van 185 ingelezen/).first()).toBeVisible();
  await expect(page.getByText('185 dossiers ingelezen, met 0 bijlagen.')).toBeVisible({ timeout: 120_000 });
  // They stand first, so that nobody has to look for them.
  for (const letter of ['A', 'E', 'I', 'M', 'Q'])
    await page.getByLabel(`Ik heb dit gezien: Ravi Dossier ${letter}`).check();
  await page.getByRole('button', { name: 'Lees 5 dossiers in' }).click();
  await expect(page.getByText('5 dossiers ingelezen, met 0 bijlagen.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Naar het bord' }).click();
  await expect(page.getByRole('region', { name: 'Aangemeld: 200' })).toBeVisible();
  await lookAt(page, 'intake-ronde-2-bord');

  // The rest of each dossier with one press, and then on: one on the screen, the others by the same calls.
  await page.getByRole('button', { name: /^Bo Dossier A/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Niet nodig', exact: true }).click();
  await expect(page.getByText(/nog niet bekeken\. De rest/)).toHaveCount(0);
  const next: [string, object] = ['intake.move', { to: 'next' }];
  const first = await forAll(page, roundId, 'applied', [
    ['intake.settleOpen', { state: 'notApplicable' }],
    ['intake.saveBlock', { block: 'behaviour', state: 'present', text: 'rustig', revision: 1 }],
  ]);
  expect(first).toBe(200);
  const { settings } = await get<{ settings: { limits: object[] } }>(page, 'intake.settings', {});
  const marks = settings.limits.map((limit) => ({ ...limit, mark: 'fits' }));
  const talk = { talkId: null, kind: 'groep8', heldOn: today, parentsInformed: true, revision: 0 };
  const words = {
    ours: 'Ineke Wouda',
    theirs: 'M. Roodhart',
    worked: 'Kleine stappen',
    needed: '',
    expected: '',
    limits: '',
  };
  await forAll(page, roundId, 'applied', [
    next,
    ['intake.saveScreening', { text: { marks, note: '' }, need: 'none', revision: 0 }],
    next,
    next,
    next,
    ['intake.saveTalk', { ...talk, text: words }],
    next,
    ['intake.saveAdvice', { isPositive: true, need: 'none', text: { reasons: '', support: '' }, revision: 0 }],
    next,
  ]);
  await get(page, 'session.switchRole', { role: 'beheerder' });
  const passphrase = `${PASSPHRASE} commissie`;
  await get(page, 'session.addUser', {
    name: 'Wim Zandstra',
    roles: ['toelatingscommissie'],
    staffId: null,
    passphrase,
  });
  await get(page, 'session.switchRole', { role: 'zorgcoordinator' });

  // The committee: one by keyboard, the others by the same call; one in forty for reasons of room.
  const table = await asSomebodyElse(page, program, 'B', passphrase);
  await table.getByRole('link', { name: 'Intake', exact: true }).click();
  await table.getByRole('link', { name: 'Commissie' }).click();
  await expect(table.getByText('200 leerlingen wachten')).toBeVisible({ timeout: 30_000 });
  await table.getByRole('radio', { name: 'geplaatst', exact: true }).check();
  await table.getByRole('button', { name: 'Leg het besluit vast' }).click();
  await expect(table.getByText('199 leerlingen wachten')).toBeVisible({ timeout: 30_000 });
  const { waiting } = await get<{ waiting: { studentId: string }[] }>(table, 'intake.committee', {});
  const none = { reasonClass: null, text: { reason: '', advice: '', otherSchool: '' }, confirmedOn: null, revision: 0 };
  const noRoom = {
    reasonClass: 'noRoom',
    text: { reason: 'Er is geen plaats.', advice: 'Kijk bij Het Spaarne.', otherSchool: '' },
    confirmedOn: null,
    revision: 0,
  };
  for (const [i, { studentId }] of waiting.entries())
    await get(table, 'intake.decide', {
      studentId,
      ...(i % 40 === 0 ? { outcome: 'refused', ...noRoom } : { outcome: 'placed', ...none }),
    });
  await expect(table.getByRole('heading', { name: 'Niemand wacht op een besluit' })).toBeVisible({ timeout: 30_000 });

  // Letters: stopped once, and nothing is made; then all in one file, and on their way.
  const zoco = await asSomebodyElse(table, program, 'A', PASSPHRASE);
  await zoco.getByRole('link', { name: 'Intake', exact: true }).click();
  await zoco.getByRole('link', { name: 'Brieven na besluit' }).click();
  const pdf = info.outputPath('brieven.pdf');
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, pdf);
  const placed = zoco
    .locator('section.zs-letters')
    .filter({ has: zoco.getByRole('heading', { name: 'Toelating', exact: true }) });
  await placed.getByRole('button', { name: 'Maak 195 brieven' }).click();
  await placed.getByRole('button', { name: 'Stop' }).click();
  await expect(placed.getByText('Gestopt. Er is niets gemaakt.')).toBeVisible({ timeout: 30_000 });
  await placed.getByRole('button', { name: 'Maak 195 brieven' }).click();
  await expect(placed.getByText('195 brieven gemaakt.')).toBeVisible({ timeout: 90_000 });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await lookAt(zoco, 'intake-ronde-3-brieven');
  await placed.getByRole('button', { name: 'Zet 195 brieven op verstuurd' }).click();
  await expect(placed).toHaveCount(0, { timeout: 120_000 });
  const board = await get<Board>(zoco, 'intake.board', { roundId });
  expect(board.closedCount).toBe(195);
  expect(board.columns.find(({ stage }) => stage === 'letter')?.cards).toHaveLength(5);
  await zoco.getByRole('link', { name: 'Bord' }).click();
  await expect(zoco.getByRole('region', { name: 'Brief: 5' })).toBeVisible();
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
