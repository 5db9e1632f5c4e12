import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { AgreementsPage } from '../agreements/agreements-page.tsx';
import { TrailPage } from '../audit/trail-page.tsx';
import { BackupPage } from '../session/backup-page.tsx';
import { PassphrasePage } from '../session/passphrase-page.tsx';
import { UsersPage } from '../session/users-page.tsx';
import { SchoolPage } from '../settings/school-page.tsx';
import { YearsPage } from '../settings/years-page.tsx';
import { StaffPage } from '../staff/staff-page.tsx';
import { ChairRoute } from './chair-route.tsx';
import { FormRoute } from './form-route.tsx';
import { FullScreen } from './full-screen.tsx';
import { ImportRoute } from './import-route.tsx';
import { Shell } from './shell.tsx';
import { StudentsRoute } from './students-route.tsx';
import { TeamsRoute } from './teams-route.tsx';
import { TodayPage } from './today-page.tsx';

const root = createRootRoute();
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const page = { getParentRoute: () => shell };
const fullScreen = createRoute({ getParentRoute: () => root, id: 'table', component: FullScreen });
const table = { getParentRoute: () => fullScreen };

const intake = () => import('./intake-route.tsx');
/** Read when somebody goes there first. */
const screening = (name: keyof typeof import('./screening-route.tsx')) =>
  lazyRouteComponent(() => import('./screening-route.tsx'), name);
const cases = (name: keyof typeof import('./bespreking-route.tsx')) =>
  lazyRouteComponent(() => import('./bespreking-route.tsx'), name);

/** Pages of plans, read when one is first opened. */
const planPage = (name: keyof typeof import('./plan-routes.tsx')) =>
  lazyRouteComponent(() => import('./plan-routes.tsx'), name);

const routes = root.addChildren([
  shell.addChildren([
    createRoute({ ...page, path: '/', component: TodayPage }),
    createRoute({ ...page, path: '/afspraken', component: AgreementsPage }),
    createRoute({
      ...page,
      path: '/afspraken/vertellen',
      component: lazyRouteComponent(() => import('../agreements/tell-page.tsx'), 'TellPage'),
    }),
    createRoute({
      ...page,
      path: '/toestemming',
      component: lazyRouteComponent(() => import('../consent/overview-page.tsx'), 'ConsentOverviewPage'),
    }),
    createRoute({
      ...page,
      path: '/beheer/convenant',
      component: lazyRouteComponent(() => import('../consent/rules-page.tsx'), 'SharingRulesPage'),
    }),
    createRoute({
      ...page,
      path: '/privacy/afwegingen',
      component: lazyRouteComponent(() => import('../consent/weighings-page.tsx'), 'WeighingsPage'),
    }),
    createRoute({ ...page, path: '/beheer/school', component: SchoolPage }),
    createRoute({ ...page, path: '/beheer/schooljaren', component: YearsPage }),
    createRoute({ ...page, path: '/beheer/teams', component: TeamsRoute }),
    createRoute({ ...page, path: '/leerlingen', component: StudentsRoute }),
    createRoute({ ...page, path: '/leerlingen/inlezen', component: ImportRoute }),
    createRoute({ ...page, path: '/beheer/reservekopie', component: BackupPage }),
    createRoute({ ...page, path: '/mijn-sleutel', component: PassphrasePage }),
    createRoute({
      ...page,
      path: '/leerlingen/$studentId',
      component: lazyRouteComponent(() => import('./student-page.tsx'), 'StudentPage'),
    }),
    createRoute({
      ...page,
      path: '/zat',
      component: lazyRouteComponent(() => import('./meetings-route.tsx'), 'MeetingsRoute'),
    }),
    createRoute({
      ...page,
      path: '/zat/$meetingId',
      component: lazyRouteComponent(() => import('./agenda-route.tsx'), 'AgendaRoute'),
    }),
    createRoute({ ...page, path: '/zat/aanmelding/$itemId', component: FormRoute }),
    createRoute({
      ...page,
      path: '/zat/begin/$meetingId',
      component: lazyRouteComponent(() => import('./presence-route.tsx'), 'PresenceRoute'),
    }),
    createRoute({
      ...page,
      path: '/zat/notulen/$meetingId',
      component: lazyRouteComponent(() => import('./minutes-route.tsx'), 'MinutesRoute'),
    }),
    createRoute({ ...page, path: '/intake', component: lazyRouteComponent(intake, 'IntakeRoute') }),
    createRoute({ ...page, path: '/intake/commissie', component: lazyRouteComponent(intake, 'CommitteeRoute') }),
    createRoute({ ...page, path: '/intake/inlezen', component: lazyRouteComponent(intake, 'OsoRoute') }),
    createRoute({ ...page, path: '/intake/brieven', component: lazyRouteComponent(intake, 'LettersRoute') }),
    createRoute({ ...page, path: '/intake/klassen', component: lazyRouteComponent(intake, 'CompositionRoute') }),
    createRoute({ ...page, path: '/intake/grenzen', component: lazyRouteComponent(intake, 'LimitsRoute') }),
    createRoute({ ...page, path: '/intake/$studentId', component: lazyRouteComponent(intake, 'ApplicantRoute') }),
    createRoute({ ...page, path: '/bespreking', component: cases('SignalsRoute') }),
    createRoute({ ...page, path: '/bespreking/signaal', component: cases('GiveSignalRoute') }),
    createRoute({
      ...page,
      path: '/bespreking/signaal/$studentId',
      component: cases('GiveSignalRoute'),
    }),
    createRoute({ ...page, path: '/bespreking/gesprek/$studentId', component: cases('TalkRoute') }),
    createRoute({ ...page, path: '/bespreking/overleg', component: cases('TeamMeetingsRoute') }),
    createRoute({
      ...page,
      path: '/bespreking/overleg/$meetingId',
      component: cases('TeamAgendaRoute'),
    }),
    createRoute({
      ...page,
      path: '/bespreking/leerling/$discussionId',
      component: cases('CaseRoute'),
    }),
    createRoute({ ...page, path: '/bespreking/leerlingen', component: cases('CaseloadRoute') }),
    createRoute({ ...page, path: '/bespreking/inbreng', component: cases('AskedRoute') }),
    createRoute({ ...page, path: '/bespreking/inbreng/$roundId', component: cases('InputRoute') }),
    createRoute({ ...page, path: '/beheer/medewerkers', component: StaffPage }),
    createRoute({ ...page, path: '/beheer/gebruikers', component: UsersPage }),
    createRoute({
      ...page,
      path: '/beheer/brieven',
      component: lazyRouteComponent(() => import('./letters-route.tsx'), 'LettersRoute'),
    }),
    createRoute({
      ...page,
      path: '/beheer/brieven/$kind',
      component: lazyRouteComponent(() => import('./letters-route.tsx'), 'LettersRoute'),
    }),
    createRoute({
      ...page,
      path: '/privacy/verstrekkingen',
      component: lazyRouteComponent(() => import('./register-route.tsx'), 'RegisterRoute'),
    }),
    createRoute({ ...page, path: '/screening', component: screening('ScreeningRoute') }),
    createRoute({ ...page, path: '/screening/caseload', component: screening('CaseloadRoute') }),
    createRoute({ ...page, path: '/screening/faciliteiten', component: screening('FacilitiesRoute') }),
    createRoute({ ...page, path: '/screening/groepen', component: screening('GroupsRoute') }),
    createRoute({ ...page, path: '/screening/toetsen', component: screening('InstrumentsRoute') }),
    createRoute({ ...page, path: '/screening/jaarbeeld', component: screening('YearRoute') }),
    createRoute({ ...page, path: '/screening/inlezen', component: screening('ResultImportRoute') }),
    createRoute({ ...page, path: '/screening/verpleegkundige', component: screening('NurseRoute') }),
    createRoute({ ...page, path: '/screening/leerling/$studentId', component: screening('ScreeningPupilRoute') }),
    createRoute({
      ...page,
      path: '/screening/leerling/$studentId/brief',
      component: screening('ScreeningLetterRoute'),
    }),
    createRoute({ ...page, path: '/screening/$campaignId', component: screening('GridRoute') }),
    createRoute({ ...page, path: '/plannen', component: planPage('PlansRoute') }),
    createRoute({ ...page, path: '/plannen/hoort-een-opp', component: planPage('WatchRoute') }),
    createRoute({ ...page, path: '/plannen/$planId', component: planPage('PlanRoute') }),
    createRoute({ ...page, path: '/plannen/$planId/evaluatie', component: planPage('EvaluateRoute') }),
    createRoute({ ...page, path: '/plannen/$planId/versies', component: planPage('VersionsRoute') }),
    createRoute({ ...page, path: '/plannen/wordt-opp/$studentId', component: planPage('PromoteRoute') }),
    createRoute({ ...page, path: '/plannen/wordt-opp/$studentId/$planId', component: planPage('PromoteRoute') }),
    createRoute({
      ...page,
      path: '/beheer/aanbod',
      component: lazyRouteComponent(() => import('../settings/offer-page.tsx'), 'OfferPage'),
    }),
    createRoute({
      ...page,
      path: '/beheer/termijnen',
      component: lazyRouteComponent(() => import('../deadlines/clocks-page.tsx'), 'ClocksPage'),
    }),
    createRoute({ ...page, path: '/privacy/logboek', component: TrailPage }),
  ]),
  fullScreen.addChildren([
    createRoute({ ...table, path: '/voorzitten/$itemId', component: ChairRoute }),
    createRoute({ ...table, path: '/bespreken/$discussionId', component: cases('ModeRoute') }),
    createRoute({ ...table, path: '/bespreking/klas/$meetingId', component: cases('ClassRoute') }),
  ]),
]);

/** Code routes over the hash, since the page has one file. */
export const router = createRouter({ routeTree: routes, history: createHashHistory() });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
