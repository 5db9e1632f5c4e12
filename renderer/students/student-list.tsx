import { Button, Checkbox, Kbd, NativeSelect, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { listStaff } from '../../shared/staff/contract.ts';
import { listClasses } from '../../shared/students/contract.ts';
import { useKept } from '../kernel/use-kept.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ClassForm } from './class-form.tsx';
import { StudentForm } from './student-form.tsx';
import { StudentRows } from './student-rows.tsx';
import { studentTexts as t } from './texts.ts';
import { usePupils } from './use-pupils.ts';

/** Find as you type; down goes into the list, Enter opens. Beside it, for who may, a form for what is in no file. */
export function StudentListPage({ mayManage }: { readonly mayManage: boolean }) {
  const [text, setText] = useKept('students.text');
  const [chosen, setChosen] = useKept('students.class');
  const [withLeft, setWithLeft] = useKept('students.left');
  const [pane, setPane] = useState<'student' | 'class' | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const go = useNavigate();
  const { data: school } = useQueryCall(listClasses, {}, { topics: ['students'] });
  const { data: people } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const names = [...new Set(school?.classes.filter(({ count }) => count > 0 || mayManage).map(({ name }) => name))];
  const className = names.find((name) => name === chosen) ?? null;
  const state = withLeft === 'ja' ? ('all' as const) : ('active' as const);
  const pupils = usePupils({ text, className, state });
  const coachNames = new Map(people?.staff.map(({ staffId, name }) => [staffId, name]));
  const isEmpty = pupils.isReady && pupils.outOf === 0 && className === null;
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && pupils.total > 0) {
      event.preventDefault();
      setWanted(0);
    }
    const best = event.key === 'Enter' ? pupils.at(0) : undefined;
    if (best) void go({ to: '/leerlingen/$studentId', params: { studentId: best.studentId } });
  };
  useHotkeys([['n', () => (mayManage ? setPane('student') : undefined)]]);
  const actions = mayManage && (
    <>
      <Button variant="default" onClick={() => setPane('class')}>
        {t.addClass}
      </Button>
      <Button rightSection={<Kbd>N</Kbd>} onClick={() => setPane('student')}>
        {t.add}
      </Button>
    </>
  );
  return (
    <Page title={t.title} sub={mayManage ? t.sub : t.subOwn} actions={actions}>
      <div className={pane === null ? 'zs-fill' : 'zs-fill zs-split'}>
        <div className="zs-filled">
          {isEmpty ? (
            <EmptyState
              title={t.empty}
              text={mayManage ? t.emptyText : t.emptyOwn}
              action={
                mayManage && (
                  <Button variant="light" component="a" href="#/leerlingen/inlezen">
                    {t.readFile}
                  </Button>
                )
              }
            />
          ) : (
            <>
              <div className="zs-filters">
                <TextInput
                  ref={field}
                  label={t.find}
                  value={text}
                  w={320}
                  onKeyDown={keys}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
                <NativeSelect
                  label={t.className}
                  value={className ?? ''}
                  data={[{ value: '', label: t.allClasses }, ...names]}
                  onChange={(event) => setChosen(event.currentTarget.value)}
                />
                <Checkbox
                  label={t.showLeft}
                  mb={8}
                  checked={withLeft === 'ja'}
                  onChange={(event) => setWithLeft(event.currentTarget.checked ? 'ja' : '')}
                />
                <Text c="dimmed" size="sm" mb={8} aria-live="polite">
                  {pupils.isReady && t.of(pupils.total, pupils.outOf)}
                </Text>
              </div>
              {pupils.isReady && pupils.total === 0 ? (
                <Text>{pupils.outOf === 0 ? t.nobodyInClass : t.nobodyFound}</Text>
              ) : (
                <StudentRows
                  key={`${text} ${className} ${state}`}
                  {...pupils}
                  onView={pupils.show}
                  coachNames={coachNames}
                  wanted={wanted}
                  onWanted={setWanted}
                  onLeave={() => field.current?.focus()}
                />
              )}
            </>
          )}
        </div>
        {pane !== null && (
          <aside className="zs-pane">
            {pane === 'student' ? (
              <StudentForm known={null} onDone={() => setPane(null)} />
            ) : (
              <ClassForm onDone={() => setPane(null)} />
            )}
          </aside>
        )}
      </div>
    </Page>
  );
}
