import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

type PageProps = {
  readonly title: string;
  readonly badge?: ReactNode;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page with its title, which gets the focus when the page is opened. */
export function Page({ title, badge, sub, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <Group justify="space-between" align="flex-start" mb="md">
        <div>
          <Group gap="sm">
            <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {title}
            </Title>
            {badge}
          </Group>
          {sub !== undefined && (
            <Text c="dimmed" component="div">
              {sub}
            </Text>
          )}
        </div>
        <Group gap="sm">{actions}</Group>
      </Group>
      {children}
    </>
  );
}
