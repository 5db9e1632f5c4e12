import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { Topic } from '../../shared/kernel/topics.ts';
import { setPresenting } from '../kernel/presenting.ts';
import { cssVariablesResolver, theme } from './theme.ts';

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000 } },
});
const nonce = document.querySelector<HTMLMetaElement>('meta[name="zs-nonce"]')?.content ?? '';

/** Mantine, and the answers of the vault in memory. The only listener for what has changed is here. */
export function Providers({ children }: { readonly children: ReactNode }) {
  useEffect(() => window.zorg.onChange(refresh), []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}

/** The last part of every key holds its topics (`use-query-call.ts`). */
function refresh(topics: readonly Topic[]): void {
  if (topics.includes('onlookers')) setPresenting(true);
  void client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const listed = queryKey.at(-1);
      return Array.isArray(listed) && topics.some((topic) => listed.includes(topic));
    },
  });
}
