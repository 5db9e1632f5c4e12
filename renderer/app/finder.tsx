import { Modal, TextInput } from '@mantine/core';
import { IconArrowRight, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { type Role, reachOf } from '../../shared/kernel/permissions.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { searchable } from '../../shared/students/find.ts';
import { fullName } from '../../shared/students/model.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { placesOf } from './places.ts';
import { shellTexts as t } from './texts.ts';

type FinderProps = { readonly isOpen: boolean; readonly onClose: () => void; readonly role: Role };

/** Ctrl+K: a pupil or a place by a few letters; arrows choose, Enter goes there. */
export function Finder({ isOpen, onClose, role }: FinderProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t.close }}
      title={t.find}
      size="lg"
      yOffset="12vh"
    >
      {isOpen && <Search onDone={onClose} role={role} />}
    </Modal>
  );
}

function Search({ onDone, role }: { readonly onDone: () => void; readonly role: Role }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const go = useNavigate();
  const maySee = reachOf(role, 'students.read') !== undefined;
  const maySignal = reachOf(role, 'signals.send') !== undefined;
  const { data } = useQueryCall(
    findStudents,
    { text, className: null, state: 'active', offset: 0, limit: 7 },
    { topics: ['students'], keepPrevious: true, enabled: maySee && text.trim().length > 1 },
  );
  const pupils = maySee && text.trim().length > 1 ? (data?.students ?? []) : [];
  const places = placesOf(role).filter((place) => searchable(place.text).includes(searchable(text)));
  const rows = [
    ...pupils.map((card) => ({
      key: card.studentId,
      label: `${fullName(card)} · ${card.className ?? ''} · ${card.number}`,
      isPupil: true,
      open: () => void go({ to: '/leerlingen/$studentId', params: { studentId: card.studentId } }),
    })),
    ...(maySignal && searchable(t.giveSignal).includes(searchable(text))
      ? [{ key: 'signal', label: t.giveSignal, isPupil: false, open: () => void go({ to: '/bespreking/signaal' }) }]
      : []),
    ...places.map((place) => ({
      key: place.to,
      label: place.text,
      isPupil: false,
      open: () => void go({ to: place.to }),
    })),
  ];
  const chosen = Math.min(at, rows.length - 1);
  const choose = (row: (typeof rows)[number] | undefined) => {
    if (!row) return;
    onDone();
    row.open();
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.min(Math.max(chosen + step, 0), rows.length - 1));
    }
    if (event.key === 'Enter') choose(rows[chosen]);
  };
  return (
    <>
      <TextInput
        label={t.findLabel}
        data-autofocus
        data-typable
        role="combobox"
        aria-expanded
        aria-controls="gevonden"
        aria-activedescendant={rows[chosen] ? `gevonden-${chosen}` : undefined}
        value={text}
        onKeyDown={keys}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div id="gevonden" role="listbox" aria-label={t.found} className="zs-found">
        {rows.map((row, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the field, as in every combobox
          <div
            key={row.key}
            id={`gevonden-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onClick={() => choose(row)}
          >
            {row.isPupil ? <IconUser size={16} aria-hidden /> : <IconArrowRight size={16} aria-hidden />}
            {row.label}
          </div>
        ))}
        {rows.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled tabIndex={-1}>
            {t.nothingFound}
          </div>
        )}
      </div>
    </>
  );
}
