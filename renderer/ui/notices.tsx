import { Alert, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { draftTexts, savedText } from './texts.ts';

/** A refusal or a fault: what happened, what was kept, what to do. Read aloud when it appears. */
export function RefusalNotice({ children }: { readonly children: ReactNode }) {
  return (
    <Alert color="laat" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />} my="sm">
      {children}
    </Alert>
  );
}

/** Beside the button that saved: read aloud, and gone at the next letter. */
export function SavedNotice() {
  return (
    <Text role="status" c="klaar" fw={600} className="zs-saved">
      <IconCheck size={18} aria-hidden /> {savedText}
    </Text>
  );
}

type EmptyStateProps = { readonly title: string; readonly text: string; readonly action?: ReactNode };

/** An empty page says what this place is for and offers the first step. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <Paper withBorder p="xl" mt="md" maw={560}>
      <Title order={2}>{title}</Title>
      <Text c="dimmed" mt="xs" mb="md">
        {text}
      </Text>
      {action}
    </Paper>
  );
}

/** Said above a form whose fields came back from a draft. */
export function DraftNotice() {
  return (
    <Alert color="inkt" role="status" py={6} mb="sm">
      {draftTexts.isBack}
    </Alert>
  );
}
