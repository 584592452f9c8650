import { keepTyped } from '@/components/errors/last-typed'

// Before any form is handled, so that a failure can give back what was typed.
addEventListener('submit', ({ target }) => keepTyped(target), true)
