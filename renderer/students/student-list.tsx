import { Group, NativeSelect, Switch, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { numericDay } from '../../shared/kernel/days.ts';
import { findStudents, listClasses } from '../../shared/students/contract.ts';
import { fullName } from '../../shared/students/model.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { StudentForm } from './student-form.tsx';
import { studentTexts as t } from './texts.ts';

const SHOWN = 200;

/** Find as you type; arrows choose, Enter opens. */
export function StudentListPage() {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const go = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [className, setClassName] = useState('');
  const [withLeft, setWithLeft] = useState(false);
  const { data: school } = useQueryCall(listClasses, {}, { topics: ['students'] });
  const state = withLeft ? ('all' as const) : ('active' as const);
  const input = { text, className: className === '' ? null : className, state, offset: 0, limit: SHOWN };
  const { data } = useQueryCall(findStudents, input, { topics: ['students', 'session'], keepPrevious: true });
  const students = data?.students ?? [];
  const names = [...new Set(school?.classes.map(({ name }) => name))];
  const rows = useVirtualizer({
    count: students.length,
    getScrollElement: () => box.current,
    estimateSize: () => 38,
    overscan: 8,
  });
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), students.length - 1);
      setAt(next);
      rows.scrollToIndex(next);
    }
    const chosen = students[at];
    if (event.key === 'Enter' && chosen)
      void go({ to: '/leerlingen/$studentId', params: { studentId: chosen.studentId } });
  };
  return (
    <Page title={t.title}>
      {data?.outOf === 0 ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <>
          <Group align="flex-end" gap="md">
            <TextInput
              label={t.find}
              value={text}
              w={360}
              onKeyDown={keys}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setAt(0);
              }}
            />
            <NativeSelect
              label={t.className}
              value={className}
              data={[{ value: '', label: t.allClasses }, ...names]}
              onChange={(event) => setClassName(event.currentTarget.value)}
            />
            <Switch
              label={t.showLeft}
              checked={withLeft}
              mb={8}
              onChange={(event) => setWithLeft(event.currentTarget.checked)}
            />
          </Group>
          <Text c="dimmed" size="sm" my="xs" aria-live="polite">
            {t.of(data?.total ?? 0, data?.outOf ?? 0)}
          </Text>
          {data?.total === 0 && <Text>{t.nobodyFound}</Text>}
          <div ref={box} style={{ height: '60vh', overflow: 'auto' }}>
            <ul className="zs-rows" style={{ height: rows.getTotalSize() }}>
              {rows.getVirtualItems().map((row) => {
                const card = students[row.index];
                if (!card) return null;
                return (
                  <li
                    key={card.studentId}
                    data-selected={row.index === at}
                    style={{ transform: `translateY(${row.start}px)` }}
                  >
                    <a href={`#/leerlingen/${card.studentId}`}>{fullName(card)}</a>
                    <span>{card.className ?? t.noClass}</span>
                    <span>{card.number}</span>
                    <span>{card.birthDate && numericDay(card.birthDate)}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        </>
      )}
      <Title order={2} mt="lg">
        {t.add}
      </Title>
      <StudentForm known={null} onDone={() => undefined} />
    </Page>
  );
}
