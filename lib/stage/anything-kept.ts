/** Whether this device keeps anything, or shows what it keeps: cheap, for pages that have nothing to do with it. */
export async function anythingKept(): Promise<boolean> {
  if (document.documentElement.dataset.kept !== undefined) return true
  return 'caches' in window && (await caches.keys()).some((name) => name.startsWith('soleil-'))
}
