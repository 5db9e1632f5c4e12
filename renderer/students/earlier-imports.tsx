import { Button, Title } from '@mantine/core';
import { clockTime, dayOf, shortDay } from '../../shared/kernel/days.ts';
import { listImports, undoImport } from '../../shared/students/roster-contract.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { importTexts as t, undoRefusals } from './import-texts.ts';

export function EarlierImports() {
  const { data } = useQueryCall(listImports, {}, { topics: ['students'] });
  const undoing = useCommand(undoImport);
  const refusal = undoing.data && !undoing.data.ok ? undoRefusals[undoing.data.code] : null;
  if (!data || data.imports.length === 0) return null;
  return (
    <section>
      <Title order={2} mt="lg" mb="xs">
        {t.earlier}
      </Title>
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <table className="zs-list">
        <tbody>
          {data.imports.map((one) => {
            const at = new Date(one.at);
            return (
              <tr key={one.importId}>
                <td>
                  {shortDay(dayOf(at))} {clockTime(at)}
                </td>
                <td>{one.by}</td>
                <td>{t.done(one.new, one.changed, one.left)}</td>
                <td>
                  {one.state === 'undone' && t.undone}
                  {one.canUndo && (
                    <Button size="xs" variant="default" onClick={() => undoing.mutate({ importId: one.importId })}>
                      {t.undo}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
