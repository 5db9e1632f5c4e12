import {
  type Icon,
  IconCheckbox,
  IconClipboardCheck,
  IconClipboardText,
  IconHeartHandshake,
  IconInbox,
  IconKey,
  IconMessages,
  IconSettings,
  IconShieldCheck,
  IconShieldLock,
  IconSun,
  IconTargetArrow,
  IconUsers,
} from '@tabler/icons-react';
import { type Permission, type Role, reachOf } from '../../shared/kernel/permissions.ts';
import { shellTexts as t } from './texts.ts';

/**
 * The places of the app in the order of the rail; a line stands between groups. Places with a `hall` stand together
 * behind one link of the rail, and in a strip above the page once one is there.
 */
const PLACES: readonly Place[] = [
  { group: 1, to: '/', text: t.today, icon: IconSun, permission: 'today.read' },
  { group: 1, to: '/leerlingen', text: t.students, icon: IconUsers, permission: 'students.read' },
  { group: 2, to: '/intake', text: t.intakeBoard, permission: 'intake.read', hall: 'intake' },
  { group: 2, to: '/intake/inlezen', text: t.intakeImport, permission: 'intake.manage', hall: 'intake' },
  { group: 2, to: '/intake/brieven', text: t.intakeLetters, permission: 'intake.manage', hall: 'intake' },
  { group: 2, to: '/intake/klassen', text: t.intakeClasses, permission: 'intake.manage', hall: 'intake' },
  { group: 2, to: '/intake/grenzen', text: t.intakeLimits, permission: 'intake.manage', hall: 'intake' },
  { group: 2, to: '/intake/commissie', text: t.committee, permission: 'intake.decide', hall: 'intake' },
  { group: 2, to: '/screening', text: t.campaigns, permission: 'screening.read', hall: 'screening' },
  { group: 2, to: '/screening/caseload', text: t.caseload, permission: 'screening.read', hall: 'screening' },
  { group: 2, to: '/screening/jaarbeeld', text: t.yearPicture, permission: 'screening.read', hall: 'screening' },
  { group: 2, to: '/screening/groepen', text: t.groups, permission: 'screening.read', hall: 'screening' },
  {
    group: 2,
    to: '/screening/faciliteiten',
    text: t.facilities,
    icon: IconClipboardText,
    permission: 'screening.facilities',
    hall: 'screening',
    isOwnName: true,
  },
  { group: 2, to: '/screening/toetsen', text: t.instruments, permission: 'screening.read', hall: 'screening' },
  { group: 2, to: '/screening/inlezen', text: t.resultImport, permission: 'screening.manage', hall: 'screening' },
  { group: 2, to: '/screening/verpleegkundige', text: t.nurse, permission: 'screening.read', hall: 'screening' },
  { group: 2, to: '/bespreking', text: t.signals, permission: 'signals.send', hall: 'bespreking' },
  { group: 2, to: '/bespreking/overleg', text: t.teamMeetings, permission: 'bespreking.status', hall: 'bespreking' },
  { group: 2, to: '/bespreking/leerlingen', text: t.myPupils, permission: 'bespreking.read', hall: 'bespreking' },
  { group: 2, to: '/bespreking/inbreng', text: t.asked, permission: 'input.give', hall: 'bespreking' },
  { group: 2, to: '/plannen', text: t.plans, icon: IconTargetArrow, permission: 'plans.status' },
  { group: 2, to: '/zat', text: t.zat, icon: IconHeartHandshake, permission: 'zat.read' },
  { group: 2, to: '/toestemming', text: t.consents, icon: IconShieldCheck, permission: 'consent.read' },
  { group: 2, to: '/afspraken', text: t.agreements, icon: IconCheckbox, permission: 'agreements.read' },
  { group: 3, to: '/leerlingen/inlezen', text: t.import, permission: 'students.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/medewerkers', text: t.staff, permission: 'staff.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/teams', text: t.teams, permission: 'staff.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/school', text: t.school, permission: 'settings.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/schooljaren', text: t.years, permission: 'settings.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/brieven', text: t.letters, permission: 'settings.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/convenant', text: t.convenant, permission: 'settings.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/aanbod', text: t.offer, permission: 'settings.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/termijnen', text: t.clocks, permission: 'settings.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/gebruikers', text: t.users, permission: 'users.manage', hall: 'beheer' },
  { group: 3, to: '/beheer/reservekopie', text: t.backupPlace, permission: 'backup.make', hall: 'beheer' },
  { group: 3, to: '/privacy/verstrekkingen', text: t.disclosures, permission: 'disclosure.register', hall: 'privacy' },
  { group: 3, to: '/privacy/afwegingen', text: t.weighings, permission: 'trail.read', hall: 'privacy' },
  { group: 3, to: '/privacy/logboek', text: t.trail, permission: 'trail.read', hall: 'privacy' },
  { group: 3, to: '/mijn-sleutel', text: t.myKey, icon: IconKey, permission: 'session.use' },
];

/** Several places behind one link of the rail. */
const HALLS = {
  intake: { text: t.intake, icon: IconInbox },
  screening: { text: t.screening, icon: IconClipboardCheck },
  bespreking: { text: t.bespreking, icon: IconMessages },
  beheer: { text: t.manage, icon: IconSettings },
  privacy: { text: t.privacy, icon: IconShieldLock },
} as const;
export type Hall = keyof typeof HALLS;

export type Place = {
  readonly group: number;
  readonly to: string;
  readonly text: string;
  readonly permission: Permission;
  readonly icon?: Icon;
  readonly hall?: Hall;
  /** For a role that has nothing else of the hall, the rail calls it by its own name. */
  readonly isOwnName?: boolean;
};

/** What this role may see of it; the gate decides again at every call. */
export function placesOf(role: Role): readonly Place[] {
  return PLACES.filter(({ permission }) => reachOf(role, permission) !== undefined);
}

/**
 * May this role be on this page? A page that stands under no place of the rail is open to all: its own calls decide. The
 * gate decides in any case; this is so that a typed address says why nothing is there.
 */
export function mayOpen(role: Role, pathname: string): boolean {
  const under = PLACES.filter(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)));
  const nearest = under.reduce<Place | undefined>(
    (best, it) => (best && best.to.length >= it.to.length ? best : it),
    undefined,
  );
  return nearest === undefined || reachOf(role, nearest.permission) !== undefined;
}

export type RailLink = {
  readonly group: number;
  readonly to: string;
  readonly text: string;
  readonly icon: Icon;
  readonly hall: Hall | null;
};

/** The rail of this role: a hall stands where its first place would, and leads there. */
export function railOf(role: Role): readonly RailLink[] {
  const places = placesOf(role);
  return places.flatMap(({ group, to, text, icon, hall, isOwnName }): RailLink[] => {
    if (hall === undefined) return [{ group, to, text, icon: icon ?? IconSettings, hall: null }];
    if (places.find((place) => place.hall === hall)?.to !== to) return [];
    if (isOwnName) return [{ group, to, text, icon: icon ?? HALLS[hall].icon, hall }];
    return [{ group, to, text: HALLS[hall].text, icon: HALLS[hall].icon, hall }];
  });
}

/** The hall in which this page stands, with what else the role finds there; `null` outside a hall. */
export function hallOf(
  role: Role,
  pathname: string,
): { readonly hall: Hall; readonly places: readonly Place[] } | null {
  const hall = PLACES.find(({ to }) => to === pathname)?.hall;
  return hall === undefined ? null : { hall, places: placesOf(role).filter((place) => place.hall === hall) };
}

export function hallText(hall: Hall): string {
  return HALLS[hall].text;
}
