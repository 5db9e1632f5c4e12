import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { lockTexts } from './texts.ts';

export function Brand({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div className="zs-brand">
        <div className="zs-logo" aria-hidden>
          Z
        </div>
        <span>{lockTexts.product}</span>
      </div>
      <Title order={1} mb="xs" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {title}
      </Title>
    </>
  );
}
