import { expect, type Page } from '@playwright/test';
import { blocksOf } from '../../shared/intake/blocks.ts';
import { get } from './ask.ts';

/* Steps of the intake that more than one story walks. */

/** An application on paper, typed in on the board. */
export async function apply(page: Page, givenName: string, surname: string, received: string): Promise<void> {
  await page.locator('h1').focus();
  await page.keyboard.press('n');
  await page.getByLabel('Roepnaam').fill(givenName);
  await page.getByLabel('Achternaam').fill(surname);
  await page.getByLabel('Geboortedatum').fill('4-3-2015');
  await page.getByLabel('Aanmelding ontvangen op').fill(received);
  await page.getByLabel('Advies basisschool').selectOption('havo');
  await page.getByLabel('Basisschool', { exact: true }).fill('De Zandkorrel');
  await page.getByLabel('Leerkracht groep 8').fill('M. Roodhart');
  await page.getByLabel('Telefoon', { exact: true }).fill('06-00000003');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^${givenName} ${surname}`) })).toBeVisible();
}

/**
 * From the application to the table of the committee, through the real gate: what a person does screen by screen, for
 * the many of whom that is not the story. `need` is what the screening finds.
 */
export async function bringToCommittee(page: Page, studentId: string, today: string, need = 'basic'): Promise<void> {
  type Block = { block: string; state: string | null; revision: number };
  const known = (await get<{ blocks: Block[] }>(page, 'intake.dossier', { studentId })).blocks;
  for (const block of blocksOf('onderinstroom')) {
    const { state = null, revision = 0 } = known.find((it) => it.block === block) ?? {};
    // What a dossier brought, or what parents keep back, stays as it is.
    if (state === 'present' || state === 'withheld') continue;
    await get(page, 'intake.saveBlock', { studentId, block, state: 'present', text: `over ${block}`, revision });
  }
  const next = () => get(page, 'intake.move', { studentId, to: 'next' });
  await next();
  const { settings } = await get<{ settings: { limits: object[] } }>(page, 'intake.settings', {});
  const marks = settings.limits.map((limit, i) => ({ ...limit, mark: i === 0 ? 'attention' : 'fits' }));
  await get(page, 'intake.saveScreening', { studentId, text: { marks, note: '' }, need, revision: 0 });
  for (let i = 0; i < 3; i++) await next();
  const words = {
    ours: 'Ineke Wouda',
    theirs: 'M. Roodhart',
    worked: 'Kleine stappen',
    needed: 'Elke dag even kijken',
  };
  const talk = { studentId, talkId: null, kind: 'groep8', heldOn: today, parentsInformed: true, revision: 0 };
  await get(page, 'intake.saveTalk', { ...talk, text: { ...words, expected: '', limits: '' } });
  await next();
  const text = { reasons: '', support: 'Vaste plek vooraan' };
  await get(page, 'intake.saveAdvice', { studentId, isPositive: true, need, text, revision: 0 });
  await next();
}
