import type { Locator, Page } from '@playwright/test';
import { openAs } from '../e2e/accounts.ts';
import { goTo } from '../e2e/pages.ts';
import { openPupil, type Pupil } from './consents.ts';
import { type Keys, passphraseOf } from './school.ts';
import { expect, type Stage, savePaper, shoot } from './screens.ts';
import { nowOf, typed } from './sit.ts';
import { PASSPHRASE } from './story.ts';
import { CASE, COACH, DOCENTEN, INPUT, PLAN, SIGNAL } from './story-year.ts';

/* From what one teacher sees to a plan: signal, triage, nine teachers, the discussion, and a plan out of the offer. */

const as = async (stage: Stage, keys: Keys, who: 'coach' | 'docent'): Promise<Stage> => ({
  ...stage,
  page: await openAs(stage.page, stage.program, keys[who], passphraseOf(who)),
});

/** Plays until the plan is fixed; answers the stage with the zorgcoördinator at the keys again. */
export async function signalToPlan(start: Stage, pupil: Pupil, keys: Keys): Promise<Stage> {
  await planSeries(start);
  let stage = await as(start, keys, 'docent');
  await giveSignal(stage, pupil);
  stage = await as(stage, keys, 'coach');
  await triage(stage, pupil);
  await giveInput(stage, pupil, 8);
  stage = await as(stage, keys, 'docent');
  await giveInput(stage, pupil, 0);
  await shoot(stage, 'inbreng');
  stage = { ...stage, page: await openAs(stage.page, stage.program, 'A', PASSPHRASE) };
  await beginDiscussion(stage);
  await enterTheOthers(stage);
  await discuss(stage);
  await printReport(stage, pupil);
  await makePlan(stage, pupil);
  return stage;
}

async function planSeries(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Leerlingbespreking', 'Bespreking');
  await page.getByLabel('Eerste dag').fill(typed(nowOf(stage)));
  await page.getByLabel('Tot en met').fill(typed(nowOf({ days: stage.days + 20 })));
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(page.getByText(/^\d besprekingen gepland/)).toBeVisible();
  await shoot(stage, 'leerlingbesprekingen');
}

async function giveSignal(stage: Stage, { number, surname }: Pupil): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Bespreking');
  await expect(page.getByText('Je hebt nog geen signaal gegeven')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Welke leerling?' }).fill(number);
  await expect(page.getByRole('option').filter({ hasText: surname })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Wat zie je?' }).fill(SIGNAL.seen);
  await page.getByText('elke week', { exact: true }).click();
  await page.getByLabel('Wanneer en waar?').fill(SIGNAL.when);
  await page.getByLabel('Wat heb je al geprobeerd?').fill(SIGNAL.tried);
  await shoot(stage, 'signaal');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/is doorgegeven/)).toBeVisible();
}

async function triage(stage: Stage, { surname }: Pupil): Promise<void> {
  const { page } = stage;
  await page.getByRole('link', { name: 'Bekijk: Pak een signaal op' }).click();
  await expect(page.getByRole('heading', { name: new RegExp(surname) })).toBeVisible();
  await shoot(stage, 'triage');
  await page.getByLabel('Toelichting').fill(SIGNAL.toTeam);
  await page.getByRole('button', { name: 'Breng het naar het team' }).click();
  await expect(page.getByText('Geen signalen')).toBeVisible();
  await goTo(page, 'Leerlingbespreking', 'Bespreking');
  await page.getByRole('row').filter({ hasText: '0 van 1 klaar' }).getByRole('link').click();
  await page.getByRole('link', { name: /^Bereid voor: / }).click();
  await page.getByRole('group', { name: 'De leerling: Gesproken?' }).getByText('ja', { exact: true }).click();
  await page.getByLabel('Wat zegt de leerling zelf, in eigen woorden?').fill(SIGNAL.voice);
  await expect(page.getByText('bewaard')).toBeVisible();
  await page.getByRole('button', { name: 'Vraag het alle docenten' }).click();
  await expect(page.getByText('0 van 9 binnen')).toBeVisible();
  await shoot(stage, 'voorbereiden');
}

/** One teacher's own input: blind until it is given. */
async function giveInput(stage: Stage, { surname }: Pupil, at: number): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Gevraagde inbreng', 'Bespreking');
  await page.getByRole('link', { name: new RegExp(`^Geef inbreng: .*${surname}`) }).click();
  await expect(page.getByText('pas als die van jou binnen is')).toBeVisible();
  await fillInput(page.locator('main'), at);
  await expect(page.getByText('Je inbreng is binnen')).toBeVisible();
}

async function fillInput(form: Locator, at: number): Promise<void> {
  const [attitude = '3', results = '3', seen = ''] = INPUT[at] ?? [];
  await form.getByRole('group', { name: 'Inzet en houding' }).getByText(attitude, { exact: true }).click();
  await form.getByRole('group', { name: 'Resultaten in mijn vak' }).getByText(results, { exact: true }).click();
  await form.getByRole('textbox', { name: 'Wat zie je in je les?' }).fill(seen);
  await form.getByRole('button', { name: 'Geef je inbreng' }).click();
}

async function beginDiscussion(stage: Stage): Promise<void> {
  const { page } = stage;
  await goTo(page, 'Leerlingbespreking', 'Bespreking');
  await page.getByRole('row').filter({ hasText: '1 van 1 klaar' }).getByRole('link').click();
  await expect(page.getByText('2 van 9', { exact: true })).toBeVisible();
  await shoot(stage, 'lijst-van-het-team');
  await page.getByRole('button', { name: 'Begin de bespreking' }).click();
  await expect(page.getByText(/^Begin met \d+ mensen/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('leerling 1 van 1')).toBeVisible();
}

/** What came in on paper, until all nine are in; then the round is closed and everybody may read. */
async function enterTheOthers(stage: Stage): Promise<void> {
  const { page } = stage;
  const dialog = page.getByRole('dialog');
  for (const [at, name] of DOCENTEN.entries()) {
    if (at === 0) continue;
    await page.getByRole('button', { name: `Voer in voor ${name}` }).click();
    await fillInput(dialog, at);
    await expect(page.getByText(`${at + 2} van 9 binnen`)).toBeVisible();
    await expect(dialog).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Sluit de ronde en bekijk' }).click();
  await expect(page.getByText(INPUT[0][2])).toBeVisible();
  await shoot(stage, 'inbreng-van-negen');
}

/** By keys, phase after phase: what helps, a need in the fixed words, a goal, an agreement, who tells. */
async function discuss(stage: Stage): Promise<void> {
  const { page } = stage;
  await page.keyboard.press('Alt+3');
  await page.getByRole('group', { name: 'Wat helpt?' }).getByLabel('in de les').fill(CASE.helping);
  await page.keyboard.press('Alt+4');
  await expect(page.getByLabel('Begin van de zin')).toBeFocused();
  await page.getByLabel('Maak de zin af').fill(CASE.need);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`instructie die ${CASE.need}`)).toBeVisible();
  await page.getByRole('button', { name: /^Neem / }).click();
  await page.getByRole('button', { name: 'Voeg een doel toe' }).click();
  await page.getByLabel('Doel 1').last().fill(CASE.goal);
  await page.keyboard.press('Alt+6');
  await page.keyboard.type(CASE.said);
  await expect(page.getByText(`wie ${COACH}`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Belt de ouders', { exact: true })).toBeVisible();
  for (const who of ['Leerling', 'Ouders', 'Docenten'])
    await page.getByLabel(who, { exact: true }).selectOption({ label: COACH });
  await expect(page.getByText('3 van 5 verdeeld')).toBeVisible();
  await shoot(stage, 'bespreken');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Sluit af' }).click();
  await expect(page.getByText('afgesloten', { exact: true })).toBeVisible();
}

async function printReport(stage: Stage, { surname }: Pupil): Promise<void> {
  const { page } = stage;
  await page.getByRole('link', { name: new RegExp(surname) }).click();
  await expect(page.getByText('Wat is opgeschreven staat vast')).toBeVisible();
  await savePaper(stage, page.getByRole('button', { name: 'Verslag als PDF' }), 'verslag-leerlingbespreking.pdf');
}

/** A plan whose action comes out of the offer of the school, fixed, and on paper. */
async function makePlan(stage: Stage, pupil: Pupil): Promise<void> {
  const { page } = stage;
  await openPupil(page, pupil);
  await page.getByRole('button', { name: 'Ontwikkelingsplan' }).click();
  await expect(page.getByRole('heading', { name: 'Ontwikkelingsplan', level: 1 })).toBeVisible();
  await page.getByLabel('Nee', { exact: true }).check();
  await page.getByLabel('Waarom?').fill('De basisondersteuning is genoeg.');
  await page.getByRole('button', { name: 'Kies uit het aanbod' }).click();
  await page.getByLabel('Zoek een behoefte of een aanpak').fill(PLAN.find);
  const option = page.getByRole('button', { name: new RegExp(`^${PLAN.option}`) });
  await option.scrollIntoViewIfNeeded();
  await shoot(stage, 'aanbod');
  await option.click();
  await expect(page.getByLabel('Wat', { exact: true })).toHaveValue(PLAN.option);
  await page.getByRole('button', { name: 'Sluit het aanbod' }).click();
  await page.getByLabel('Wie', { exact: true }).selectOption({ label: COACH });
  await fillGoal(page, PLAN);
  await page.getByRole('button', { name: 'Stel vast' }).click();
  await expect(page.getByText('vastgesteld', { exact: true })).toBeVisible();
  await shoot(stage, 'ontwikkelingsplan');
  await printPlan(stage, 'ontwikkelingsplan');
}

type Goal = Readonly<Record<'goal' | 'start' | 'target' | 'measure' | 'pupil' | 'parents', string>>;

/** A goal with all that HGW-6 asks, and the parts of pupil and parents. */
export async function fillGoal(page: Page, { goal, start, target, measure, pupil, parents }: Goal): Promise<void> {
  await page.getByRole('button', { name: 'Doel erbij' }).click();
  await page.getByLabel('Wat lukt er straks?').fill(goal);
  await page.getByLabel('Hoe is het nu?').fill(start);
  await page.getByLabel('Hoe moet het worden?').fill(target);
  await page.getByLabel('Hoe meet je dat?').fill(measure);
  await page.getByLabel('Wat de leerling doet').fill(pupil);
  await page.getByLabel('Wat de ouders doen').fill(parents);
}

/** The plan on screen, as PDF and as Word. */
export async function printPlan(stage: Stage, name: string): Promise<void> {
  const { page } = stage;
  for (const [choice, format] of [
    ['Maak een pdf', 'pdf'],
    ['Maak een Word-bestand', 'docx'],
  ] as const) {
    await page.getByRole('button', { name: 'Maak een pdf' }).click();
    await savePaper(stage, page.getByRole('menuitem', { name: choice }), `${name}.${format}`);
  }
}
