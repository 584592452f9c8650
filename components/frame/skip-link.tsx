/** Leads past the navigation; seen only while it has the focus. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="tap not-focus:sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:inline-flex focus:items-center focus:rounded-full focus:bg-ink focus:px-5 focus:text-paper"
    >
      Skip to the content
    </a>
  )
}
