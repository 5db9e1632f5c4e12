import { Alert, Anchor, Text, Title } from '@mantine/core';
import { osoOfApplicant, saveAttachment } from '../../shared/intake/oso-contract.ts';
import { type Day, shortDay } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { useCommand } from '../kernel/use-command.ts';
import { useQueryCall } from '../kernel/use-query-call.ts';
import { RefusalNotice } from '../ui/notices.tsx';
import { attachmentRefusals, attachmentTexts, osoPageTexts as t } from './oso-texts.ts';

type Props = { readonly studentId: StudentId; readonly today: Day; readonly mayManage: boolean };

/** Where the dossier came from, whether the parents agree and why not, and its attachments. */
export function OriginPanel({ studentId, today, mayManage }: Props) {
  const { data } = useQueryCall(osoOfApplicant, { studentId }, { topics: ['intake'] });
  const saving = useCommand(saveAttachment);
  if (!data?.dossier) return null;
  const { dossier, attachments } = data;
  const refusal =
    saving.data && !saving.data.ok && saving.data.code !== 'CANCELLED' ? attachmentRefusals[saving.data.code] : null;
  const facts = [
    dossier.school,
    dossier.madeOn === null ? '' : t.made(shortDay(dossier.madeOn, today)),
    t.imported(shortDay(dossier.importedOn, today)),
    dossier.seenOn === null ? t.unseen : t.seen(shortDay(dossier.seenOn, today)),
    dossier.isProvisional ? t.provisional : '',
  ];
  return (
    <section>
      <Title order={2}>{t.origin}</Title>
      <Text size="sm">{facts.filter((part) => part !== '').join(' · ')}</Text>
      {dossier.agreed === 'nee' && (
        <Alert color="straks" role="status" my="xs">
          {t.disagree} {dossier.disagreement === '' ? t.noReason : `“${dossier.disagreement}”`}
        </Alert>
      )}
      {dossier.isContactNeeded && (
        <Text size="sm">
          {t.contact} {[dossier.contactPerson, dossier.contactPhone].filter((part) => part !== '').join(', ')}
        </Text>
      )}
      {attachments.length > 0 && (
        <ul className="zs-oso-files">
          {attachments.map(({ attachmentId, attachmentName: name, description, state, isMisnamed, type }) => (
            <li key={attachmentId}>
              {description === '' ? name : `${description} (${name})`}
              {isMisnamed && ` · ${t.misnamed(type)}`}
              {state !== 'kept' && ` · ${attachmentTexts[state]}`}
              {state === 'kept' && mayManage && (
                <>
                  {' · '}
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    underline="always"
                    title={t.copyWhy}
                    aria-label={`${t.saveCopy}: ${name}`}
                    onClick={() => saving.mutate({ studentId, attachmentId })}
                  >
                    {t.saveCopy}
                  </Anchor>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
    </section>
  );
}
