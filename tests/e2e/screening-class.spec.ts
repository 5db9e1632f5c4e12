import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch.ts';
import { openAs } from './accounts.ts';
import { lookAt, PASSPHRASE } from './pages.ts';
import { type Answer, ask, asRemedialTeacher } from './screening-pages.ts';

type Card = { studentId: string; givenName: string; prefix: string; surname: string; year: number; className: string };

const at = (page: Page, place: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);

async function good<T>(answer: Promise<Answer>): Promise<T> {
  const { ok, code, value } = await answer;
  expect(ok, code ?? '').toBe(true);
  return value as T;
}

/** A docent of this class with key C, made by the founder, who works as zorgcoördinator when this returns. */
async function addDocent(founder: Page, className: string): Promise<void> {
  const staff = { name: 'D. Docent', phone: '', email: '', staffId: null, function: 'docent', isActive: true };
  const member = await good<{ staffId: string }>(
    ask(founder, 'staff.save', { ...staff, organisation: '', rosterName: '', revision: 0 }),
  );
  const { classes } = await good<{ classes: { classId: string; name: string }[] }>(
    ask(founder, 'students.classes', {}),
  );
  const classIds = classes.filter(({ name }) => name === className).map(({ classId }) => classId);
  const team = { teamId: null, name: 'Team 1', department: '', leaderId: null, memberIds: [member.staffId] };
  await good(ask(founder, 'staff.saveTeam', { ...team, classIds, revision: 0 }));
  await good(ask(founder, 'session.switchRole', { role: 'beheerder' }));
  const user = { name: 'D. Docent', roles: ['docent'], staffId: member.staffId, passphrase: `${PASSPHRASE} docent` };
  await good(ask(founder, 'session.addUser', user));
  await good(ask(founder, 'session.switchRole', { role: 'zorgcoordinator' }));
}

test('facilities from given to ended, the nurse, and what a docent sees of it on his own screen', async ({
  page: first,
  program,
  userData,
}) => {
  test.setTimeout(180_000);
  const rt = await asRemedialTeacher(first, program, userData);
  const find = { text: '', className: null, state: 'active', offset: 0, limit: 200 };
  const { students } = await good<{ students: Card[] }>(ask(rt, 'students.find', find));
  const pupil = students.find(({ year }) => year === 1);
  const older = students.find(({ year }) => year === 2);
  if (!pupil || !older) throw new Error('no pupils');
  const fullName = [pupil.givenName, pupil.prefix, pupil.surname].filter((part) => part !== '').join(' ');

  await rt.getByRole('link', { name: 'Screening', exact: true }).click();
  await rt.getByRole('link', { name: 'Faciliteiten' }).click();
  await expect(rt.getByText('Niemand heeft nu een faciliteit')).toBeVisible();
  await at(rt, `screening/leerling/${pupil.studentId}`);
  await rt.getByRole('button', { name: 'Geef een faciliteit' }).click();
  await rt.getByLabel('Examen').check();
  await rt.getByLabel('Waarop berust het').fill('verklaring van mei 2025');
  await rt.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(rt.getByRole('alert')).toContainText('verklaring van een deskundige nodig');
  await rt.getByRole('button', { name: 'Terug', exact: true }).click();

  await rt.getByRole('button', { name: 'Leg een verklaring vast' }).click();
  await rt.getByLabel('Afgegeven door').fill('Praktijk De Lezer');
  await rt.getByLabel('Beroep').fill('orthopedagoog-generalist');
  await rt.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(rt.getByText('verloopt niet')).toBeVisible();
  await rt.getByRole('button', { name: 'Geef een faciliteit' }).click();
  await rt.getByLabel('Examen').check();
  await rt.getByLabel('Waarop berust het').fill('verklaring van mei 2025');
  await rt.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(rt.getByText('Extra tijd: 20 % bij toetsen, 30 min bij het examen')).toBeVisible();
  await rt.getByRole('button', { name: 'Geef een faciliteit' }).click();
  await rt.getByLabel('Wat', { exact: true }).selectOption({ label: 'Voorleessoftware' });
  await rt.getByLabel('Waarop berust het').fill('afspraak met de ouders');
  await rt.getByLabel('Toelichting voor docenten').fill('koptelefoon ligt bij de conciërge');
  await rt.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await rt.getByRole('button', { name: /^Wijzig: Extra tijd/ }).click();
  await rt.getByLabel('Extra tijd bij toetsen (%)').fill('25');
  await rt.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(rt.getByText('Extra tijd: 25 % bij toetsen, 30 min bij het examen')).toBeVisible();
  await rt.getByRole('button', { name: /^Beëindig: Extra tijd/ }).click();
  await rt.getByLabel('Waarom gestopt').fill('Werkt liever zonder.');
  await lookAt(rt, '80-faciliteit-beeindigen');
  await rt.getByRole('button', { name: 'Beëindig de faciliteit' }).click();
  await expect(rt.getByText('Waarom gestopt: Werkt liever zonder.')).toBeVisible();
  await lookAt(rt, '81-faciliteiten-leerling');

  await rt.getByRole('link', { name: 'Screening', exact: true }).click();
  await rt.getByRole('link', { name: 'Faciliteiten' }).click();
  await expect(rt.getByRole('table')).toContainText('koptelefoon ligt bij de conciërge');
  await lookAt(rt, '82-faciliteiten');
  await rt.setViewportSize({ width: 683, height: 384 });
  await lookAt(rt, '82-faciliteiten-200');
  await rt.setViewportSize({ width: 1366, height: 768 });

  await rt.getByRole('link', { name: 'Schoolverpleegkundige' }).click();
  await expect(rt.getByText('Nog geen uitnodigingen')).toBeVisible();
  await rt.getByLabel('Zoek een leerling uit leerjaar 2 of 4').fill(older.surname);
  await rt
    .getByRole('button', { name: /^Voeg toe: / })
    .first()
    .click();
  await rt.getByRole('checkbox', { name: /^Is geweest: / }).click();
  await expect(rt.getByRole('checkbox', { name: /^Is geweest: / })).toBeChecked();
  await lookAt(rt, '83-verpleegkundige');

  const founder = await openAs(rt, program, 'A', PASSPHRASE);
  await addDocent(founder, pupil.className);
  const docent = await openAs(founder, program, 'C', `${PASSPHRASE} docent`);
  await expect(docent.getByRole('link', { name: 'Screening', exact: true })).toHaveCount(0);
  await docent.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: 'Faciliteiten' }).click();
  await expect(docent.getByRole('table')).toContainText('Voorleessoftware: bij toetsen');
  await expect(docent.getByRole('table')).toContainText('Extra tijd: 25 % bij toetsen');
  await lookAt(docent, '84-docent-faciliteiten');
  await docent.getByRole('link', { name: pupil.surname }).first().click();
  await expect(docent.getByRole('heading', { level: 1, name: fullName })).toBeVisible();
  await expect(docent.getByText('koptelefoon ligt bij de conciërge').first()).toBeVisible();
  for (const secret of ['Praktijk De Lezer', 'verklaring', 'Werkt liever zonder', 'afspraak met de ouders', 'dyslexie'])
    await expect(docent.getByText(secret), secret).toHaveCount(0);
  await lookAt(docent, '85-docent-leerling');
  for (const place of [
    'screening',
    'screening/caseload',
    'screening/jaarbeeld',
    `screening/leerling/${pupil.studentId}`,
  ]) {
    await at(docent, place);
    await expect(docent.getByRole('alert'), place).toContainText('kun je deze pagina niet openen');
  }
  for (const [name, input] of [
    ['screening.ofStudent', { studentId: pupil.studentId }],
    ['screening.caseload', {}],
    ['screening.campaigns', {}],
    ['screening.groups', {}],
    ['screening.facilitiesOf', { studentId: older.studentId }],
  ] as const)
    expect(await ask(docent, name, input), name).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  // Control: what he may, he can.
  expect((await ask(docent, 'screening.facilitiesOf', { studentId: pupil.studentId })).ok).toBe(true);
  expect(program.notes.filter(({ kind }) => kind === 'network')).toEqual([]);
});
