/** The ruler that stands for the site. */
export const Logo = () => (
  <svg className="logo" width="32" height="24" viewBox="0 0 32 24" aria-hidden="true">
    <path
      d="M1 4h30M2 4v16M9 4v8M16 4v12M23 4v8M30 4v16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
  </svg>
)
