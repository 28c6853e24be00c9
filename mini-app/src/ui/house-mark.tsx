/** The product's mark: a house with a lit door. Decoration beside the name. */
export function HouseMark() {
  return (
    <svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <rect width="34" height="34" rx="10" fill="var(--brand)" />
      <path
        d="M6.5 17 17 8l10.5 9"
        fill="none"
        stroke="var(--on-brand)"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M10 16.500V26h14v-9.5"
        fill="none"
        stroke="var(--on-brand)"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <rect x="14.5" y="18.5" width="5" height="7.5" rx="1" fill="var(--warm)" />
    </svg>
  );
}
