export { hasResults } from './result-store.ts';
