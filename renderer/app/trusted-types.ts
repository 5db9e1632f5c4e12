type Policy = { readonly createHTML: (text: string) => string };
type Factory = { readonly createPolicy: (name: string, policy: Policy) => unknown };

/**
 * Mantine hands its style sheet to a `<style>` element as a string. Text without '<' can make no element, so that is
 * let through; everything else that would become HTML is refused, whoever asks (H4).
 */
export function allowOnlyPlainStyles(): void {
  // Safe: absent from TypeScript's DOM, present in every Chromium that this program runs on.
  const { trustedTypes } = window as unknown as { trustedTypes?: Factory };
  trustedTypes?.createPolicy('default', {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('HTML is never made from text here');
      return text;
    },
  });
}
