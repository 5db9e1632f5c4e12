import type { WilgClass, WilgPupil, WilgSchool, WilgStaff } from './school.ts';

/* EDEXML 2.1 (`formats.md` 2): no guardians and no mentor role; the coach is the teacher of the group. */

const SEX_CODES = { m: '1', v: '2', x: '9', onbekend: '0' } as const;
/** Year 1 of secondary school is jaargroep 11. */
const FIRST_YEAR_GROUP = 10;

/** The roster as an EDEXML 2.1 file, for the BRIN code of test schools. */
export function toEdexml(school: WilgSchool): string {
  const coaches = school.staff.filter((one) => one.function === 'coach');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">',
    '<school>',
    tag('schooljaar', school.schoolYear),
    tag('peildatum', `${school.schoolYear.slice(0, 4)}-10-01`),
    tag('brincode', '99ZZ'),
    tag('dependancecode', '00'),
    tag('xsdversie', '2.1'),
    tag('commentaar', school.school.name),
    '</school>',
    block('groepen', school.classes.map(groupXml)),
    block('leerlingen', school.pupils.map(pupilXml)),
    block(
      'leerkrachten',
      coaches.map((one) => teacherXml(one, school.classes)),
    ),
    '</EDEX>',
    '',
  ].join('\n');
}

function groupXml({ name, year, level }: WilgClass): string {
  const inside = [tag('naam', name), tag('jaargroep', String(year + FIRST_YEAR_GROUP)), tag('omschrijving', level)];
  return `<groep key="${escapeXml(name)}">${inside.join('')}</groep>`;
}

function pupilXml({ number, surname, prefix, givenName, birthDate, sex, year, className }: WilgPupil): string {
  const inside = [
    tag('achternaam', surname),
    prefix === '' ? '' : tag('voorvoegsel', prefix),
    tag('roepnaam', givenName),
    tag('geboortedatum', birthDate),
    tag('geslacht', SEX_CODES[sex]),
    tag('jaargroep', String(year + FIRST_YEAR_GROUP)),
    `<groep key="${escapeXml(className)}"/>`,
  ];
  return `<leerling key="${number}">${inside.join('')}</leerling>`;
}

function teacherXml({ code, name }: WilgStaff, classes: readonly WilgClass[]): string {
  const own = classes.filter((one) => one.coach === code).map((one) => `<groep key="${escapeXml(one.name)}"/>`);
  const surname = name.slice(name.indexOf(' ') + 1);
  const initials = name.slice(0, name.indexOf(' ')).replaceAll('.', '');
  const inside = [tag('achternaam', surname), tag('voorletters-1', initials), `<groepen>${own.join('')}</groepen>`];
  return `<leerkracht key="${code}">${inside.join('')}</leerkracht>`;
}

function block(name: string, lines: readonly string[]): string {
  return `<${name}>\n${lines.join('\n')}\n</${name}>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
