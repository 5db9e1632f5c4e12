export { deleteOlderAdvice, listOlderAdvices } from './class-store.ts';
export { hasResults } from './result-store.ts';
