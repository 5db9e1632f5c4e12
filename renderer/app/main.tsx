import './mantine-styles.ts';
import '@fontsource-variable/source-sans-3/wght.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Providers } from './providers.tsx';
import { allowOnlyPlainStyles } from './trusted-types.ts';

allowOnlyPlainStyles();

const root = document.getElementById('root');
if (!root) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
);
