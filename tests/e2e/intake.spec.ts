import { writeFileSync } from 'node:fs';
import { expect, test } from '../support/launch.ts';
import { osoXml, zipped64 } from '../support/oso.ts';
import { apply } from './intake-steps.ts';
import { createVault, lookAt } from './pages.ts';

test('an applicant goes over the board by keyboard, from the dossier to the table of the committee', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await page.getByRole('link', { name: 'Intake', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen ronde' })).toBeVisible();
  await lookAt(page, 'intake-1-leeg');
  await page.getByRole('button', { name: /Begin de ronde/ }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen aanmeldingen' })).toBeVisible();
  const today = new Date();
  const received = `${today.getDate()}-${today.getMonth() + 1}-${today.getFullYear()}`;
  await apply(page, 'Floris', 'Abbenhuis-de Kroon', received);
  await apply(page, 'Nour', 'Haddadi', received);
  // Announced only: nothing of a dossier is open.
  await apply(page, 'Bo', 'Winters', '');
  await expect(page.getByText('Het dossier blijft dicht')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('alert')).toContainText('nog geen schriftelijke aanmelding');
  await lookAt(page, 'intake-2-te-vroeg');

  await page.locator('h1').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page.getByRole('complementary', { name: 'Floris Abbenhuis-de Kroon' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Floris');
  await expect(page.getByRole('button', { name: /^binnen: / })).toHaveCount(18);
  await page.getByRole('button', { name: /^ontbreekt: Taal/ }).click();
  await expect(page.getByText('1 ontbreekt')).toBeVisible();
  await page.getByRole('button', { name: 'Wijzig: Onderzoek en diagnose' }).click();
  await page.getByLabel('Hoe staat het').selectOption({ label: 'ouders delen dit niet' });
  await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
  await expect(page.getByText('1 niet gedeeld')).toBeVisible();
  for (let left = 16; left > 0; left--) {
    await page
      .getByRole('button', { name: /^binnen: / })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /^binnen: / })).toHaveCount(left - 1);
  }
  await lookAt(page, 'intake-3-dossier');
  const to = (stage: string) => page.getByRole('button', { name: `Verder naar ${stage}` });
  await to('dossier binnen').click();
  await to('gescreend').click();
  await expect(page.getByRole('alert')).toContainText('naast de grenzen van de school');
  const limits = await page.locator('.zs-limit select').count();
  for (let i = 0; i < limits; i++) await page.locator('.zs-limit select').nth(i).selectOption({ label: 'past' });
  await page.locator('form:has(.zs-limit)').getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText(/^gescreend /)).toBeVisible();
  await to('gescreend').click();
  await to('vragen uit').click();
  await expect(page.getByRole('alert')).toContainText('nog iets dat niet gevraagd is');

  // On the board the script says what to ask, and what not.
  await page.getByRole('link', { name: 'Terug naar het bord' }).click();
  await page.getByRole('button', { name: /^Floris/ }).click();
  const script = page.getByRole('region', { name: 'Belscript' });
  await expect(script).toContainText('met Ineke Wouda van De Wilg');
  await expect(script).toContainText('Vraag niet naar: onderzoek en diagnose');
  await script.getByRole('button', { name: 'Niet bereikt' }).click();
  await expect(script).toContainText('1 keer niet bereikt');
  await lookAt(page, 'intake-4-belscript');
  await script.getByLabel(/Wat hielp Floris/).fill('Kleine stappen, elke dag even samen kijken.');
  await script.getByRole('button', { name: 'Gebeld, leg vast' }).click();
  await expect(script).toContainText('Geen vragen open');
  await page.getByRole('button', { name: /^Floris/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Vragen uit: 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Floris/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Gesprek: 1' })).toBeVisible();
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Leg een gesprek vast' }).click();
  await page.getByLabel('Wat hielp op de vorige school').fill('Kleine stappen');
  await page.getByLabel('De ouders weten dat we spraken').check();
  await page.locator('form:has-text("Met wie")').getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('Ineke Wouda · M. Roodhart')).toBeVisible();
  await to('advies').click();
  await page.getByRole('radio', { name: 'negatief' }).check();
  await page.getByRole('button', { name: 'Geef advies' }).click();
  await expect(page.getByRole('alert')).toContainText('Een negatief advies heeft redenen nodig');
  await page.getByRole('radio', { name: 'positief' }).check();
  await page.getByRole('button', { name: 'Geef advies' }).click();
  await expect(page.getByText('Het advies is positief')).toBeVisible();
  await to('commissie').click();
  await to('brief').click();
  await expect(page.getByRole('alert')).toContainText('De commissie heeft nog niet besloten');
  await lookAt(page, 'intake-5-advies');
  await page.getByRole('link', { name: 'Terug naar het bord' }).click();
  await page.getByRole('link', { name: 'Grenzen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Grenzen van de intake' })).toBeVisible();
  await lookAt(page, 'intake-6-grenzen');
});

test('dossiers of primary schools are seen first, with what parents do not share, and then read in', async ({
  page,
  program,
}, info) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await createVault(page);
  await page.getByRole('link', { name: 'Intake', exact: true }).click();
  await page.getByRole('button', { name: /Begin de ronde/ }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen aanmeldingen' })).toBeVisible();
  const today = new Date();
  const received = `${today.getDate()}-${today.getMonth() + 1}-${today.getFullYear()}`;
  await apply(page, 'Floris', 'Abbenhuis-de Kroon', received);
  const facts = [
    osoXml({
      optOut: ['cat_onderwijsondersteuning'],
      attachments: [
        { name: 'beschikking.pdf', base64: zipped64('b.txt', 'eigenlijk tekst') },
        { name: 'stuk.pdf', base64: 'UEsDBA==' },
      ],
    }),
    osoXml({
      year: '2026',
      givenName: 'Nour',
      surname: 'Haddadi',
      externalId: 'LN2',
      agreed: 'Nee',
      disagreement: 'Wij zien het anders.',
    }),
    '<!DOCTYPE dossier [<!ENTITY x SYSTEM "file:///etc/passwd">]><dossier>&x;</dossier>',
  ];
  const files = facts.map((text, i) => {
    const file = info.outputPath(`dossier-${i}.xml`);
    writeFileSync(file, text);
    return file;
  });
  await page.getByRole('link', { name: 'Dossiers inlezen' }).click();
  await program.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, files);
  await page.getByRole('button', { name: 'Kies bestanden' }).click();
  await expect(page.getByRole('alert')).toContainText('Bestand 3: In dit bestand staan opdrachten', {
    timeout: 30_000,
  });
  await expect(page.getByRole('row', { name: /Floris/ })).toContainText('ouders delen niet: advies over ondersteuning');
  await expect(page.getByRole('row', { name: /Floris/ })).toContainText('beschikking.pdf: is eigenlijk txt');
  await expect(page.getByRole('row', { name: /Floris/ })).toContainText('stuk.pdf: kapot, niet bewaard');
  await expect(page.getByRole('row', { name: /Nour/ })).toContainText('versie 2026 kennen we nog niet');
  await expect(page.getByRole('row', { name: /Nour/ })).toContainText('Wij zien het anders.');
  await expect(page.getByText(/burgerservicenummers/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lees 1 dossier in' })).toBeVisible();
  await page.getByLabel('Aanmelding ontvangen op: Nour Haddadi').fill(received);
  await page.getByLabel('Ik heb dit gezien: Nour Haddadi').check();
  await lookAt(page, 'intake-7-inlezen');
  await page.getByRole('button', { name: 'Lees 2 dossiers in' }).click();
  await expect(page.getByText('2 dossiers ingelezen, met 1 bijlage.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Naar het bord' }).click();
  await page.getByRole('button', { name: /^Nour Haddadi/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ouders zijn het niet eens:').first()).toBeVisible();
  await lookAt(page, 'intake-8-uit-oso');
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
