import { writeFileSync } from 'node:fs'

/** Has Vitest write what became of its tests, with their names, to the file `COUNTS_FILE`. */
export default class CountsReporter {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const failed = tests.filter((test) => test.result().state === 'failed')
    const unread = modules.filter((module) => module.errors().length > 0)
    const counts = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: failed.length + unread.length,
      broken: [...unread, ...failed].map((entity) => ({ name: nameOf(entity), why: whyOf(entity) })),
      second: tests
        .filter((test) => test.diagnostic()?.flaky)
        .map((test) => ({ name: nameOf(test), why: whyOf(test) })),
    }
    writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts))
  }
}

function nameOf(entity) {
  const { relativeModuleId, project } = entity.type === 'module' ? entity : entity.module
  return [`${relativeModuleId} (${project.name})`, entity.fullName].filter(Boolean).join(': ')
}

function whyOf(entity) {
  const errors = entity.type === 'module' ? entity.errors() : (entity.result().errors ?? [])
  return errors[0]?.message ?? ''
}
