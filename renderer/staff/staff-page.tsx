import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { listStaff } from '../../shared/staff/contract.ts';
import { STAFF_FUNCTIONS, type StaffMember } from '../../shared/staff/model.ts';
import { searchable } from '../../shared/students/find.ts';
import { useKept } from '../kernel/use-kept.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { functionNames } from '../ui/function-names.ts';
import { EmptyState } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { MemberForm } from './member-form.tsx';
import { MemberTable } from './member-table.tsx';
import { staffTexts as t } from './texts.ts';

/** Colleagues and partners from outside by their function; beside the list one form for new and known. */
export function StaffPage() {
  const { data } = useQueryCall(listStaff, {}, { topics: ['staff'] });
  const [openId, setOpenId] = useState<StaffId | null>(null);
  const changing = data?.staff.find(({ staffId }) => staffId === openId) ?? null;
  const [text, setText] = useKept('staff.text');
  const [role, setRole] = useKept('staff.function');
  const [withLeft, setWithLeft] = useKept('staff.left');
  const first = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const open = (member: StaffMember | null) => {
    setOpenId(member?.staffId ?? null);
    requestAnimationFrame(() => first.current?.focus());
  };
  const close = () => {
    const row = changing && list.current?.querySelector<HTMLElement>(`[data-row="${changing.staffId}"]`);
    setOpenId(null);
    (row ?? first.current)?.focus();
  };
  useHotkeys([['n', () => open(null)]]);
  const everybody = data?.staff ?? [];
  const present = STAFF_FUNCTIONS.filter((value) => everybody.some((member) => member.function === value));
  const staff = everybody
    .filter((member) => role === '' || member.function === role)
    .filter((member) => withLeft === 'ja' || member.isActive)
    .filter((member) => searchable(wordsOf(member)).includes(searchable(text)))
    .toSorted((a, b) => STAFF_FUNCTIONS.indexOf(a.function) - STAFF_FUNCTIONS.indexOf(b.function));
  return (
    <Page title={t.title} sub={t.sub}>
      <div className="zs-split">
        <div ref={list}>
          {everybody.length === 0 && data && <EmptyState title={t.empty} text={t.emptyText} />}
          {everybody.length > 0 && (
            <div className="zs-filters">
              <TextInput label={t.find} w={240} value={text} onChange={(event) => setText(event.currentTarget.value)} />
              <NativeSelect
                label={t.show}
                w={210}
                value={role}
                data={[
                  { value: '', label: t.allFunctions },
                  ...present.map((value) => ({ value, label: functionNames[value] })),
                ]}
                onChange={(event) => setRole(event.currentTarget.value)}
              />
              <Checkbox
                label={t.showLeft}
                mb={8}
                checked={withLeft === 'ja'}
                onChange={(event) => setWithLeft(event.currentTarget.checked ? 'ja' : '')}
              />
            </div>
          )}
          {everybody.length > 0 && staff.length === 0 && <Text>{t.noneFound}</Text>}
          <MemberTable title={t.inside} members={staff.filter(({ isExternal }) => !isExternal)} onChange={open} />
          <MemberTable title={t.outside} members={staff.filter(({ isExternal }) => isExternal)} onChange={open} />
        </div>
        <aside className="zs-pane">
          <MemberForm key={changing?.staffId ?? 'new'} known={changing} first={first} onDone={close} />
        </aside>
      </div>
    </Page>
  );
}

function wordsOf(member: StaffMember): string {
  return `${member.name} ${functionNames[member.function]} ${member.organisation} ${member.rosterName}`;
}
