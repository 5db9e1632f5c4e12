import { move } from '@dnd-kit/helpers';
import { DragDropProvider } from '@dnd-kit/react';
import { useSortable } from '@dnd-kit/react/sortable';
import type { ReactNode } from 'react';

/* The one module that knows the library for dragging: another one is a change of this file. */

type SortableProps = {
  readonly ids: readonly string[];
  /** Where the one that was dropped now stands, from 1. */
  readonly onMove: (id: string, toPosition: number) => void;
  readonly children: ReactNode;
};

/** A list whose rows can be dragged by a handle, with pointer, finger or keys (space, arrows, space). */
export function Sortable({ ids, onMove, children }: SortableProps) {
  return (
    <DragDropProvider
      onDragEnd={(event) => {
        const id = event.operation.source?.id;
        if (event.canceled || id === undefined) return;
        const to = move([...ids], event).indexOf(String(id));
        if (to !== -1 && to !== ids.indexOf(String(id))) onMove(String(id), to + 1);
      }}
    >
      {children}
    </DragDropProvider>
  );
}

/** One row of it: `ref` on the row, `handleRef` on a real button, so that no other element becomes one. */
export function useSortableRow(id: string, index: number, disabled: boolean) {
  const { ref, handleRef, isDragSource } = useSortable({ id, index, disabled });
  return { ref, handleRef, isDragSource };
}
