import {
  IconCalendarEvent,
  IconCheckbox,
  IconDeviceFloppy,
  IconFileImport,
  IconHeartHandshake,
  IconId,
  IconKey,
  IconSchool,
  IconShieldLock,
  IconSun,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type Permission, type Role, reachOf } from '../../shared/kernel/permissions.ts';
import { shellTexts as t } from './texts.ts';

/** The places of the app in the order of the rail; a line stands between groups. */
const PLACES = [
  { group: 1, to: '/', text: t.today, icon: IconSun, permission: 'agreements.read' },
  { group: 1, to: '/leerlingen', text: t.students, icon: IconUsers, permission: 'students.read' },
  { group: 2, to: '/zat', text: t.zat, icon: IconHeartHandshake, permission: 'zat.read' },
  { group: 2, to: '/afspraken', text: t.agreements, icon: IconCheckbox, permission: 'agreements.read' },
  { group: 3, to: '/leerlingen/inlezen', text: t.import, icon: IconFileImport, permission: 'students.manage' },
  { group: 3, to: '/beheer/medewerkers', text: t.staff, icon: IconId, permission: 'staff.manage' },
  { group: 3, to: '/beheer/teams', text: t.teams, icon: IconUsersGroup, permission: 'staff.manage' },
  { group: 3, to: '/beheer/school', text: t.school, icon: IconSchool, permission: 'settings.manage' },
  { group: 3, to: '/beheer/schooljaren', text: t.years, icon: IconCalendarEvent, permission: 'settings.manage' },
  { group: 4, to: '/beheer/gebruikers', text: t.users, icon: IconUserCog, permission: 'users.manage' },
  { group: 4, to: '/beheer/reservekopie', text: t.backupPlace, icon: IconDeviceFloppy, permission: 'backup.make' },
  { group: 4, to: '/privacy/logboek', text: t.trail, icon: IconShieldLock, permission: 'trail.read' },
  { group: 4, to: '/mijn-sleutel', text: t.myKey, icon: IconKey, permission: 'session.use' },
] as const satisfies readonly { permission: Permission; [key: string]: unknown }[];

/** What this role may see of it; the gate decides again at every call. */
export function placesOf(role: Role) {
  return PLACES.filter(({ permission }) => reachOf(role, permission) !== undefined);
}
